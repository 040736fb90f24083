/** Hand-picked palettes. Tones run from the lightest to the darkest; `accent` and `pop` stand out. */

export interface Palette {
  /** How a prompt names it. */
  readonly words: string
  readonly tones: readonly [string, string, string, string, string, string]
  readonly accent: string
  readonly pop: string
  /** Whether a sky in it is a night sky. */
  readonly dark?: true
}

const p = (
  words: string,
  tones: Palette['tones'],
  accent: string,
  pop: string,
  dark?: true,
): Palette => ({ words, tones, accent, pop, ...(dark && { dark }) })

export const PALETTES: readonly Palette[] = [
  p(
    'peach and plum',
    ['#ffe8d6', '#ffc9a8', '#f49d8b', '#b5657d', '#6d4272', '#37254f'],
    '#ffb454',
    '#e4576b',
  ),
  p(
    'misty blue',
    ['#eef4f8', '#cfe0ea', '#a3c3d6', '#6f9ab6', '#3f6b8a', '#1f3f5b'],
    '#f3b562',
    '#e2725b',
  ),
  p(
    'sage and cream',
    ['#f7f3e6', '#dfe3c8', '#b4c4a0', '#7f9d7a', '#4c7060', '#25443f'],
    '#e8a94f',
    '#cf6a4c',
  ),
  p(
    'terracotta and sand',
    ['#fbeedb', '#f3d2ab', '#e3a876', '#c4734c', '#8b4636', '#4d2a2a'],
    '#f6c453',
    '#2f8f83',
  ),
  p(
    'teal and coral',
    ['#f2fbf6', '#c5ebe0', '#7fcfc4', '#36a3a3', '#1b6f7a', '#0f3f4c'],
    '#ff8e72',
    '#ffd166',
  ),
  p(
    'lavender dusk',
    ['#f6ecff', '#dcc9f5', '#b79be6', '#8a6fc9', '#574798', '#2c2860'],
    '#ffb3a7',
    '#ff7eb6',
  ),
  p(
    'rose and wine',
    ['#fff0ef', '#ffd2d3', '#f6a3ad', '#d46a85', '#943b62', '#4d1f3f'],
    '#f7c873',
    '#5fb3a3',
  ),
  p(
    'lemon and sea',
    ['#fffbe0', '#ffeaa0', '#bfe3c0', '#66bdb5', '#2b7f97', '#154863'],
    '#ff9a5a',
    '#f25f5c',
  ),
  p(
    'forest green',
    ['#eaf5e6', '#c4dfb9', '#8fbf8a', '#55955f', '#2c6145', '#16382f'],
    '#f2c14e',
    '#e76f51',
  ),
  p(
    'apricot morning',
    ['#fff6e5', '#ffe0b5', '#ffbd86', '#f28d6d', '#a95c6c', '#523a5b'],
    '#ffd56b',
    '#4fa3a5',
  ),
  p(
    'midnight indigo',
    ['#b9c4f2', '#7f8fe0', '#4f5fc0', '#313f93', '#1d2662', '#0e1336'],
    '#ffd27d',
    '#ff7aa2',
    true,
  ),
  p(
    'northern green',
    ['#b8f5d8', '#5fd6b4', '#2a9a96', '#1d6477', '#123f57', '#081f33'],
    '#f5e58a',
    '#b18cff',
    true,
  ),
  p(
    'magenta night',
    ['#ffc2e2', '#f07fc0', '#b24aa8', '#713089', '#3f1f63', '#1d1038'],
    '#ffcf66',
    '#4fd8e8',
    true,
  ),
  p(
    'ember and smoke',
    ['#ffd9b0', '#ff9f5e', '#d9603f', '#8e3a3c', '#4b2634', '#221626'],
    '#ffd166',
    '#f4f1de',
    true,
  ),
  p(
    'deep ocean',
    ['#b5e3f2', '#68b7d8', '#3a86b8', '#235d92', '#163c66', '#0a1f3d'],
    '#ffb86b',
    '#7ef0d0',
    true,
  ),
  p(
    'steel and amber',
    ['#e9edf1', '#c3ccd6', '#92a1b1', '#617386', '#384859', '#1a2531'],
    '#ffb02e',
    '#f2704e',
  ),
  p(
    'mint and ink',
    ['#effaf3', '#cdeedd', '#94d7bd', '#54a892', '#256a66', '#123a41'],
    '#ff9b85',
    '#ffe08a',
  ),
  p(
    'candy pastel',
    ['#fff5fb', '#ffdcee', '#d9d2fb', '#a9c9f5', '#6c8fd0', '#3e4b86'],
    '#ffb86f',
    '#ff7fa8',
  ),
  p(
    'ochre and navy',
    ['#fbf3df', '#f0dba6', '#dcb35c', '#a97f3f', '#39506f', '#1b2a49'],
    '#e4704a',
    '#7fb7be',
  ),
  p(
    'clay and sky',
    ['#f4f7fb', '#cfe2f3', '#e9c3a6', '#d08c6d', '#7d5f6d', '#3d3a55'],
    '#f4b860',
    '#5c9ead',
  ),
  p(
    'lilac and moss',
    ['#f5f0fa', '#dccfe9', '#b9b3cf', '#8d9b85', '#566b55', '#2d3f38'],
    '#f1b24a',
    '#c76b98',
  ),
  p(
    'mango and violet',
    ['#fff3d1', '#ffd07a', '#ff9f59', '#e8667a', '#8a4a9e', '#402a6b'],
    '#ffe27a',
    '#3fc1c9',
  ),
  p(
    'cool monochrome',
    ['#f5f6f7', '#dadee2', '#b0b8c0', '#7d8894', '#4a5561', '#222a33'],
    '#e3b505',
    '#db504a',
  ),
  p(
    'cranberry and pine',
    ['#fbf1ea', '#efcdbb', '#d98c7c', '#a8404f', '#42544a', '#1f3330'],
    '#f0c05a',
    '#7fae8f',
  ),
  p(
    'sunlit turquoise',
    ['#f1fcfb', '#bff0ea', '#78dad6', '#2fb3bd', '#14808f', '#0c4a5a'],
    '#ffd25e',
    '#ff7d6b',
  ),
  p(
    'cocoa and blush',
    ['#fdf0ea', '#f4d3c5', '#dfa994', '#b2765f', '#73473f', '#3d2626'],
    '#f4c26b',
    '#7aa095',
  ),
]

/** Palettes for scenes at night. */
export const NIGHTS: readonly Palette[] = PALETTES.filter((palette) => palette.dark)
/** Palettes for scenes by day. */
export const DAYS: readonly Palette[] = PALETTES.filter((palette) => !palette.dark)
