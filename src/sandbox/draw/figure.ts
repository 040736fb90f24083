/** Who is drawn: the measures and looks that hair, face and clothes share. */

/** Measures of a figure: everything hangs on the head. */
export interface Figure {
  readonly cx: number
  readonly cy: number
  /** Half the width and height of the head. */
  readonly rx: number
  readonly ry: number
  readonly skin: string
  readonly hairColour: string
  readonly isFeminine: boolean
  readonly isOld: boolean
  readonly hasBeard: boolean
}
