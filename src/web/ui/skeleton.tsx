import { classes } from './classes.ts'

/** A grey shape where something will be; it appears only after 150 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classes('block rounded-6 bg-sunken', className)} />
}
