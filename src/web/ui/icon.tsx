/**
 * Icons that lists repeat, drawn once for the page and referred to: two elements each instead of a
 * component and its paths for every row.
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

/** Stands once in the page; every `Icon` refers to it. */
export function IconSheet() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      {Object.entries(DRAWINGS).map(([name, Drawing]) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
          <Drawing size={24} />
        </symbol>
      ))}
    </svg>
  )
}

interface IconProps {
  name: IconName
  /** Pixels. */
  size: number
  className?: string
}

export function Icon({ name, size, className = 'shrink-0' }: IconProps) {
  return (
    <svg width={size} height={size} aria-hidden="true" className={className}>
      <use href={`#icon-${name}`} />
    </svg>
  )
}
