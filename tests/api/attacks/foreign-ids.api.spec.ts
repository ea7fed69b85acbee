import { randomUUID } from 'node:crypto';
import type { EndpointDefinition } from '@waymark/foundation/kernel';
import type { Answer, Caller } from '@waymark/tests/support';
import { routeOf } from '../authorisation/matrix-rows';
import { servedEndpoints } from '../authorisation/served-endpoints';
import { addressOf } from '../ask';
import { changedTables, contentsOf } from '../database-contents';
import { withoutRequestId } from '../people/refusal';
import { encodedForm } from '../world/form';
import type { Prepared } from '../world/preparation';
import { validRequests } from '../world/requests';
import { buildWorld, everyScope, type World } from '../world/world';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('an id of another organisation', () => {
  let world: World;
  let endpoints: Map<string, EndpointDefinition>;

  beforeAll(async () => {
    world = await buildWorld();
    endpoints = new Map(servedEndpoints(world.api.app).map((definition) => [routeOf(definition), definition]));
  }, 60_000);
  afterAll(() => world.api.close());

  async function send(caller: Caller, definition: EndpointDefinition, { params = {}, query, body, form, ifMatch }: Prepared): Promise<Answer> {
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    const sent = form === undefined ? { body, headers: {} } : encodedForm(form);
    return caller.call(definition.method, `${addressOf(definition, params)}${search}`, sent.body, { ifMatch, headers: sent.headers });
  }

  /** The request with one of its ids changed for one that was made up; and whether there was one. */
  function withMadeUpIds(prepared: Prepared): { prepared: Prepared; changed: number } {
    let changed = 0;
    const replaced = (values: object | undefined) =>
      values === undefined
        ? undefined
        : Object.fromEntries(
            Object.entries(values).map(([key, value]) => {
              if (typeof value !== 'string' || !uuid.test(value)) return [key, value as unknown];
              changed++;
              return [key, randomUUID()];
            }),
          );
    const params = replaced(prepared.params) as Record<string, string> | undefined;
    const query = replaced(prepared.query) as Record<string, string> | undefined;
    return { prepared: { ...prepared, params, query, body: replaced(prepared.body) }, changed };
  }

  // What an unsent form is about is only a name under which its author keeps their own words; unsent-forms.api.spec.ts holds it.
  const withIds = Object.keys(validRequests).filter((route) => !['POST /session', 'POST /session/link'].includes(route) && !route.includes('/unsent-forms/'));

  it.each(withIds)('answers as one that nobody has, for %s', async (route) => {
    const definition = endpoints.get(route);
    const request = validRequests[route];
    if (definition === undefined || request === undefined) throw new Error(`Nothing answers ${route}`);
    const caller = await world.browserOf(world.other.admin);
    const prepared = await request.standing(world, caller);
    const { prepared: madeUp, changed } = withMadeUpIds(prepared);
    const before = await contentsOf(world.api.database.adminUrl);
    const foreign = changed === 0 ? null : await send(caller, definition, prepared);
    const random = changed === 0 ? null : await send(caller, definition, madeUp);
    expect(foreign === null ? null : withoutRequestId(foreign)).toEqual(random === null ? null : withoutRequestId(random));
    expect(foreign?.status ?? 404).toBeGreaterThanOrEqual(400);
    expect(changedTables(before, await contentsOf(world.api.database.adminUrl))).toEqual([]);
  });

  it('answers so for a program with every scope, too', async () => {
    const program = await world.programOf(world.other.admin, everyScope);
    const read = async (memberId: string) => withoutRequestId(await program.get(`/members/${memberId}`));
    expect(await read(world.self.memberId)).toEqual(await read(randomUUID()));
  });

  it('would be told apart inside its own organisation, so this test can fail', async () => {
    const definition = endpoints.get('GET /members/:memberId');
    if (definition === undefined) throw new Error('Nothing answers');
    const admin = await world.browserOf(world.story.admin);
    const prepared = { params: { memberId: world.self.memberId } };
    const known = await send(admin, definition, prepared);
    expect(withoutRequestId(known)).not.toEqual(withoutRequestId(await send(admin, definition, withMadeUpIds(prepared).prepared)));
  });

  it('was there to change in the requests of most routes', async () => {
    const changed = await Promise.all(withIds.map(async (route) => withMadeUpIds((await validRequests[route]?.standing(world, world.other.admin)) ?? {}).changed));
    expect(changed.filter((count) => count > 0).length).toBeGreaterThan(20);
  });
});
