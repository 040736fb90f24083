/**
 * The icons that lists repeat, as one sheet that stands in the document itself: the browser reads it
 * while the scripts are on their way, and none of them carries it (`vite.config.ts` puts it there).
 */
import {
  AudioLines,
  Box,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDotDashed,
  FileQuestion,
  FileText,
  Image,
  ImageOff,
  LoaderCircle,
  Mic,
  RotateCw,
  Sparkles,
  Video,
  type LucideIcon,
} from 'lucide-react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const DRAWINGS = {
  audio: AudioLines,
  complete: CircleCheck,
  error: CircleAlert,
  failed: ImageOff,
  finalizing: Sparkles,
  image: Image,
  other: FileQuestion,
  processing: LoaderCircle,
  queued: CircleDotDashed,
  reload: RotateCw,
  text: FileText,
  solid: Box,
  unknown: CircleDashed,
  video: Video,
  voice: Mic,
} satisfies Record<string, LucideIcon>

export type IconName = keyof typeof DRAWINGS

/** The markup of the sheet; every `Icon` refers to it. */
export function iconSheet(): string {
  const symbols = Object.entries(DRAWINGS).map(([name, Drawing]) =>
    createElement(
      'symbol',
      { key: name, id: `icon-${name}`, viewBox: '0 0 24 24' },
      createElement(Drawing, { size: 24 }),
    ),
  )
  return renderToStaticMarkup(
    createElement('svg', { 'aria-hidden': true, className: 'absolute size-0' }, symbols),
  )
}
