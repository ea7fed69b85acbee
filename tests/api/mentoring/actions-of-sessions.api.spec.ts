import { newId } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { ActionsOfSessions } from '@waymark/mentoring/api';
import { goalsApi, type PlannedAction } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { startApi, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { anAction, dayIn, mentoredStory, type MentoredStory } from './mentored-story';
import { quickSession } from './quick-pairs';

let api: TestApi;
let told: MentoredStory;

beforeAll(async () => {
  api = await startApi();
  told = await mentoredStory(api);
}, 60_000);
afterAll(() => api.close());

const planned = (change: Partial<PlannedAction> = {}): PlannedAction => ({
  id: newId(), words: 'Run the drill', owner: 'MENTEE', dueOn: null, commitment: 6, makesItEight: 'A date', optionId: null, goalId: null, ...change,
});

function keep(sessionId: string, now: PlannedAction[], before: PlannedAction[] = []): Promise<void> {
  const { organisationId, memberId } = told.rhys;
  const actor: Actor = { accountId: memberId, organisationId, memberId, roles: [], via: 'session', scopes: null };
  const pair = { id: told.relationshipId, menteeId: told.amara.memberId, mentorId: memberId };
  return api.get(Tenancy).run(organisationId, () => api.get(ActionsOfSessions).keep(actor, { id: sessionId, pair }, { planned: now, before }));
}

const read = async ({ id: actionId }: { id: string }) => (await ask(told.amara, goalsApi.readAction, { params: { actionId } })).body;

describe('what a session planned', () => {
  it('becomes actions with the same ids, once, however often it is logged', async () => {
    const sessionId = await quickSession(api, told.rhys, told.relationshipId, { on: dayIn(api, -2), status: 'LOGGED' });
    const [hers, his, empty] = [planned(), planned({ owner: 'MENTOR', words: 'Ask Owen', dueOn: dayIn(api, -1) }), planned({ words: '' })];
    await keep(sessionId, [hers, his, empty]);
    await keep(sessionId, [hers, his, empty], [hers, his, empty]);
    expect(await read(hers)).toMatchObject({ title: 'Run the drill', ownerPart: 'MENTEE', commitment: 6, session: { id: sessionId }, version: 1 });
    expect(await read(his)).toMatchObject({ title: 'Ask Owen', ownerPart: 'MENTOR', overdueDays: 1, version: 1 });
    expect((await ask(told.amara, goalsApi.readAction, { params: { actionId: empty.id } })).status).toBe(404);
  });

  it('is changed, added to and taken from by a revision, but for what was finished since', async () => {
    const sessionId = await quickSession(api, told.rhys, told.relationshipId, { on: dayIn(api, -3), status: 'LOGGED' });
    const [kept, done, gone] = [planned({ dueOn: dayIn(api, 5) }), planned({ words: 'Finished' }), planned({ words: 'Taken out' })];
    await keep(sessionId, [kept, done, gone]);
    await ask(told.amara, goalsApi.progressAction, { params: { actionId: done.id }, body: { to: 'DONE' }, ifMatch: 1 });
    const later = { ...kept, words: 'Run two drills', dueOn: dayIn(api, 9) };
    const added = planned({ words: 'New' });
    await keep(sessionId, [later, { ...done, words: 'Too late' }, added], [kept, done, gone]);
    expect(await read(kept)).toMatchObject({ title: 'Run two drills', dueChanges: [{ from: dayIn(api, 5), to: dayIn(api, 9), reason: 'Changed in a revision of the session', by: { name: 'Rhys Bevan' } }] });
    expect([await read(done), await read(gone), await read(added)]).toMatchObject([{ title: 'Finished', status: 'DONE' }, { status: 'DROPPED', dropped: { reason: 'Changed in a revision of the session' } }, { title: 'New', status: 'OPEN' }]);
  });

  it('never takes an action that was agreed elsewhere, whoever sends its id', async () => {
    const elsewhere = await anAction(told.amara, { title: 'Mine alone' });
    const sessionId = await quickSession(api, told.rhys, told.relationshipId, { on: dayIn(api, -4), status: 'LOGGED' });
    await expect(keep(sessionId, [planned({ id: elsewhere.id })])).rejects.toMatchObject({ refusal: 'INVALID' });
    await keep(sessionId, [], [planned({ id: elsewhere.id })]);
    expect(await read(elsewhere)).toMatchObject({ title: 'Mine alone', status: 'OPEN', session: null });
  });
});
