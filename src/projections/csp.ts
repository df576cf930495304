import type { Register } from './register.ts'

/**
 * The content policy that the register allows: nothing from anybody else, no inline script or style.
 *
 * @see CSP Level 3
 */
export function contentPolicy(_register: Register): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
