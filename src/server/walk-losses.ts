/** What the walk says, in words for people, where upstream makes it impossible to list everything. */
export const LOST =
  'Hedra keeps repeating what it already listed, so the list ends here and may not be complete.'
export const TIED =
  'More than 100 generations share one instant and Hedra does not page through them: some of them are missing here.'
export const GAP =
  'So many generations were deleted while the list was read that some may be missing here. Reload to be sure.'
export const DISORDER =
  'Hedra does not list newest first and does not page: some generations may be missing here.'
export const UNPAGED = 'Hedra gives the first 100 generations alone: older ones are missing here.'
