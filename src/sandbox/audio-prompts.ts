/** Slots for prompts of music and effects, and what is asked of the agent. */

export const AUDIO_SLOTS: Readonly<Record<string, readonly string[]>> = {
  tempo: ['70 bpm', '82 bpm', '90 bpm', '104 bpm', '118 bpm', 'mid tempo', 'laid back'],
  extra: [
    'no vocals',
    'seamless loop',
    'vinyl crackle',
    'soft ending',
    'warm and close',
    'clean mix',
    'light percussion',
    'major key',
    'slightly nostalgic',
  ],
  use: [
    'product demo',
    'travel vlog',
    'meditation session',
    'podcast intro',
    'birthday montage',
    'fashion reel',
    'training video',
    'late night study stream',
  ],
  surface: ['tin roof', 'tent', 'city street', 'window', 'wooden deck', 'car roof'],
  place: [
    'close microphone',
    'heard from indoors',
    'wide stereo',
    'quiet night',
    'early morning',
    'a little distant',
    'clean recording',
  ],
  notes: ['two', 'three', 'four'],
}

export const AGENT_PROMPTS: readonly string[] = [
  'Plan a {count} part video series about {topic}',
  'Write a script of {count} scenes for {topic}',
  'Suggest {count} hooks for an ad about {topic}',
  'Summarise this thread and list the next {count} shots',
  'Turn the transcript into {count} short captions about {topic}',
]

export const AGENT_SLOTS: Readonly<Record<string, readonly string[]>> = {
  count: ['three', 'four', 'five', 'six', 'ten'],
  topic: [
    'a coffee subscription',
    'urban gardening',
    'learning the guitar',
    'a hiking app',
    'the spring sale',
    'sleep',
    'a bookshop in Porto',
    'electric bikes',
  ],
}
