import type { EndpointDefinition } from '@waymark/foundation/kernel';
import { scopes } from '@waymark/organisations/domain';
import { z } from 'zod';
import { goalsApi } from './goals-api';
import { mentorDirectoryApi } from './mentor-directory-api';
import { notesApi } from './notes-api';
import { programmeMentoringApi } from './programme-mentoring-api';
import { relationshipsApi } from './relationships-api';
import { sessionsApi } from './sessions-api';

const contracts = [relationshipsApi, sessionsApi, notesApi, goalsApi, mentorDirectoryApi, programmeMentoringApi];

type Named = [name: string, endpoint: EndpointDefinition];

const endpoints: Named[] = contracts.flatMap((contract) => Object.entries<EndpointDefinition>(contract));
const those = (wanted: (endpoint: EndpointDefinition) => boolean): Named[] =>
  endpoints.filter(([, endpoint]) => wanted(endpoint));

function keysOf(schema: z.ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
}

/** Every object schema that a request is parsed with; the branches of a union each count. */
function requestObjects(endpoint: EndpointDefinition): z.core.$ZodType[] {
  const schemas = [endpoint.params, endpoint.query, endpoint.body].filter((schema) => schema !== undefined);
  return schemas.flatMap((schema) => (schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema]));
}

describe.each(endpoints)('%s', (_, endpoint) => {
  it('takes exactly the parameters that its path names', () => {
    expect(keysOf(endpoint.params).toSorted()).toEqual(namesIn(endpoint.path).toSorted());
  });

  it('has a summary that is one sentence in the imperative, without a full stop at the end', () => {
    expect(endpoint.summary).toMatch(/^[A-Z][a-z]+ .*[^.\s]$/);
    expect(endpoint.summary).not.toContain('. ');
  });

  it('has a path of lower-case words below the API', () => {
    expect(endpoint.path).toMatch(/^(\/([a-z]+(-[a-z]+)*|:[a-z][A-Za-z]*))+$/);
  });

  it('refuses unknown keys wherever it takes an object', () => {
    const lenient = requestObjects(endpoint).filter((schema) => {
      const { error } = z.safeParse(schema, { surprise: '1' });
      return !error?.issues.some((found) => found.code === 'unrecognized_keys');
    });
    expect(lenient).toEqual([]);
  });
});

describe('an endpoint that reads', () => {
  it.each(those(({ method }) => method === 'GET'))('has a response or a file, and takes no body: %s', (_, endpoint) => {
    expect([endpoint.response, endpoint.file].filter((answer) => answer !== undefined)).toHaveLength(1);
    expect(endpoint.body).toBeUndefined();
  });
});

describe('an endpoint that speaks of a version', () => {
  it.each(those(({ version, response }) => version === 'answers' || (version === 'demands' && response !== undefined)))('answers with one, where it answers at all: %s', (_, endpoint) => {
    expect(keysOf(endpoint.response)).toContain('version');
  });

  it.each(those(({ method }) => method === 'PATCH'))('demands one where it changes a thing: %s', (_, endpoint) => {
    expect(endpoint.version).toBe('demands');
  });
});

describe('an endpoint for members', () => {
  const forMembers = endpoints.flatMap(([name, { method, requires }]) =>
    requires.kind === 'member' ? [{ name, method, scope: requires.scope }] : [],
  );

  it.each(forMembers)('asks a token for a scope that fits $method: $name', ({ method, scope }) => {
    expect(Object.keys(scopes)).toContain(scope);
    expect(scope).toMatch(method === 'GET' ? /:read$/ : /:write$/);
  });
});

describe('the endpoints together', () => {
  it('do not share a name between the contracts', () => {
    const names = endpoints.map(([name]) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('do not share a method and path, whatever the parameters are called', () => {
    const routes = endpoints.map(([, { method, path }]) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(routes.filter((route, index) => routes.indexOf(route) !== index)).toEqual([]);
  });

  it('replay a repeated request only where they create', () => {
    expect(those(({ idempotent, method }) => idempotent === true && method !== 'POST')).toEqual([]);
  });

  it('are all for members: nothing of mentoring is open to the public', () => {
    expect(those(({ requires }) => requires.kind !== 'member')).toEqual([]);
  });

  it('keep private notes behind a scope of their own', () => {
    const behind = endpoints.filter(([, { requires }]) => requires.kind === 'member' && requires.scope.startsWith('private-notes:'));
    expect(behind.map(([, { path }]) => path.split('/')[1])).toEqual(behind.map(() => 'private-notes'));
    expect(those(({ path }) => path.startsWith('/private-notes'))).toHaveLength(behind.length);
  });
});
