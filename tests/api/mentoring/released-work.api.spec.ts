import { goalsApi, type ActionView, type GoalView } from '@waymark/mentoring/domain';
import { accountabilityApi } from '@waymark/organisations/domain';
import { readinessApi } from '@waymark/readiness/domain';
import { startApi, type Answer, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { refusal } from '../people/refusal';
import { aGoal, anAction, dayIn, mentoredStory, type MentoredStory } from './mentored-story';

let api: TestApi;
let told: MentoredStory;

beforeAll(async () => {
  api = await startApi();
  told = await mentoredStory(api);
  await told.story.acknowledged(told.priya, told.hana);
}, 60_000);
afterAll(() => api.close());

const goalPath = ({ id: goalId }: Pick<GoalView, 'id'>, { memberId }: Person) => ({ params: { goalId, memberId } });
const actionPath = ({ id: actionId }: Pick<ActionView, 'id'>, { memberId }: Person) => ({ params: { actionId, memberId } });
const readGoal = (person: Person, { id: goalId }: Pick<GoalView, 'id'>) => ask(person, goalsApi.readGoal, { params: { goalId } });
const readAction = (person: Person, { id: actionId }: Pick<ActionView, 'id'>) => ask(person, goalsApi.readAction, { params: { actionId } });
const ofPair = { relationshipId: '' };
const everybodyElse = () => [told.priya, told.hana, told.owner, told.story.admin, told.colleague];
const explain = (reader: Person, title: string) =>
  ask(reader, readinessApi.explainRequirement, { params: { memberId: told.amara.memberId, requirementId: told.requirement(title).id }, query: {} });

beforeAll(() => {
  ofPair.relationshipId = told.relationshipId;
});

describe('a goal', () => {
  it('of a pair is read by the two and by nobody else, until the mentee lets somebody in', async () => {
    const goal = await aGoal(told.amara, ofPair);
    expect(await Promise.all(everybodyElse().map(async (person) => (await readGoal(person, goal)).status))).toEqual(everybodyElse().map(() => 404));
    expect((await ask(told.amara, goalsApi.releaseGoal, goalPath(goal, told.priya))).status).toBe(204);
    const seen = await readGoal(told.priya, goal);
    expect([seen.status, seen.body]).toMatchObject([200, { title: goal.title, released: true, relationshipId: null, mentor: null, may: { change: false, agree: false, addAction: false, release: false } }]);
    expect((await readGoal(told.hana, goal)).status).toBe(404);
  });

  it('is closed again at once when it is taken back, also in the list of what was released', async () => {
    const goal = await aGoal(told.amara, { ...ofPair, title: 'Taken back' });
    const titles = async () => (await ask(told.priya, goalsApi.listReleasedToMe)).body.items.map(({ title }) => title);
    await ask(told.amara, goalsApi.releaseGoal, goalPath(goal, told.priya));
    expect(await titles()).toContain('Taken back');
    expect((await ask(told.amara, goalsApi.takeGoalBack, goalPath(goal, told.priya))).status).toBe(204);
    expect([(await readGoal(told.priya, goal)).status, await titles()]).toEqual([404, expect.not.arrayContaining(['Taken back'])]);
    expect((await ask(told.amara, goalsApi.takeGoalBack, goalPath(goal, told.priya))).status).toBe(404);
  });

  it('is released by its mentee alone, to somebody whom they meet', async () => {
    const goal = await aGoal(told.amara, ofPair);
    expect(refusal(await ask(told.rhys, goalsApi.releaseGoal, goalPath(goal, told.priya)))).toMatchObject({ status: 403 });
    expect(refusal(await ask(told.priya, goalsApi.releaseGoal, goalPath(goal, told.hana)))).toMatchObject({ status: 404 });
    expect(refusal(await ask(told.amara, goalsApi.releaseGoal, goalPath(goal, told.colleague)))).toMatchObject({ status: 404 });
    expect(refusal(await ask(told.amara, goalsApi.releaseGoal, goalPath(goal, told.amara)))).toMatchObject({ status: 400 });
    await ask(told.amara, goalsApi.releaseGoal, goalPath(goal, told.priya));
    expect(refusal(await ask(told.priya, goalsApi.releaseGoal, goalPath(goal, told.hana)))).toMatchObject({ status: 403 });
    expect(refusal(await ask(told.priya, goalsApi.listGoalReaders, { params: { goalId: goal.id } }))).toMatchObject({ status: 403 });
  });

  it('tells its mentee who reads it, why, and when they last did', async () => {
    const goal = await aGoal(told.amara, ofPair);
    const readers = async () => (await ask(told.amara, goalsApi.listGoalReaders, { params: { goalId: goal.id } })).body.items;
    expect(await readers()).toEqual([{ memberId: told.rhys.memberId, name: 'Rhys Bevan', ground: 'mentor', releasedAt: null, lastReadAt: null }]);
    await ask(told.amara, goalsApi.releaseGoal, goalPath(goal, told.priya));
    await readGoal(told.rhys, goal);
    await readGoal(told.priya, goal);
    expect(await readers()).toMatchObject([{ name: 'Rhys Bevan', ground: 'mentor', lastReadAt: expect.any(String) }, { name: 'Priya Nair', ground: 'released', lastReadAt: expect.any(String) }]);
    const events = (await ask(told.amara, accountabilityApi.listAccessEvents, { query: { subjectKind: 'goal', subjectId: goal.id } })).body.items;
    expect(events.map(({ readerName, ground }) => `${readerName}, ${ground}`).toSorted()).toEqual(['Priya Nair, released', 'Rhys Bevan, mentor']);
  });

  it('that is released shows nothing of its actions that was not, not even how many there are', async () => {
    const goal = await aGoal(told.amara, ofPair);
    const hidden = await anAction(told.amara, { ...ofPair, goalId: goal.id, title: 'Hidden drill', dueOn: dayIn(api, 2) });
    const shown = await anAction(told.amara, { ...ofPair, goalId: goal.id, title: 'Shown drill', dueOn: dayIn(api, 9) });
    await ask(told.amara, goalsApi.releaseGoal, goalPath(goal, told.priya));
    expect((await readGoal(told.priya, goal)).body.actions).toEqual({ open: 0, done: 0, overdue: 0, next: null });
    await ask(told.amara, goalsApi.releaseAction, actionPath(shown, told.priya));
    expect((await readGoal(told.priya, goal)).body.actions).toMatchObject({ open: 1, next: { id: shown.id } });
    expect((await readAction(told.priya, hidden)).status).toBe(404);
    expect((await readGoal(told.amara, goal)).body.actions).toMatchObject({ open: 2, next: { id: hidden.id } });
  });
});

describe('an action that is released', () => {
  it('shows neither its goal nor its session nor the pair', async () => {
    const goal = await aGoal(told.amara, { ...ofPair, title: 'Kept to the two' });
    const action = await anAction(told.amara, { ...ofPair, goalId: goal.id });
    await ask(told.amara, goalsApi.releaseAction, actionPath(action, told.priya));
    const seen = await readAction(told.priya, action);
    expect(seen.body).toMatchObject({ goal: null, session: null, relationshipId: null, released: true, may: { finish: false, release: false } });
    expect(JSON.stringify(seen.body)).not.toContain('Kept to the two');
    const params = { actionId: action.id };
    const refused = [
      await ask(told.priya, goalsApi.progressAction, { params, body: { to: 'DONE' }, ifMatch: action.version }),
      await ask(told.priya, goalsApi.changeAction, { params, body: { title: 'Mine' }, ifMatch: action.version }),
      await ask(told.priya, goalsApi.dropAction, { params, body: { reason: 'No' }, ifMatch: action.version }),
      await ask(told.priya, goalsApi.draftEvidence, { params }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    await ask(told.amara, goalsApi.takeActionBack, actionPath(action, told.priya));
    expect((await readAction(told.priya, action)).status).toBe(404);
  });
});

describe('how sure the two are of an action', () => {
  /** Nobody would come upon these by chance. */
  const [score, words] = [7, 'quixotic-canary-of-commitment'];
  let action: ActionView;
  let goal: GoalView;

  beforeAll(async () => {
    goal = await aGoal(told.amara, { ...ofPair, aims: [{ requirementId: told.requirement('Signal reading').id, ordinal: 3 }] });
    action = await anAction(told.amara, { ...ofPair, goalId: goal.id, commitment: score, makesItEight: words });
    for (const reader of [told.priya, told.hana]) {
      await ask(told.amara, goalsApi.releaseGoal, goalPath(goal, reader));
      await ask(told.amara, goalsApi.releaseAction, actionPath(action, reader));
    }
  });

  /** Everything that a reader is told about the action, by every route that tells of it. */
  async function told_(reader: Person): Promise<Answer[]> {
    return [
      await readAction(reader, action),
      await readGoal(reader, goal),
      await ask(reader, goalsApi.listReleasedToMe),
      await ask(reader, goalsApi.listActions),
      await ask(reader, goalsApi.listGoals),
      await explain(reader, 'Signal reading'),
      await reader.get('/audit-entries'),
      await reader.get(`/members/${told.amara.memberId}/readiness`),
    ];
  }

  const leaks = (answers: Answer[]) => answers.filter(({ bytes }) => bytes.includes(words) || /"commitment":\d/.test(bytes.toString())).length;

  it('leaves with nobody but the two, whatever was released to whom', async () => {
    for (const reader of everybodyElse()) expect([reader.name, leaks(await told_(reader))]).toEqual([reader.name, 0]);
    expect((await readAction(told.priya, action)).body).toMatchObject({ title: action.title, commitment: null, makesItEight: null });
  });

  it('is found in what the two read, so the search for it sees', async () => {
    expect(leaks([await readAction(told.amara, action), await readAction(told.rhys, action)])).toBe(2);
  });

  it('stands in no log of the organisation and in no account of who read what', async () => {
    const found = await asAdministrator(api.database.adminUrl, (client) =>
      client.query(`SELECT 1 FROM audit_entry WHERE detail::text LIKE '%' || $1 || '%' UNION ALL SELECT 1 FROM audit_entry WHERE detail::text LIKE '%commitment%'`, [words]),
    );
    expect(found.rowCount).toBe(0);
  });
});

describe('the golden thread of a requirement', () => {
  let goal: GoalView;
  let action: ActionView;

  beforeAll(async () => {
    goal = await aGoal(told.amara, { ...ofPair, title: 'Care for the lamp', aims: [{ requirementId: told.requirement('Lamp care').id, ordinal: 2 }] });
    action = await anAction(told.rhys, { ...ofPair, owner: 'MENTOR', title: 'Find a spare lamp', goalId: goal.id, commitment: 4 });
  });

  const planned = async (reader: Person) => {
    const { goals, actions, here } = (await explain(reader, 'Lamp care')).body;
    return { goals: goals.map(({ title }) => title), actions: actions.map(({ title, ownerName }) => `${title}, ${ownerName}`), here };
  };

  it('shows the mentee their goal and its actions', async () => {
    expect(await planned(told.amara)).toEqual({ goals: ['Care for the lamp'], actions: ['Find a spare lamp, Rhys Bevan'], here: 'EVIDENCE' });
  });

  it('shows their manager what was released of it, title by title, and nothing once it is taken back', async () => {
    expect(await planned(told.priya)).toEqual({ goals: [], actions: [], here: 'GOAL' });
    await ask(told.amara, goalsApi.releaseAction, actionPath(action, told.priya));
    expect(await planned(told.priya)).toEqual({ goals: [], actions: [], here: 'GOAL' });
    await ask(told.amara, goalsApi.releaseGoal, goalPath(goal, told.priya));
    expect(await planned(told.priya)).toEqual({ goals: ['Care for the lamp'], actions: ['Find a spare lamp, Rhys Bevan'], here: 'EVIDENCE' });
    expect((await explain(told.priya, 'Lamp care')).body.goals[0]?.releasedAt).not.toBeNull();
    await ask(told.amara, goalsApi.takeGoalBack, goalPath(goal, told.priya));
    expect(await planned(told.priya)).toEqual({ goals: [], actions: [], here: 'GOAL' });
  });

  it('counts what is planned for the person themselves and for no manager', async () => {
    const readiness = async (reader: Person) => (await ask(reader, readinessApi.readPersonReadiness, { params: { memberId: told.amara.memberId }, query: {} })).body.measures;
    expect((await readiness(told.amara))?.plannedGaps).not.toBeNull();
    expect((await readiness(told.priya))?.plannedGaps).toBeNull();
  });

  it('is no part of an instant before it was written down', async () => {
    const params = { memberId: told.amara.memberId };
    const at = '2026-01-15T12:00:00.000Z';
    const before = await ask(told.amara, readinessApi.explainRequirement, { params: { ...params, requirementId: told.requirement('Lamp care').id }, query: { at } });
    expect(before.body).toMatchObject({ goals: [], actions: [] });
    const measuresAt = async (query: object) => (await ask(told.amara, readinessApi.readPersonReadiness, { params, query })).body.measures;
    expect((await measuresAt({ at }))?.plannedGaps).toBeNull();
    // What was known then has no role for them, so there is nothing to measure at all.
    expect(await measuresAt({ knownAt: at })).toBeNull();
    expect((await measuresAt({ at: '2099-01-01T00:00:00.000Z' }))?.plannedGaps).not.toBeNull();
  });
});
