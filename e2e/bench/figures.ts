/**
 * Every figure of the bench: its name, unit, goal and definition. A new feature adds its line to one of
 * these tables, and one `report.add` where it is measured.
 */
import { LOAD_FIGURES } from './load-figures.ts'
import { PROCESS_FIGURES } from './process-figures.ts'
import { WORK_FIGURES } from './work-figures.ts'

export const FIGURES = { ...LOAD_FIGURES, ...WORK_FIGURES, ...PROCESS_FIGURES }

export type FigureId = keyof typeof FIGURES
