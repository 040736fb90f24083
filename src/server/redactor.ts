/** Takes secrets out of texts that leave the process. */

/** Shorter secrets would take ordinary words out with them. */
const SHORTEST = 6
export const REDACTED = '[redacted]'

export type Redact = (text: string) => string

/**
 * Makes a function that blanks each secret wherever it stands: as it is, as JSON writes it, and as an
 * address writes it.
 */
export function createRedactor(secrets: readonly (string | undefined)[]): Redact {
  const forms = secrets.flatMap((secret) =>
    secret === undefined || secret.length < SHORTEST
      ? []
      : [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)],
  )
  const unique = [...new Set(forms)].sort((a, b) => b.length - a.length)
  return (text) => {
    let clean = text
    for (const form of unique) if (clean.includes(form)) clean = clean.replaceAll(form, REDACTED)
    return clean
  }
}
