/** The voices of the account's library. `speaker` is what the render script hands to its synthesiser. */

export interface Voice {
  readonly name: string
  readonly description: string
  readonly gender: string
  readonly accent: string
  readonly age: string
  readonly use: string
  /** Base name of a line in this voice. */
  readonly sample: string
  readonly speaker: { readonly voice: string; readonly speed: number; readonly pitch: number }
}

const v = (
  name: string,
  [gender, accent, age, use]: readonly [string, string, string, string],
  description: string,
  sample: string,
  voice: string,
  speed: number,
  pitch: number,
): Voice => ({
  name,
  description,
  gender,
  accent,
  age,
  use,
  sample: `line-${sample}`,
  speaker: { voice, speed, pitch },
})

export const VOICES: readonly Voice[] = [
  v(
    'Ada',
    ['female', 'american', 'young', 'conversational'],
    'Open and friendly',
    'welcome',
    'en-us+f3',
    158,
    48,
  ),
  v(
    'Ben',
    ['male', 'american', 'middle aged', 'news'],
    'Clear, a little dry',
    'update',
    'en-us+m3',
    160,
    42,
  ),
  v(
    'Cleo',
    ['female', 'british', 'young', 'wellness'],
    'Soft and close',
    'skincare',
    'en-gb+f4',
    140,
    44,
  ),
  v(
    'Dan',
    ['male', 'british', 'middle aged', 'narration'],
    'Deep, in no hurry',
    'markets',
    'en-gb+m7',
    150,
    30,
  ),
  v(
    'Eva',
    ['female', 'american', 'young', 'social media'],
    'Quick and bright',
    'hook',
    'en-us+f2',
    172,
    55,
  ),
  v(
    'Finn',
    ['male', 'scottish', 'young', 'advertising'],
    'Energetic',
    'workout',
    'en-gb-scotland+m1',
    165,
    46,
  ),
  v(
    'Gia',
    ['female', 'american', 'middle aged', 'education'],
    'Patient teacher',
    'lesson',
    'en-us+f5',
    152,
    46,
  ),
  v(
    'Hugo',
    ['male', 'british', 'old', 'characters'],
    'Gravelly storyteller',
    'recipe',
    'en-gb-x-rp+m4',
    146,
    28,
  ),
  v(
    'Iris',
    ['female', 'mexican', 'young', 'conversational'],
    'Cálida y cercana',
    'spanish',
    'es-419+f3',
    160,
    50,
  ),
  v(
    'Joëlle',
    ['female', 'french', 'middle aged', 'news'],
    'Claire et posée',
    'french',
    'fr+f4',
    155,
    46,
  ),
  v(
    'Karl',
    ['male', 'german', 'middle aged', 'news'],
    'Ruhig und deutlich',
    'german',
    'de+m3',
    158,
    40,
  ),
  v(
    'Layla',
    ['female', 'arabic', 'young', 'conversational'],
    'صوت دافئ',
    'arabic',
    'ar+f3',
    150,
    50,
  ),
  v(
    'Mei',
    ['female', 'mandarin', 'young', 'conversational'],
    '亲切自然',
    'mandarin',
    'cmn-latn-pinyin+f3',
    165,
    50,
  ),
]
