/** What a figure of the bench is: a name, a unit, a goal where there is one, and its definition. */

export interface Goal {
  /** The goal holds for variants that contain this text; absent, for all. */
  when?: string
  most?: number
  least?: number
  exactly?: number
  /** Most times the floor's figure. */
  ratio?: number
}

export interface Figure {
  name: string
  unit: '' | 'ms' | 'KiB' | 'MiB' | 'KiB/row' | '%' | '/s' | '/min' | '×'
  definition: string
  goals?: readonly Goal[]
}

export const define = <Id extends string>(figures: Readonly<Record<Id, Figure>>) => figures
