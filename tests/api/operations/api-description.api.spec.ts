import { successStatus } from '@waymark/foundation/kernel';
import { documentationPolicy } from '@waymark/foundation/server';
import { startApi, type TestApi } from '@waymark/tests/support';
import { servedEndpoints } from '../authorisation/served-endpoints';

interface Operation {
  summary?: string;
  security?: Record<string, string[]>[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, unknown>;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

describe('the description of the API', () => {
  let api: TestApi;
  let description: Description;

  beforeAll(async () => {
    api = await startApi();
    description = JSON.parse((await get('/api/openapi.json')).body) as Description;
  });
  afterAll(() => api.close());

  const get = (url: string) => api.app.inject({ method: 'GET', url });

  /** What is missing or too much in a description, beside what is served. */
  function offences({ paths }: Description): string[] {
    const served = servedEndpoints(api.app).map((definition) => {
      const path = `/api/v1${definition.path.replaceAll(/:(\w+)/g, '{$1}')}`;
      return { name: `${definition.method} ${path}`, definition, operation: paths[path]?.[definition.method.toLowerCase()] };
    });
    const names = new Set(served.map(({ name }) => name));
    const described = Object.entries(paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`));
    return [
      ...described.filter((name) => !names.has(name)).map((name) => `${name} is described and not served`),
      ...served.flatMap(({ name, definition, operation }) => {
        if (operation === undefined) return [`${name} is served and not described`];
        const parameters = (operation.parameters ?? []).map((parameter) => parameter.name);
        const inPath = [...definition.path.matchAll(/:(\w+)/g)].map(([, parameter = '']) => parameter);
        const wrong: [boolean, string][] = [
          [operation.summary !== definition.summary, 'has another summary'],
          [operation.responses[String(successStatus(definition))] === undefined, 'does not say its success'],
          [operation.responses['default'] === undefined, 'does not say how it refuses'],
          [(definition.body ?? definition.upload) === undefined ? operation.requestBody !== undefined : operation.requestBody === undefined, 'does not say what it reads'],
          [inPath.some((parameter) => !parameters.includes(parameter)), 'does not say its parameters'],
          [definition.version === 'demands' && !parameters.includes('If-Match'), 'does not say that it wants a version'],
          [definition.idempotent === true && !parameters.includes('Idempotency-Key'), 'does not say that it can be repeated'],
          [(definition.requires.kind === 'public') !== ((operation.security ?? []).length === 0), 'does not say who may call it'],
        ];
        return wrong.filter(([holds]) => holds).map(([, words]) => `${name} ${words}`);
      }),
    ];
  }

  it('lists every endpoint with its method, what it reads, how it answers and who may call it', () => {
    expect(description.openapi).toMatch(/^3\./);
    expect(offences(description)).toEqual([]);
  });

  it('that lacks an endpoint, or has one too many, is named', () => {
    const { '/api/v1/session': session, ...paths } = description.paths;
    expect(offences({ ...description, paths: { ...paths, '/api/v1/strange': session ?? {} } })).toEqual(
      expect.arrayContaining(['GET /api/v1/session is served and not described', 'GET /api/v1/strange is described and not served']),
    );
  });

  it('is there to read under its own policy, without inline code', async () => {
    const { statusCode, headers, body } = await get('/api/docs');
    expect([statusCode, headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    expect(headers['content-security-policy']).toBe(documentationPolicy);
    const scripts = [...body.matchAll(/<script([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter(([, attributes = '', code = '']) => !attributes.includes('src=') || code.trim() !== '')).toEqual([]);
    expect(body).not.toMatch(/\son\w+=/);
  });

  it('loads all that it is made of from here', async () => {
    const { body } = await get('/api/docs');
    const loaded = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => new URL(address, 'http://waymark.test/api/docs'));
    expect(loaded.length).toBeGreaterThan(3);
    for (const { host, pathname } of loaded) {
      expect([host, pathname, (await get(pathname)).statusCode]).toEqual(['waymark.test', pathname, 200]);
    }
  });
});
