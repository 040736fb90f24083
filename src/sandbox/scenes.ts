/**
 * The subjects of a world: for each pool a few hundred to a few thousand scenes, composed once from the
 * seed. A generation refers to its scene by number, so prompts are searched scene by scene.
 */
import { AGENT_PROMPTS, AGENT_SLOTS, AUDIO_SLOTS } from './audio-prompts.ts'
import { AVATAR_CLIPS, FILM_CLIPS, type Clip } from './clips.ts'
import { DAYS, NIGHTS, PALETTES, type Palette } from './draw/palettes.ts'
import type { StyleName } from './draw/picture.ts'
import { mix, Random } from './draw/random.ts'
import { AVATAR_TEMPLATES, EDIT_TEMPLATES, FILM_SLOTS, FILM_TEMPLATES } from './film-prompts.ts'
import { ODD_PROMPTS } from './odd-prompts.ts'
import type { Pool } from './operations.ts'
import { PICTURE_SLOTS, PICTURE_TEMPLATES } from './picture-prompts.ts'
import { MUSIC, SOUNDS, SPOKEN_LINES, type SpokenLine } from './sounds.ts'

export interface Scene {
  readonly prompt: string
  readonly style: StyleName
  readonly palette: Palette
  readonly clip?: Clip
  readonly line?: SpokenLine
  /** Base name of a file of music or sound. */
  readonly track?: string
}

export type Scenes = Readonly<Record<Pool, readonly Scene[]>>

const SIZES: Readonly<Record<Pool, number>> = {
  avatar: 900,
  film: 900,
  picture: 1600,
  speech: SPOKEN_LINES.length,
  music: 160,
  sound: 80,
  edit: 200,
  agent: 60,
}

const STYLE_WEIGHTS: readonly StyleName[] = [
  'peaks', 'hills', 'dunes', 'ocean', 'city', 'portrait', 'portrait', 'portrait', 'product', 'product',
  'botanical', 'mesh', 'bauhaus', 'space', 'animal', 'interior', 'food',
] // prettier-ignore

type Slots = Readonly<Record<string, readonly string[]>>

function compose(template: string, slots: Slots, palette: Palette, random: Random): string {
  const text = template.replace(/\{(\w+)\}/g, (whole, slot: string) =>
    slot === 'palette' ? palette.words : random.pick(slots[slot] ?? [whole]),
  )
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const lightOf = (style: StyleName, random: Random): Palette => {
  if (style === 'city' || style === 'space')
    return random.pick(random.chance(0.5) ? NIGHTS : PALETTES)
  if (style === 'mesh' || style === 'ocean' || style === 'peaks') return random.pick(PALETTES)
  return random.pick(DAYS)
}

const odd = (random: Random, fits: (style: StyleName) => boolean) =>
  random.chance(0.09) ? random.pick(ODD_PROMPTS.filter(({ style }) => fits(style))) : undefined

const clipScene = (clip: Clip, prompt: string): Scene => ({
  prompt,
  clip,
  style: clip.style,
  palette: PALETTES[clip.palette] as Palette,
})

const MAKERS: Readonly<Record<Pool, (random: Random, at: number) => Scene>> = {
  avatar(random, at) {
    const clip = AVATAR_CLIPS[at % AVATAR_CLIPS.length] as Clip
    const strange = odd(random, (style) => style === 'portrait')
    const template = random.pick(AVATAR_TEMPLATES)
    const palette = PALETTES[clip.palette] as Palette
    return clipScene(clip, strange?.prompt ?? compose(template, FILM_SLOTS, palette, random))
  },
  film(random, at) {
    const clip = FILM_CLIPS[at % FILM_CLIPS.length] as Clip
    const strange = odd(random, (style) => style === clip.style)
    const template = random.pick(FILM_TEMPLATES[clip.style] ?? [])
    const palette = PALETTES[clip.palette] as Palette
    return clipScene(clip, strange?.prompt ?? compose(template, FILM_SLOTS, palette, random))
  },
  edit(random, at) {
    const clip = FILM_CLIPS[at % FILM_CLIPS.length] as Clip
    const palette = PALETTES[clip.palette] as Palette
    return clipScene(clip, compose(random.pick(EDIT_TEMPLATES), FILM_SLOTS, palette, random))
  },
  picture(random) {
    const strange = odd(random, () => true)
    const style = strange?.style ?? random.pick(STYLE_WEIGHTS)
    const palette = lightOf(style, random)
    const template = random.pick(PICTURE_TEMPLATES[style])
    const prompt = strange?.prompt ?? compose(template, PICTURE_SLOTS, palette, random)
    return { prompt, style, palette }
  },
  speech(random, at) {
    const line = SPOKEN_LINES[at % SPOKEN_LINES.length] as SpokenLine
    return { prompt: line.text, line, style: 'mesh', palette: random.pick(PALETTES) }
  },
  music: (random) => trackScene(random, random.pick(MUSIC)),
  sound: (random) => trackScene(random, random.pick(SOUNDS)),
  agent(random) {
    const palette = random.pick(DAYS)
    const prompt = compose(random.pick(AGENT_PROMPTS), AGENT_SLOTS, palette, random)
    return { prompt, style: 'mesh', palette }
  },
}

function trackScene(random: Random, track: (typeof MUSIC)[number]): Scene {
  const palette = random.pick(PALETTES)
  const prompt = compose(random.pick(track.prompts), AUDIO_SLOTS, palette, random)
  return { prompt, track: track.file, style: 'mesh', palette }
}

export function createScenes(seed: number): Scenes {
  const pools = Object.entries(MAKERS).map(([pool, make], salt) => [
    pool,
    Array.from({ length: SIZES[pool as Pool] }, (_, at) =>
      make(new Random(mix(seed, 31 + salt, at)), at),
    ),
  ])
  return Object.fromEntries(pools) as Scenes
}
