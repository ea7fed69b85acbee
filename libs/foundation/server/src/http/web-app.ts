import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { DomainError } from '@waymark/foundation/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './problem-filter';
import { pagePolicy } from './security-headers';

/**
 * Serves the browser application: its built files with compressed variants, and for every other address its one page,
 * which carries a fresh nonce for styles. Addresses below /api, and files that do not exist, answer 404.
 */
export async function serveWebApp(server: FastifyInstance, directory: string): Promise<void> {
  const root = resolve(directory);
  const indexFile = join(root, 'index.html');
  const page = existsSync(indexFile) ? readFileSync(indexFile, 'utf8') : null;
  const files = new Set(page === null ? [] : builtFiles(root));
  await server.register(fastifyStatic, {
    root: existsSync(root) ? root : resolve('.'),
    serve: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
  });
  server.get('/*', { schema: { hide: true } as never }, (request, reply) => {
    const path = decodePath(request.url);
    if (path !== null && files.has(path)) return sendFile(reply, path);
    const wantsPage = !request.url.startsWith('/api/') && !lastSegment(path ?? '.').includes('.');
    if (page !== null && wantsPage) return sendPage(reply, page);
    return answerNothingHere(request, reply);
  });
}

function builtFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name) && entry.name !== 'index.html')
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'));
}

function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname.slice(1));
  } catch {
    return null; // not a path that any file has
  }
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Built names carry a hash of their content and may be kept for ever; the few others are asked for again. */
function sendFile(reply: FastifyReply, path: string): FastifyReply {
  const hashed = /-[\w-]{8}\.(?:css|js|svg|woff2)$/.test(path);
  void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate');
  return reply.sendFile(path);
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(18).toString('base64');
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('CSP_NONCE', nonce));
}

function answerNothingHere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  answerProblem(new DomainError('NOT_FOUND', 'not-found', 'There is nothing at this address.'), request, reply);
  return reply;
}
