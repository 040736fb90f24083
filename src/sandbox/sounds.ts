/** The sounds that exist as files: spoken lines, loops of music and effects, with what asks for them. */

export interface SpokenLine {
  readonly file: string
  /** Index into the voices. */
  readonly voice: number
  readonly language: string
  readonly text: string
  /** What the synthesiser is given, where it cannot read the text. */
  readonly spoken?: string
}

const s = (
  file: string,
  voice: number,
  text: string,
  language = 'en',
  spoken?: string,
): SpokenLine => ({ file, voice, language, text, ...(spoken !== undefined && { spoken }) })

export const SPOKEN_LINES: readonly SpokenLine[] = [
  s('line-welcome', 0, 'Hi, I am Ada. Welcome in, it is really good to see you here.'),
  s('line-update', 1, 'Here is the one update from this week that you should not miss.'),
  s('line-skincare', 2, 'Two drops in the morning, and that is the whole routine.'),
  s('line-markets', 3, 'Markets opened higher today, and here are three reasons why.'),
  s('line-hook', 4, 'Stop scrolling. This took me ten years to learn.'),
  s('line-workout', 5, 'Five minutes, no equipment, and you will feel it tomorrow.'),
  s('line-lesson', 6, 'Today we look at why the sky is blue, and the sunset is not.'),
  s('line-recipe', 7, 'Start with cold butter, a hot pan, and a little patience.'),
  s('line-spanish', 8, 'Hola, bienvenidos. Hoy les cuento algo que me encanta.', 'es'),
  s('line-story', 3, 'Long before the city had a name, there was only the river.'),
  s('line-travel', 4, 'If you only have one day in Lisbon, begin with the tram.'),
  s('line-onboarding', 0, 'You are all set. Your first project is waiting on the dashboard.'),
  s('line-podcast', 1, 'Welcome back to Small Rooms, the show about big ideas in tiny spaces.'),
  s('line-trailer', 3, 'This autumn, one lighthouse keeper will answer the call.'),
  s('line-meditation', 2, 'Breathe in slowly. Hold it there. And let the day go.'),
  s('line-phone', 6, 'Thank you for calling. All of our lines are busy right now.'),
  s('line-ad', 5, 'Fresh coffee, ground to order, on your doorstep by Friday.'),
  s('line-game', 7, 'The gate is sealed, traveller. Bring me the three silver keys.'),
  s('line-french', 9, 'Bonjour à tous, et merci de nous rejoindre ce matin.', 'fr'),
  s('line-german', 10, 'Guten Morgen, hier sind die wichtigsten Nachrichten des Tages.', 'de'),
  s('line-arabic', 11, 'مرحبا بكم في قناتنا، اليوم نتحدث عن القهوة.', 'ar'),
  s(
    'line-mandarin',
    12,
    '大家好,欢迎收看今天的节目。',
    'zh',
    'da4 jia1 hao3, huan1 ying2 shou1 kan4 jin1 tian1 de5 jie2 mu4.',
  ),
  s('line-numbers', 6, 'Twelve percent faster.\nHalf the memory.\nThe same two buttons.'),
  s('line-quote', 0, 'She said, "It costs $5 & a smile", and then she laughed.'),
]

export interface Track {
  readonly file: string
  readonly prompts: readonly string[]
}

export const MUSIC: readonly Track[] = [
  {
    file: 'music-lofi',
    prompts: [
      'Lo-fi study beat, {tempo}, dusty electric piano, {extra}',
      'Relaxed lo-fi hip hop for a {use}, soft drums, {extra}',
    ],
  },
  {
    file: 'music-ambient',
    prompts: [
      'Slow ambient pads for a {use}, wide and airy, {extra}',
      'Calm ambient bed, no drums, {extra}, made to sit under a {use}',
    ],
  },
  {
    file: 'music-synthwave',
    prompts: [
      'Synthwave with a driving bass line, {tempo}, {extra}',
      '80s retro synth theme for a {use}, arpeggios up front, {extra}',
    ],
  },
  {
    file: 'music-folk',
    prompts: [
      'Warm plucked strings, gentle folk feel, {tempo}, {extra}',
      'Sunny acoustic pattern for a {use}, hand played, {extra}',
    ],
  },
  {
    file: 'music-piano',
    prompts: [
      'Solo piano, hopeful and unhurried, for a {use}, {extra}',
      'Cinematic piano that rises slowly, {tempo}, {extra}',
    ],
  },
  {
    file: 'music-groove',
    prompts: [
      'Upbeat electro-funk groove, {tempo}, clean bass, {extra}',
      'Bouncy background track for a {use}, {tempo}, {extra}',
    ],
  },
]

export const SOUNDS: readonly Track[] = [
  {
    file: 'sound-rain',
    prompts: [
      'Steady rain on a {surface}, {place}',
      'Soft rain, {place}, no thunder, on a {surface}',
    ],
  },
  {
    file: 'sound-waves',
    prompts: [
      'Slow ocean waves on a pebble beach, {place}',
      'Sea washing over sand, {place}, seamless',
    ],
  },
  {
    file: 'sound-chime',
    prompts: [
      'Bright notification chime, {notes} notes, friendly',
      'Glassy bell for a success message, {notes} notes, short',
    ],
  },
  {
    file: 'sound-whoosh',
    prompts: [
      'Fast whoosh transition, {place}',
      'Airy swipe for a title card, {notes} layers, {place}',
    ],
  },
]
