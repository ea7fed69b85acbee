import { DomainError } from '@waymark/foundation/kernel';
import type { FastifyInstance } from 'fastify';

/** The most bytes a JSON body may have. */
const jsonLimit = 100 * 1024;
/** How deeply the objects and arrays of a JSON body may nest. */
const deepest = 20;

/** Reads JSON bodies only: bounded in bytes and depth, without keys that reach into prototypes. */
export function acceptJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    /^application\/(?:[\w.-]+\+)?json(?:\s*;\s*charset=utf-8)?\s*$/i,
    { parseAs: 'string', bodyLimit: jsonLimit },
    (request, body, done) => {
      if (body === '' && request.method === 'DELETE') return done(null, undefined);
      return parse(request, body as string, (error, value: unknown) => {
        if (error !== null) return done(error);
        return depthOf(value) > deepest ? done(tooDeep()) : done(null, value);
      });
    },
  );
}

function tooDeep(): DomainError {
  return new DomainError('INVALID', 'too-deep', 'Some of what was sent is not valid.', {
    issues: [{ path: 'body', message: `Nest objects and lists at most ${deepest} deep` }],
  });
}

/** How deeply a parsed value nests, counted without recursion and no further than one past the limit. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= deepest; depth++) {
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item === 'object' && item !== null) next.push(...(Object.values(item) as unknown[]));
    }
    if (!level.some((item) => typeof item === 'object' && item !== null)) return depth;
    level = next;
  }
  return deepest + 1;
}
