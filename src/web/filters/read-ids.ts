/** Finds generation IDs in whatever was pasted: lists, JSON, a column of a sheet, links. */

const SEPARATORS = /[\s,;|"'`“”„‘’‚«»‹›()[\]{}<>]+/u
const ID = /(?<![\da-f-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-f-])/gi

export interface FoundIds {
  /** Each once, in lower case, in the order given. */
  ids: readonly string[]
  /** What stood between separators and holds no ID. */
  rest: readonly string[]
}

/** Takes apart a text at any separators. A word that holds an ID, such as a link, counts as that ID. */
export function findIds(text: string): FoundIds {
  const ids = new Set<string>()
  const rest = new Set<string>()
  for (const word of text.split(SEPARATORS)) {
    const found = word.match(ID)
    if (found) for (const id of found) ids.add(id.toLowerCase())
    else if (/[\p{L}\p{N}]/u.test(word)) rest.add(word)
  }
  return { ids: [...ids], rest: [...rest] }
}
