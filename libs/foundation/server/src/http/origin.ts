import { forbidden } from '@waymark/foundation/kernel';
import type { FastifyRequest } from 'fastify';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that would change something and comes from another site's page (cross-site request forgery).
 * Browsers say where a request comes from in Sec-Fetch-Site, older ones in Origin; a program sends neither and brings
 * its own credentials.
 * @throws DomainError FORBIDDEN
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const trusted =
    site === undefined
      ? origin === undefined || isOwn(origin, request, publicUrl)
      : site === 'same-origin' && (origin === undefined || isOwn(origin, request, publicUrl));
  if (!trusted) throw forbidden('This request came from another site, so it was not carried out.');
}

function isOwn(origin: string, request: FastifyRequest, publicUrl: string): boolean {
  return origin === new URL(publicUrl).origin || (URL.canParse(origin) && new URL(origin).host === request.headers.host);
}
