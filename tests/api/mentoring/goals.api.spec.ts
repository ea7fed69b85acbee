import { goalsApi, relationshipsApi, type GoalView } from '@waymark/mentoring/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { refusal } from '../people/refusal';
import { aGoal, anAction, dayIn, mentoredStory, type MentoredStory } from './mentored-story';
import { movePair, quickPair } from './quick-pairs';

let api: TestApi;
let told: MentoredStory;

beforeAll(async () => {
  api = await startApi();
  told = await mentoredStory(api);
}, 60_000);
afterAll(() => api.close());

const read = (person: Person, { id: goalId }: Pick<GoalView, 'id'>) => ask(person, goalsApi.readGoal, { params: { goalId } });
const agree = (person: Person, { id: goalId, version }: GoalView) => ask(person, goalsApi.agreeGoal, { params: { goalId }, ifMatch: version });
const ofPair = (person: Person, body: Parameters<typeof aGoal>[1] = {}) => aGoal(person, { relationshipId: told.relationshipId, ...body });

describe('a goal of a pair', () => {
  it('is proposed by one of the two and agreed by the other, tied to a requirement and a level', async () => {
    const requirementId = told.requirement('Lamp care').id;
    const goal = await ofPair(told.amara, { why: 'The coast needs a second keeper', aims: [{ requirementId, ordinal: 2 }], dueOn: dayIn(api, 60) });
    expect(goal).toMatchObject({
      owner: { name: 'Amara Okafor' }, mentor: { name: 'Rhys Bevan' }, status: 'PROPOSED', agreedAt: null, proposedBy: { name: 'Amara Okafor' },
      aims: [{ requirementId, title: 'Lamp care', level: { ordinal: 2 }, confirmed: null, selfRated: null }], may: { agree: false, change: true, achieve: false, release: true }, released: false,
    });
    expect(refusal(await agree(told.amara, goal))).toMatchObject({ status: 403, code: 'proposer-cannot-agree' });
    expect((await read(told.rhys, goal)).body.may).toMatchObject({ agree: true, release: false });
    const agreed = await agree(told.rhys, goal);
    expect([agreed.status, agreed.body.status]).toEqual([200, 'AGREED']);
    expect(agreed.body.agreedAt).not.toBeNull();
  });

  it('is proposed again by whoever changes it, and then agreed by the other one', async () => {
    const agreed = (await agree(told.rhys, await ofPair(told.amara))).body;
    const changed = await ask(told.rhys, goalsApi.changeGoal, { params: { goalId: agreed.id }, body: { title: 'Lead the whole coast' }, ifMatch: agreed.version });
    expect(changed.body).toMatchObject({ status: 'PROPOSED', agreedAt: null, proposedBy: { name: 'Rhys Bevan' }, title: 'Lead the whole coast' });
    expect(refusal(await agree(told.rhys, changed.body))).toMatchObject({ status: 403 });
    expect((await agree(told.amara, changed.body)).body.status).toBe('AGREED');
  });

  it('is achieved with a word and reopened, and once it is given up it stays so', async () => {
    const agreed = (await agree(told.rhys, await ofPair(told.amara))).body;
    const params = { goalId: agreed.id };
    const achieved = (await ask(told.amara, goalsApi.achieveGoal, { params, body: { words: 'Two drills alone' }, ifMatch: agreed.version })).body;
    expect(achieved).toMatchObject({ status: 'ACHIEVED', ended: { words: 'Two drills alone', by: { name: 'Amara Okafor' } } });
    const reopened = (await ask(told.rhys, goalsApi.reopenGoal, { params, ifMatch: achieved.version })).body;
    expect(reopened).toMatchObject({ status: 'AGREED', ended: null });
    const abandoned = (await ask(told.amara, goalsApi.abandonGoal, { params, body: {}, ifMatch: reopened.version })).body;
    expect(abandoned.status).toBe('ABANDONED');
    const after = await Promise.all([
      ask(told.amara, goalsApi.changeGoal, { params, body: { title: 'Again' }, ifMatch: abandoned.version }),
      ask(told.amara, goalsApi.reopenGoal, { params, ifMatch: abandoned.version }),
      ask(told.amara, goalsApi.achieveGoal, { params, body: {}, ifMatch: abandoned.version }),
    ]);
    expect(after.map((answer) => refusal(answer))).toEqual(after.map(() => expect.objectContaining({ status: 409, code: 'wrong-state' })));
  });

  it('that is only proposed cannot be achieved', async () => {
    const { id: goalId, version } = await ofPair(told.amara);
    expect(refusal(await ask(told.amara, goalsApi.achieveGoal, { params: { goalId }, body: {}, ifMatch: version }))).toMatchObject({ status: 409 });
  });

  it('takes the place of another with its actions', async () => {
    const before = await ofPair(told.amara);
    const { id: actionId } = await anAction(told.amara, { relationshipId: told.relationshipId, goalId: before.id });
    const after = await ofPair(told.rhys, { title: 'A larger one', supersedes: before.id });
    expect((await read(told.amara, before)).body).toMatchObject({ status: 'SUPERSEDED', supersededBy: { id: after.id, title: 'A larger one' }, actions: { open: 0 } });
    expect((await read(told.amara, after)).body.actions).toMatchObject({ open: 1, next: { id: actionId } });
    const again = await ask(told.amara, goalsApi.addGoal, { body: { title: 'Another', relationshipId: told.relationshipId, supersedes: before.id } });
    expect(refusal(again)).toMatchObject({ status: 409 });
  });

  it('does not take the place of a goal of somebody else, and nothing is left of it', async () => {
    const mentors = await aGoal(told.rhys, { title: 'Mentor three people' });
    const answer = await ask(told.rhys, goalsApi.addGoal, { body: { title: 'A strange one', relationshipId: told.relationshipId, supersedes: mentors.id } });
    expect(refusal(answer)).toMatchObject({ status: 400, paths: ['body.supersedes'] });
    expect((await read(told.rhys, mentors)).body.status).toBe('AGREED');
    const titles = (await ask(told.amara, goalsApi.listGoals)).body.items.map(({ title }) => title);
    expect(titles).not.toContain('A strange one');
  });
});

