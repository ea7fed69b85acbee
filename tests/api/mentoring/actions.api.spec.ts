import { goalsApi, type ActionView } from '@waymark/mentoring/domain';
import { days, everybodysPassword, hours, startApi, type Person, type TestApi } from '@waymark/tests/support';
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

const read = async (person: Person, { id: actionId }: Pick<ActionView, 'id'>) => (await ask(person, goalsApi.readAction, { params: { actionId } })).body;
const progress = (person: Person, { id: actionId, version }: ActionView, to: 'OPEN' | 'IN_PROGRESS' | 'DONE') =>
  ask(person, goalsApi.progressAction, { params: { actionId }, body: { to }, ifMatch: version });
const renegotiate = (person: Person, { id: actionId, version }: ActionView, body: { dueOn: string; reason?: string; commitment?: number | null }) =>
  ask(person, goalsApi.renegotiateAction, { params: { actionId }, body, ifMatch: version });
const block = (person: Person, { id: actionId, version }: ActionView, reason: string) =>
  ask(person, goalsApi.blockAction, { params: { actionId }, body: { reason }, ifMatch: version });
const unblock = (person: Person, { id: actionId, version }: ActionView) => ask(person, goalsApi.unblockAction, { params: { actionId }, ifMatch: version });
const drop = (person: Person, { id: actionId, version }: ActionView, reason: string) =>
  ask(person, goalsApi.dropAction, { params: { actionId }, body: { reason }, ifMatch: version });
const ofPair = (person: Person, body: Parameters<typeof anAction>[1] = {}) => anAction(person, { relationshipId: told.relationshipId, ...body });

