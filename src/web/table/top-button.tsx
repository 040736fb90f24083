import { ArrowUp } from 'lucide-react'
import { useEffect, useState, type RefObject } from 'react'
import { Button } from '#web/ui/button.tsx'

interface TopButtonProps {
  scroller: RefObject<HTMLDivElement | null>
  onTop: () => void
}

/** A way back to the top, offered two screens down. */
export function TopButton({ scroller, onTop }: TopButtonProps) {
  const [isFar, setFar] = useState(false)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => setFar(element.scrollTop > 2 * window.innerHeight)
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [scroller])
  if (!isFar) return null
  return (
    <Button
      onClick={onTop}
      className="absolute right-6 bottom-4 z-20 animate-fade rounded-full bg-raised shadow-float"
    >
      <ArrowUp size={14} aria-hidden="true" />
      Back to top
    </Button>
  )
}