describe('a goal of somebody alone', () => {
  it('is agreed as it is written, also when it is changed, and nobody else reads it', async () => {
    const goal = await aGoal(told.amara, { title: 'Learn Welsh' });
    expect(goal).toMatchObject({ status: 'AGREED', relationshipId: null, mentor: null });
    const changed = await ask(told.amara, goalsApi.changeGoal, { params: { goalId: goal.id }, body: { why: 'For the north' }, ifMatch: goal.version });
    expect(changed.body).toMatchObject({ status: 'AGREED', why: 'For the north' });
    const others = [told.rhys, told.priya, told.hana, told.owner, told.story.admin, told.colleague];
    expect(await Promise.all(others.map(async (person) => (await read(person, goal)).status))).toEqual(others.map(() => 404));
  });
});

describe('a goal', () => {
  it('is not to be reached in the past, and today will do', async () => {
    const add = (dueOn: string) => ask(told.amara, goalsApi.addGoal, { body: { title: 'Soon', dueOn } });
    expect(refusal(await add(dayIn(api, -1)))).toMatchObject({ status: 400, paths: ['body.dueOn'] });
    expect((await add(dayIn(api, 0))).status).toBe(201);
  });

  it('keeps a day that has passed since when other words of it change', async () => {
    const goal = await aGoal(told.amara, { dueOn: dayIn(api, 0) });
    const change = (body: object) => ask(told.amara, goalsApi.changeGoal, { params: { goalId: goal.id }, body, ifMatch: goal.version });
    expect(refusal(await change({ dueOn: dayIn(api, -5) }))).toMatchObject({ status: 400, paths: ['body.dueOn'] });
    expect((await change({ title: 'The same day', dueOn: goal.dueOn })).status).toBe(200);
  });

  it('aims at requirements that are there and at levels of their scale', async () => {
    const requirementId = told.requirement('Lamp care').id;
    const add = (aims: object[]) => ask(told.amara, goalsApi.addGoal, { body: { title: 'Aim', aims: aims as never } });
    expect(refusal(await add([{ requirementId, ordinal: 9 }]))).toMatchObject({ status: 400, paths: ['body.aims.0.ordinal'] });
    expect(refusal(await add([{ requirementId: told.relationshipId, ordinal: 1 }]))).toMatchObject({ status: 400, paths: ['body.aims.0.requirementId'] });
    expect(refusal(await add([{ requirementId, ordinal: 1 }, { requirementId, ordinal: 2 }]))).toMatchObject({ status: 400 });
  });

  it('is not changed over what somebody else has written since, nor without saying what was read', async () => {
    const goal = await ofPair(told.amara);
    const change = (person: Person, title: string, ifMatch?: number) =>
      ask(person, goalsApi.changeGoal, { params: { goalId: goal.id }, body: { title }, ...(ifMatch === undefined ? {} : { ifMatch }) });
    expect((await change(told.amara, 'First')).status).toBe(428);
    const [one, other] = await Promise.all([change(told.amara, 'Hers', goal.version), change(told.rhys, 'His', goal.version)]);
    expect([one.status, other.status].toSorted()).toEqual([200, 412]);
    const lost = one.status === 412 ? one : other;
    expect((lost.body as unknown as { current: GoalView }).current.title).toBe(one.status === 412 ? 'His' : 'Hers');
  });

  it('is made once by two clicks on one button', async () => {
    const add = () => ask(told.amara, goalsApi.addGoal, { body: { title: 'Clicked twice' }, headers: { 'idempotency-key': 'two-clicks-on-a-goal' } });
    const [one, other] = await Promise.all([add(), add()]);
    expect([one.status, other.status, one.body.id]).toEqual([201, 201, other.body.id]);
    const { items } = (await ask(told.amara, goalsApi.listGoals)).body;
    expect(items.filter(({ title }) => title === 'Clicked twice')).toHaveLength(1);
  });

  it('is listed for the mentee, the mentor and the pair, the earliest due first, over pages', async () => {
    const ines = await told.story.person('Ines Duarte');
    const relationshipId = await quickPair(api, told.story, told.rhys, ines);
    for (const [title, dueOn] of [['Last', null], ['Second', dayIn(api, 20)], ['First', dayIn(api, 10)]] as const) await aGoal(ines, { title, dueOn, relationshipId });
    await aGoal(ines, { title: 'Alone', dueOn: dayIn(api, 5) });
    const titles = async (person: Person, query: object) => (await ask(person, goalsApi.listGoals, { query })).body.items.map(({ title }) => title);
    expect(await titles(ines, {})).toEqual(['Alone', 'First', 'Second', 'Last']);
    expect(await titles(told.rhys, { of: 'PAIR', relationshipId })).toEqual(['First', 'Second', 'Last']);
    expect(await titles(told.rhys, { of: 'MENTEES', relationshipId })).toEqual(['First', 'Second', 'Last']);
    expect(await titles(told.rhys, {})).not.toContain('First');
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { items, nextCursor } = (await ask(ines, goalsApi.listGoals, { query: { limit: 1, ...(cursor === undefined ? {} : { cursor }) } })).body;
      seen.push(...items.map(({ title }) => title));
      cursor = nextCursor;
    }
    expect(seen).toEqual(['Alone', 'First', 'Second', 'Last']);
    expect((await ask(told.amara, goalsApi.listGoals, { query: { of: 'PAIR', relationshipId } })).status).toBe(404);
    expect(refusal(await ask(ines, goalsApi.listGoals, { query: { cursor: 'made-up' } }))).toMatchObject({ status: 400, paths: ['query.cursor'] });
  });
});