describe('an action of a pair', () => {
  it('is done by one of the two for the goals of the mentee, and both read how sure they are', async () => {
    const action = await ofPair(told.rhys, { owner: 'MENTOR', title: 'Find a place on the course', commitment: 6, makesItEight: 'Asking Owen today' });
    expect(action).toMatchObject({ mentee: { name: 'Amara Okafor' }, owner: { name: 'Rhys Bevan' }, ownerPart: 'MENTOR', status: 'OPEN', commitment: 6, makesItEight: 'Asking Owen today', released: false });
    expect(await read(told.amara, action)).toMatchObject({ commitment: 6, makesItEight: 'Asking Owen today', may: { finish: true, release: true } });
  });

  it('is begun, blocked, unblocked to where it was, finished and begun again', async () => {
    const action = await ofPair(told.amara);
    const begun = (await progress(told.amara, action, 'IN_PROGRESS')).body;
    const blocked = (await block(told.rhys, begun, 'The station is closed')).body;
    expect(blocked).toMatchObject({ status: 'BLOCKED', blocked: { reason: 'The station is closed' }, may: { block: false, unblock: true } });
    const freed = (await unblock(told.amara, blocked)).body;
    expect(freed).toMatchObject({ status: 'IN_PROGRESS', blocked: null });
    const done = (await progress(told.amara, freed, 'DONE')).body;
    expect([done.status, done.finishedAt === null]).toEqual(['DONE', false]);
    expect((await progress(told.amara, done, 'OPEN')).body).toMatchObject({ status: 'OPEN', finishedAt: null });
  });

  it('that was blocked before it was begun goes back to that', async () => {
    const blocked = (await block(told.amara, await ofPair(told.amara), 'No tools')).body;
    expect((await unblock(told.amara, blocked)).body.status).toBe('OPEN');
  });

  it('is done once by two clicks, and the second one changes nothing', async () => {
    const action = await ofPair(told.amara);
    const [one, other] = await Promise.all([progress(told.amara, action, 'DONE'), progress(told.amara, action, 'DONE')]);
    expect([one.status, other.status, one.body.version, other.body.version]).toEqual([200, 200, 2, 2]);
    expect((await read(told.amara, action)).version).toBe(2);
  });

  it('is moved to another day with the days before kept, the oldest first', async () => {
    const action = await ofPair(told.amara, { dueOn: dayIn(api, 3), commitment: 9 });
    const moved = (await renegotiate(told.amara, action, { dueOn: dayIn(api, 10), reason: 'The boat is late' })).body;
    const again = (await renegotiate(told.rhys, moved, { dueOn: dayIn(api, 20), commitment: 7 })).body;
    expect(again).toMatchObject({
      dueOn: dayIn(api, 20),
      commitment: 7,
      dueChanges: [
        { from: dayIn(api, 3), to: dayIn(api, 10), reason: 'The boat is late', by: { name: 'Amara Okafor' } },
        { from: dayIn(api, 10), to: dayIn(api, 20), reason: '', by: { name: 'Rhys Bevan' } },
      ],
    });
    expect(refusal(await renegotiate(told.amara, again, { dueOn: dayIn(api, -1) }))).toMatchObject({ status: 400, paths: ['body.dueOn'] });
    expect(refusal(await renegotiate(told.amara, again, { dueOn: dayIn(api, 20) }))).toMatchObject({ status: 400, paths: ['body.dueOn'] });
    const done = (await progress(told.amara, again, 'DONE')).body;
    expect(refusal(await renegotiate(told.amara, done, { dueOn: dayIn(api, 30) }))).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  it('that was dropped with a reason stays dropped', async () => {
    const dropped = (await drop(told.amara, await ofPair(told.amara), 'The course is gone')).body;
    expect(dropped).toMatchObject({ status: 'DROPPED', dropped: { reason: 'The course is gone' }, may: { change: false, finish: false, reopen: false } });
    const after = [await progress(told.amara, dropped, 'DONE'), await block(told.amara, dropped, 'Why'), await unblock(told.amara, dropped), await drop(told.amara, dropped, 'Again')];
    expect(after.map((answer) => refusal(answer).status)).toEqual([409, 409, 409, 409]);
    expect(refusal(await ask(told.amara, goalsApi.changeAction, { params: { actionId: dropped.id }, body: { title: 'Else' }, ifMatch: dropped.version }))).toMatchObject({ status: 409 });
  });

  it('is not changed over what somebody else has done since, nor without saying what was read', async () => {
    const action = await ofPair(told.amara);
    const change = (person: Person, ifMatch?: number) =>
      ask(person, goalsApi.changeAction, { params: { actionId: action.id }, body: { title: `By ${person.name}` }, ...(ifMatch === undefined ? {} : { ifMatch }) });
    expect((await change(told.amara)).status).toBe(428);
    const answers = await Promise.all([change(told.amara, action.version), change(told.rhys, action.version)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await drop(told.amara, action, 'Stale')).status).toBe(412);
    expect((await progress(told.rhys, action, 'DONE')).status).toBe(412);
  });

  it('is made once by two clicks on one button', async () => {
    const add = () => ask(told.amara, goalsApi.addAction, { body: { title: 'Clicked twice' }, headers: { 'idempotency-key': 'two-clicks-on-an-action' } });
    const [one, other] = await Promise.all([add(), add()]);
    expect([one.status, one.body.id]).toEqual([201, other.body.id]);
  });

  it('is not due in the past when it is added', async () => {
    expect(refusal(await ask(told.amara, goalsApi.addAction, { body: { title: 'Late', dueOn: dayIn(api, -1) } }))).toMatchObject({ status: 400, paths: ['body.dueOn'] });
    expect((await anAction(told.amara, { dueOn: dayIn(api, 0) })).overdueDays).toBe(0);
  });

  it('serves a goal of the same mentee that is still worked towards', async () => {
    const [mentors, mine] = [await aGoal(told.rhys), await aGoal(told.amara, { relationshipId: told.relationshipId })];
    const add = (person: Person, body: object) => ask(person, goalsApi.addAction, { body: { title: 'Serve', ...body } });
    expect((await add(told.amara, { goalId: mentors.id })).status).toBe(404);
    expect(refusal(await add(told.rhys, { goalId: mine.id }))).toMatchObject({ status: 400, paths: ['body.goalId'] });
    expect((await add(told.rhys, { goalId: mine.id, relationshipId: told.relationshipId })).body).toMatchObject({ goal: { id: mine.id, title: mine.title } });
    await ask(told.amara, goalsApi.abandonGoal, { params: { goalId: mine.id }, body: {}, ifMatch: mine.version });
    expect(refusal(await add(told.amara, { goalId: mine.id }))).toMatchObject({ status: 400, paths: ['body.goalId'] });
  });
});

describe('an action of somebody alone', () => {
  it('is theirs to do, and nobody else reads it', async () => {
    expect(refusal(await ask(told.amara, goalsApi.addAction, { body: { title: 'Give it away', owner: 'MENTOR' } }))).toMatchObject({ status: 400, paths: ['body.owner'] });
    const action = await anAction(told.amara);
    for (const person of [told.rhys, told.priya, told.hana, told.owner, told.story.admin, told.colleague]) {
      expect([person.name, (await ask(person, goalsApi.readAction, { params: { actionId: action.id } })).status]).toEqual([person.name, 404]);
    }
  });
});

describe('a mentor whose pair is over', () => {
  it('neither reads what was agreed with them nor does anything more with it', async () => {
    const zoe = await told.story.person('Zoe Adair');
    const relationshipId = await quickPair(api, told.story, told.rhys, zoe);
    const action = await anAction(zoe, { relationshipId, dueOn: dayIn(api, 4) });
    await movePair(api, relationshipId, 'COMPLETED');
    const answers = [
      await progress(told.rhys, action, 'DONE'),
      await block(told.rhys, action, 'Why'),
      await drop(told.rhys, action, 'Why'),
      await renegotiate(told.rhys, action, { dueOn: dayIn(api, 9) }),
      await ask(told.rhys, goalsApi.changeAction, { params: { actionId: action.id }, body: { title: 'Mine' }, ifMatch: action.version }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(refusal(await ask(told.rhys, goalsApi.addAction, { body: { title: 'More', relationshipId } }))).toMatchObject({ status: 409, code: 'pair-not-live' });
    expect((await ask(told.rhys, goalsApi.listActions, { query: { of: 'MENTEES', relationshipId } })).body.items).toEqual([]);
    expect((await progress(zoe, action, 'DONE')).body.status).toBe('DONE');
  });
});

describe('a list of actions', () => {
  it('is of what somebody does, of what is done for them, and of those they mentor', async () => {
    const nia = await told.story.person('Nia Price');
    const relationshipId = await quickPair(api, told.story, told.rhys, nia);
    await anAction(nia, { relationshipId, title: 'Hers', dueOn: dayIn(api, 9) });
    await anAction(nia, { relationshipId, title: 'His', owner: 'MENTOR', dueOn: dayIn(api, 2) });
    await anAction(nia, { title: 'Alone' });
    const titles = async (person: Person, query: object) => (await ask(person, goalsApi.listActions, { query: { ...query } })).body.items.map(({ title }) => title);
    expect(await titles(nia, {})).toEqual(['Hers', 'Alone']);
    expect(await titles(nia, { of: 'FOR_ME' })).toEqual(['His', 'Hers', 'Alone']);
    expect(await titles(told.rhys, { of: 'MENTEES', relationshipId })).toEqual(['Hers']);
    expect(await titles(told.rhys, { of: 'FOR_MENTEES', relationshipId })).toEqual(['His']);
    expect(await titles(told.rhys, { of: 'PAIR', relationshipId })).toEqual(['His', 'Hers']);
    expect((await ask(told.colleague, goalsApi.listActions, { query: { of: 'PAIR', relationshipId } })).status).toBe(404);
  });
});

describe('what evidence begins with', () => {
  const draft = (person: Person, { id: actionId }: ActionView) => ask(person, goalsApi.draftEvidence, { params: { actionId } });

  it('is the mentee’s words of an action that they finished and of its goal', async () => {
    const requirementId = told.requirement('Lamp care').id;
    const goal = await aGoal(told.amara, { why: 'The coast is dark', measure: 'Two nights alone', aims: [{ requirementId, ordinal: 2 }], relationshipId: told.relationshipId });
    const action = await ofPair(told.amara, { goalId: goal.id });
    expect(refusal(await draft(told.amara, action))).toMatchObject({ status: 409, code: 'not-done' });
    const done = (await progress(told.amara, action, 'DONE')).body;
    expect(done.offersEvidence).toBe(true);
    expect((await draft(told.amara, done)).body).toEqual({
      title: action.title, situation: 'The coast is dark', task: 'Lead service support\n\nTwo nights alone', action: action.title, result: '',
      startedOn: dayIn(api, 0), endedOn: dayIn(api, 0), claims: [{ requirementId, ordinal: 2 }],
    });
    expect((await read(told.rhys, done)).offersEvidence).toBe(false);
    expect((await draft(told.rhys, done)).status).toBe(403);
    expect((await draft(told.priya, done)).status).toBe(404);
  });

  it('is not offered to a mentee for what their mentor did', async () => {
    const done = (await progress(told.rhys, await ofPair(told.rhys, { owner: 'MENTOR' }), 'DONE')).body;
    expect((await draft(told.amara, done)).status).toBe(403);
  });
});

describe('an action that is due', () => {
  it('is overdue from midnight of the organisation’s zone, and not a moment earlier', async () => {
    const action = await anAction(told.amara, { dueOn: dayIn(api, 0), title: 'Due at midnight' });
    const overdue = async () => {
      // Sessions end while the clock is set forward.
      await told.amara.signIn(told.amara.email, everybodysPassword);
      const { items } = (await ask(told.amara, goalsApi.listActions, { query: { state: 'OVERDUE' } })).body;
      return [(await read(told.amara, action)).overdueDays, items.some(({ id }) => id === action.id)];
    };
    api.clock.advance(untilMidnight() - 5_000);
    expect(await overdue()).toEqual([0, false]);
    api.clock.advance(6_000);
    expect(await overdue()).toEqual([1, true]);
    api.clock.advance(days(2) + hours(1));
    expect(await overdue()).toEqual([3, true]);
  });

  /** Until the clocks of London show midnight. */
  function untilMidnight(): number {
    const now = api.clock.now();
    const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(now);
    const [hour = 0, minute = 0, second = 0] = shown.split(':').map(Number);
    return 86_400_000 - (hour * 3600 + minute * 60 + second) * 1000 - now.getMilliseconds();
  }
});

describe('what is done', () => {
  it('is listed the latest first, a page at a time', async () => {
    await told.colleague.signIn(told.colleague.email, everybodysPassword);
    const named = async (title: string, body: Parameters<typeof anAction>[1] = {}) => anAction(told.colleague, { title, ...body });
    const [first, second, third] = [await named('Done first', { dueOn: dayIn(api, 30) }), await named('Done second'), await named('Done third', { dueOn: dayIn(api, 1) })];
    for (const action of [first, second, third]) {
      await progress(told.colleague, action, 'DONE');
      api.clock.advance(days(1));
      await told.colleague.signIn(told.colleague.email, everybodysPassword);
    }
    const page = async (query: object) => (await ask(told.colleague, goalsApi.listActions, { query: { state: 'DONE', limit: 2, ...query } })).body;
    const begun = await page({});
    const rest = await page({ cursor: begun.nextCursor ?? '' });
    expect([...begun.items, ...rest.items].map(({ title }) => title)).toEqual(['Done third', 'Done second', 'Done first']);
    expect(rest.nextCursor).toBeNull();
  });
});
