/** The headers that every answer carries. No HSTS: the process itself speaks plain HTTP. */

/**
 * Styles set by script through the CSSOM need no permission; nothing inline is allowed. Media come from
 * wherever upstream keeps them, over http(s) alone.
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' http: https: data:",
  'media-src': "'self' http: https: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

/** The content security policy, with directives replaced where a page needs others. */
export function contentSecurityPolicy(replaced: Partial<typeof POLICY> = {}): string {
  const directives = Object.entries({ ...POLICY, ...replaced })
  return directives.map(([name, sources]) => `${name} ${sources}`).join('; ')
}

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy(),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}
