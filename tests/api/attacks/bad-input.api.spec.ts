import { endpoint, line, problem, type EndpointDefinition } from '@waymark/foundation/kernel';
import { FromBody, Implements, Tenancy } from '@waymark/foundation/server';
import { anyMember } from '@waymark/organisations/domain';
import type { Caller } from '@waymark/tests/support';
import { Controller, Module } from '@nestjs/common';
import { z } from 'zod';
import { routeOf } from '../authorisation/matrix-rows';
import { servedEndpoints } from '../authorisation/served-endpoints';
import { changedTables, contentsOf, type Contents } from '../database-contents';
import type { Prepared } from '../world/preparation';
import { prepareRequests, validRequests } from '../world/requests';
import { buildWorld, type World } from '../world/world';
import { badInputs, type BadInput } from './bad-inputs';

const careless = endpoint({
  method: 'POST',
  path: '/careless',
  summary: 'Take whatever comes',
  requires: anyMember('people:write'),
  body: z.looseObject({ name: z.unknown() }),
  status: 204,
});

/** Trusts what it is sent, as a use case would whose contract says too little. */
@Controller()
class CarelessController {
  constructor(private readonly tenancy: Tenancy) {}

  @Implements(careless)
  async take(@FromBody(careless) { name }: { name: unknown }): Promise<void> {
    await this.tenancy.manager.query('SELECT $1::text', [name]);
  }
}

@Module({ controllers: [CarelessController] })
class CarelessModule {}

describe('bad input', () => {
  let world: World;
  let admin: Caller;
  let endpoints: Map<string, EndpointDefinition>;
  let before: Contents;

  beforeAll(async () => {
    world = await buildWorld({ modules: [CarelessModule] });
    // Some routes are for the owner of a programme alone, and are to be tried too.
    await world.story.role(world.story.admin, 'PROGRAMME_OWNER');
    admin = await world.browserOf(world.story.admin);
    endpoints = new Map(servedEndpoints(world.api.app).map((definition) => [routeOf(definition), definition]));
    await prepareRequests(world);
    before = await contentsOf(world.api.database.adminUrl);
  }, 60_000);
  afterAll(() => world.api.close());

  /** What is wrong with how bad input is answered, in words. */
  async function offences(definition: EndpointDefinition, prepared: Prepared): Promise<string[]> {
    const found: string[] = [];
    for (const bad of badInputs(definition, prepared)) {
      const offence = await offenceOf(definition, bad);
      if (offence !== null) found.push(`${bad.what}: ${offence}`);
    }
    return found;
  }

  async function offenceOf({ method }: EndpointDefinition, { url, headers, payload, path }: BadInput): Promise<string | null> {
    const sent = { ...headers, cookie: admin.cookie ?? '' };
    const answer = await world.api.app.inject({ method, url, headers: sent, ...(payload === undefined ? {} : { payload }) });
    if (answer.statusCode < 400 || answer.statusCode >= 500) return `was answered with ${answer.statusCode}`;
    if (!String(answer.headers['content-type']).startsWith('application/problem+json')) return `was no problem but ${String(answer.headers['content-type'])}`;
    const parsed = problem.safeParse(JSON.parse(answer.body));
    if (!parsed.success) return `was an incomplete problem: ${answer.body.slice(0, 200)}`;
    if (path === undefined || answer.statusCode !== 400) return null;
    const paths = (parsed.data.issues ?? []).map((issue) => issue.path);
    return paths.length > 0 && paths.every((each) => each.startsWith(path)) ? null : `names ${paths.join(', ')} and not ${path}`;
  }

  it.each(Object.keys(validRequests))('to %s is refused with a problem that says where', async (route) => {
    const [definition, request] = [endpoints.get(route), validRequests[route]];
    if (definition === undefined || request === undefined) throw new Error(`Nothing answers ${route}`);
    expect(await offences(definition, await request.standing(world, admin))).toEqual([]);
  });

  it('left nothing behind, and nobody signed out', async () => {
    const after = await contentsOf(world.api.database.adminUrl);
    // A session notes once a minute when it was last seen.
    expect(changedTables(before, after).filter((table) => !table.includes('sign_in_session'))).toEqual([]);
    expect((await admin.get('/session')).status).toBe(200);
  });

  it('has been tried on every endpoint', () => {
    const tried = Object.keys(validRequests);
    expect([...endpoints.keys()].filter((route) => !tried.includes(route))).toEqual(['POST /careless']);
  });

  it('to an endpoint that takes whatever comes is noticed', async () => {
    const asPromised = { ...careless, body: z.strictObject({ name: line({ max: 200 }) }) };
    const found = await offences(asPromised, { body: { name: 'x' } });
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/u0000.*answered with 500/), expect.stringMatching(/unknown key.*204/)]));
  });

  it('that is a missing version is refused, so that nobody overwrites what they never saw', async () => {
    const demanding = [...endpoints.values()].filter(({ version }) => version === 'demands');
    expect(demanding.length).toBeGreaterThan(3);
    for (const definition of demanding) {
      const { ifMatch: _, ...prepared } = (await validRequests[routeOf(definition)]?.standing(world, admin)) ?? {};
      const { path, method } = definition;
      const { status, body } = await admin.call(method, path.replaceAll(/:(\w+)/g, (__, name: string) => prepared.params?.[name] ?? ''), prepared.body);
      expect([path, status, body]).toMatchObject([path, 428, { code: 'version-required' }]);
    }
  });
});
