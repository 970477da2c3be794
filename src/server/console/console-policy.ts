/** Where the built page has its nonce to be. */
export const noncePlace = 'NONCE-OF-THIS-ANSWER';

/**
 * Nothing of another host, no script or style in the page but what carries the nonce, no frame around it. Styles that
 * scripts set through the document's own interfaces are allowed by every such policy.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
