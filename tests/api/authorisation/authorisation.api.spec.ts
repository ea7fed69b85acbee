import type { EndpointDefinition } from '@waymark/foundation/kernel';
import type { Caller } from '@waymark/tests/support';
import { declaredEndpoints } from '../../architecture/contracts';
import { addressOf } from '../ask';
import { changedTables, contentsOf } from '../database-contents';
import { encodedForm } from '../world/form';
import type { Prepared } from '../world/preparation';
import { validRequests } from '../world/requests';
import { buildWorld, type World } from '../world/world';
import { actors, callerOf, type Actor, type Row } from './actors';
import { authorisationMatrix } from './authorisation-matrix';
import { differences, missingRows, routeOf, staleRows } from './matrix-rows';
import { handlersOf, servedEndpoints } from './served-endpoints';

/** Counting attempts is no part of what was asked for. */
const besideTheRequest = ['public.attempt_window'];

let world: World;
let endpoints: Map<string, EndpointDefinition>;

beforeAll(async () => {
  world = await buildWorld();
  endpoints = new Map(servedEndpoints(world.api.app).map((definition) => [routeOf(definition), definition]));
}, 60_000);
afterAll(() => world.api.close());
beforeEach(async () => {
  // Whoever gets things ready: some rows end every session of the admin.
  world.story.admin.cookie = (await world.browserOf(world.story.admin)).cookie;
});

/** Asks as an actor, and gives the status. */
async function statusFor(definition: EndpointDefinition, caller: Caller, { params = {}, query, body, form, ifMatch }: Prepared): Promise<number> {
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
  const sent = form === undefined ? { body, headers: {} } : encodedForm(form);
  const { status } = await caller.call(definition.method, `${addressOf(definition, params)}${search}`, sent.body, { ifMatch, headers: sent.headers });
  return status;
}

/** The status that every actor gets. Whoever is refused comes first, and must leave everything as it was. */
async function statusesOf(route: string, row: Row): Promise<Map<Actor, number>> {
  const definition = endpoints.get(route);
  const request = validRequests[route];
  if (definition === undefined || request === undefined) throw new Error(`Nobody says how to ask ${route}: add it to tests/api/world`);
  const got = new Map<Actor, number>();
  const refused = actors.filter((_, column) => (row[column] ?? 0) >= 400);
  const callers = new Map<Actor, Caller>();
  for (const actor of refused) callers.set(actor, await callerOf(actor, world, definition));
  const prepared = await request.standing(world, world.story.admin);
  const before = await contentsOf(world.api.database.adminUrl);
  for (const [actor, caller] of callers) got.set(actor, await statusFor(definition, caller, prepared));
  const after = await contentsOf(world.api.database.adminUrl);
  expect(changedTables(before, after).filter((table) => !besideTheRequest.includes(table))).toEqual([]);
  for (const actor of actors.filter((each) => !refused.includes(each))) {
    await world.forgetAttempts();
    const caller = await callerOf(actor, world, definition);
    const fresh = await (request.fresh ?? request.standing)(world, caller);
    got.set(actor, await statusFor(definition, caller, fresh));
  }
  return got;
}

describe('the authorisation matrix', () => {
  it.each(Object.entries(authorisationMatrix))('%s answers each actor as it says, and refuses without a trace', async (route, row) => {
    expect(differences(route, row, await statusesOf(route, row))).toEqual([]);
  });

  it('has a row for every route, or the lines to add', () => {
    expect(missingRows([...endpoints.values()], authorisationMatrix)).toEqual([]);
  });

  it('has no row for a route that is gone', () => {
    expect(staleRows([...endpoints.values()], authorisationMatrix)).toEqual([]);
  });

  it('is of the routes that the contracts declare, and of those that are served', async () => {
    const declared = (await declaredEndpoints()).map(({ definition }) => routeOf(definition));
    expect(handlersOf(world.api.app).filter(({ definition }) => definition === undefined)).toEqual([]);
    expect([...endpoints.keys()].toSorted()).toEqual(declared.toSorted());
  });
});

describe('a matrix that is wrong', () => {
  const route = 'GET /members/:memberId';

  it('is named, with the actor and both statuses', async () => {
    const row = (authorisationMatrix[route] ?? []).map((status, column) => (actors[column] === 'colleague' ? 200 : status)) as unknown as Row;
    expect(differences(route, row, await statusesOf(route, row))).toEqual([
      'GET /members/:memberId answers colleague with 404, and the matrix says 200',
    ]);
  });

  it('for want of a row is named, with a line to add', () => {
    const { [route]: _, ...rest } = authorisationMatrix;
    expect(missingRows([...endpoints.values()], rest)).toEqual(expect.arrayContaining([
      "'GET /members/:memberId': [200, 200, 200, 200, 200, 200, 404, 401, 401, 401, 403, 200, 401],",
    ]));
  });

  it('for a row too many is named', () => {
    const [row] = Object.values(authorisationMatrix);
    if (row === undefined) throw new Error('The matrix is empty');
    expect(staleRows([...endpoints.values()], { ...authorisationMatrix, 'GET /nothing': row })).toEqual(['GET /nothing']);
  });
});
