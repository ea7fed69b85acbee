import type { EndpointDefinition } from '@waymark/foundation/kernel';
import type { Caller } from '@waymark/tests/support';
import fc from 'fast-check';
import { z } from 'zod';
import { routeOf } from '../authorisation/matrix-rows';
import { servedEndpoints } from '../authorisation/served-endpoints';
import { addressOf } from '../ask';
import { changedTables, contentsOf } from '../database-contents';
import type { Prepared } from '../world/preparation';
import { prepareRequests, validRequests } from '../world/requests';
import { buildWorld, type World } from '../world/world';

const triesEach = 25;

/** Text as only a fuzzer writes it: any code units, halves of pairs and U+0000 among them. */
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)));
const anyJson = fc.jsonValue({ depthSize: 'medium', stringUnit: 'binary' });

describe('any JSON at all', () => {
  let world: World;
  let admin: Caller;
  let endpoints: Map<string, EndpointDefinition>;

  beforeAll(async () => {
    world = await buildWorld();
    await prepareRequests(world);
    endpoints = new Map(servedEndpoints(world.api.app).map((definition) => [routeOf(definition), definition]));
  }, 60_000);
  afterAll(() => world.api.close());
  beforeEach(async () => {
    admin = await world.browserOf(world.story.admin);
  });

  /** The right body with some of its fields changed for anything, or anything instead of it. */
  function bodiesLike(right: Record<string, unknown>): fc.Arbitrary<unknown> {
    const fields = Object.fromEntries(
      Object.entries(right).map(([key, value]) => [key, fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, anyText, anyJson)]),
    );
    const mostlyRight = fc.record(fields, { requiredKeys: [] });
    const withMore = fc.tuple(mostlyRight, fc.dictionary(anyText, anyJson, { maxKeys: 2 })).map(([body, more]) => ({ ...body, ...more }));
    return fc.oneof({ weight: 4, arbitrary: mostlyRight }, { weight: 1, arbitrary: withMore }, { weight: 1, arbitrary: anyJson });
  }

  async function statusOf(definition: EndpointDefinition, { params = {}, ifMatch }: Prepared, payload: string): Promise<number> {
    // What is about sessions and passwords gives the browser a new secret, which the next try has to bring.
    const { cookie = '' } = /session|password/.test(definition.path) ? await world.browserOf(world.story.admin) : admin;
    const { statusCode } = await world.api.app.inject({
      method: definition.method,
      url: `/api/v1${addressOf(definition, params)}`,
      headers: {
        'content-type': 'application/json',
        cookie,
        ...(definition.version === 'demands' ? { 'if-match': `"${ifMatch ?? 1}"` } : {}),
      },
      payload,
    });
    return statusCode;
  }

  /** What may end every session of the admin comes last. */
  const changing = Object.keys(validRequests)
    .filter((route) => /^(?:POST|PUT|PATCH) /.test(route))
    .sort((one, other) => Number(/session|password/.test(one)) - Number(/session|password/.test(other)));

  it.each(changing)('sent to %s is no fault, and what breaks its contract is refused', async (route) => {
    const [definition, request] = [endpoints.get(route), validRequests[route]];
    if (definition === undefined || request === undefined) throw new Error(`Nothing answers ${route}`);
    const prepared = await request.standing(world, admin);
    // Where no body is read, null is none.
    const { body: schema = z.null() } = definition;
    await world.forgetAttempts();
    await fc.assert(
      fc.asyncProperty(bodiesLike({ ...prepared.body }), async (body) => {
        const payload = JSON.stringify(body);
        const status = await statusOf(definition, prepared, payload);
        const fits = schema.safeParse(JSON.parse(payload)).success;
        const accepted = status < 400;
        expect({ payload, status, wrong: status >= 500 || (accepted && !fits) }).toEqual({ payload, status, wrong: false });
      }),
      { numRuns: triesEach },
    );
  });

  it('leaves the organisation readable', async () => {
    for (const path of ['/members?limit=100', '/teams?limit=100', '/programmes', '/role-grants', '/audit-entries?limit=100', '/organisation']) {
      expect([path, (await admin.get(path)).status]).toEqual([path, 200]);
    }
  });

  it('is seen to write where it fits, so this test reaches the use cases', async () => {
    const before = await contentsOf(world.api.database.adminUrl);
    await admin.post('/teams', { name: `Team ${Date.now()}` });
    expect(changedTables(before, await contentsOf(world.api.database.adminUrl))).toContain('public.team');
  });
});
