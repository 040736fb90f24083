/** Voices as assets: those of the library, and those that a generation cloned. */
import { formatInstant } from '#contract/instant.ts'
import { VOICES, type Voice } from './voices.ts'
import type { World } from './world.ts'

type Json = Record<string, unknown>

/** Library voices came with the account, two years before its first generation. */
const LIBRARY_AGE = 1000 * 86_400_000

const voiceAt = (number: number): Voice => VOICES[number % VOICES.length] as Voice
const portraitOf = (number: number): string => `voices/${number % VOICES.length}.svg`

function media(world: World, number: number, now: number, source: string): Json {
  const voice = voiceAt(number)
  return {
    type: 'voice',
    external_id: `vx_${world.identity.id('voice', number).slice(0, 8)}`,
    labels: [
      { name: 'gender', value: voice.gender },
      { name: 'accent', value: voice.accent },
      { name: 'age', value: voice.age },
      { name: 'use_case', value: voice.use },
    ],
    preview_url: world.signer.sign(`sounds/${voice.sample}.mp3`, now),
    source,
  }
}

export const voiceMedia = {
  nameOf: (number: number): string => voiceAt(number).name,
  /** The picture that goes with a voice. */
  portraitOf,
  /** The media of a voice that a generation cloned: it sounds like one of the library. */
  cloned: (world: World, index: number, now: number): Json => media(world, index, now, 'cloned'),
}

/** A voice of the library as `GET /voices` lists it. */
export function voiceAsset(world: World, number: number, now: number): Json {
  const voice = voiceAt(number)
  return {
    id: world.identity.id('voice', number),
    type: 'voice',
    name: voice.name,
    thumbnail_url: world.signer.sign(portraitOf(number), now),
    created_at: formatInstant((world.start - LIBRARY_AGE) * 1000),
    asset: media(world, number, now, 'library'),
    description: voice.description,
    is_favorite: number === 0,
    recent: false,
    favorited_at: null,
  }
}