describe('a mentor whose pair is over', () => {
  it('reads and changes nothing of it any more, and neither adds a goal to the pair', async () => {
    const zoe = await told.story.person('Zoe Adair');
    const relationshipId = await quickPair(api, told.story, told.rhys, zoe);
    const goal = await aGoal(zoe, { relationshipId });
    const { id: actionId } = await anAction(told.rhys, { relationshipId, owner: 'MENTOR', title: 'Ask Owen' });
    const readsAction = async (person: Person) => (await ask(person, goalsApi.readAction, { params: { actionId } })).status;
    const mayAddGoal = async (person: Person) => (await ask(person, relationshipsApi.readRelationship, { params: { relationshipId } })).body.may.addGoal;
    const lists = async () => [
      (await ask(told.rhys, goalsApi.listGoals, { query: { of: 'PAIR', relationshipId } })).body.items.length,
      (await ask(told.rhys, goalsApi.listActions, { query: { of: 'PAIR', relationshipId } })).body.items.length,
      (await ask(told.rhys, goalsApi.listActions, { query: { of: 'MINE', relationshipId } })).body.items.length,
    ];
    expect([(await read(told.rhys, goal)).status, await readsAction(told.rhys), await mayAddGoal(zoe), await lists()]).toEqual([200, 200, true, [1, 1, 1]]);
    await movePair(api, relationshipId, 'ENDED_EARLY');
    expect([(await read(told.rhys, goal)).status, await readsAction(told.rhys), await mayAddGoal(zoe), await lists()]).toEqual([404, 404, false, [0, 0, 0]]);
    expect(await readsAction(zoe)).toBe(200);
    expect(refusal(await agree(told.rhys, goal))).toMatchObject({ status: 404 });
    expect(refusal(await ask(told.rhys, goalsApi.addGoal, { body: { title: 'More', relationshipId } }))).toMatchObject({ status: 409, code: 'pair-not-live' });
    expect(refusal(await ask(zoe, goalsApi.addGoal, { body: { title: 'More', relationshipId } }))).toMatchObject({ status: 409, code: 'pair-not-live' });
    await anAction(zoe, { goalId: goal.id, title: 'Since then' });
    expect((await read(zoe, goal)).body.actions).toMatchObject({ open: 1, next: { title: 'Since then' } });
    expect((await ask(told.rhys, goalsApi.listGoals, { query: { of: 'MENTEES', relationshipId } })).body.items).toEqual([]);
    expect((await agree(zoe, goal)).body.status).toBe('AGREED');
  });
});

describe('a goal of another organisation', () => {
  it('is not there for anybody, whatever they do with it', async () => {
    const elsewhere = await mentoredStory(api, 'Harbour Works');
    const theirs = await aGoal(elsewhere.amara, { relationshipId: elsewhere.relationshipId });
    const params = { goalId: theirs.id };
    const answers = await Promise.all([
      read(told.amara, theirs),
      agree(told.rhys, theirs),
      ask(told.amara, goalsApi.changeGoal, { params, body: { title: 'Ours' }, ifMatch: theirs.version }),
      ask(told.amara, goalsApi.abandonGoal, { params, body: {}, ifMatch: theirs.version }),
      ask(told.amara, goalsApi.listGoalReaders, { params }),
      ask(told.amara, goalsApi.addGoal, { body: { title: 'Instead', supersedes: theirs.id } }),
      ask(told.amara, goalsApi.addGoal, { body: { title: 'Ours', relationshipId: elsewhere.relationshipId } }),
      ask(told.amara, goalsApi.addAction, { body: { title: 'Ours', goalId: theirs.id } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await read(elsewhere.rhys, theirs)).status).toBe(200);
  });
});
