import type { FastifyInstance, FastifyReply } from 'fastify';

/** What every answer says to browsers; a page adds its own content security policy. */
export function sendSecurityHeaders(server: FastifyInstance, https: boolean): void {
  server.addHook('onSend', async (_request, reply) => addSecurityHeaders(reply, https));
}

/** As `sendSecurityHeaders`, for an answer that is given before the server's hooks. */
export function addSecurityHeaders(reply: FastifyReply, https: boolean): void {
  const defaults: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'x-frame-options': 'DENY',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
  for (const [name, value] of Object.entries(defaults)) {
    if (!reply.hasHeader(name)) void reply.header(name, value);
  }
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
}

/** The policy of the application's own page: nothing inline but styles that carry this answer's nonce. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler waymark#pdf',
  ].join('; ');
}

/** The policy of the API documentation, whose viewer sets style attributes from its script. */
export const documentationPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
