import { emptyStages, goalsApi, mentorDirectoryApi, relationshipsApi } from '@waymark/mentoring/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { refusal } from '../people/refusal';
import { aGoal, anAction, dayIn, mentoredStory, type MentoredStory } from './mentored-story';
import { aReality, done, held, write } from './pair-story';
import { quickPair, quickSession } from './quick-pairs';

let api: TestApi;
let told: MentoredStory;

beforeAll(async () => {
  api = await startApi();
  told = await mentoredStory(api);
}, 60_000);
afterAll(() => api.close());

describe('a mentor’s own log', () => {
  beforeAll(async () => {
    const second = await quickPair(api, told.story, told.rhys, told.colleague, 'COMPLETED');
    await quickSession(api, told.rhys, told.relationshipId, { on: '2026-03-12', minutes: 50 });
    await quickSession(api, told.rhys, second, { on: '2026-05-25', minutes: 90 });
    await quickSession(api, told.rhys, told.relationshipId, { on: '2026-06-18', minutes: 40, status: 'LOGGED' });
    await quickSession(api, told.rhys, told.relationshipId, { on: '2026-06-20', status: 'HELD' });
    await quickSession(api, told.rhys, told.relationshipId, { on: '2026-06-11', status: 'CANCELLED' });
  });

  it('has the hours and days of sessions that were logged, over every pair, and no name', async () => {
    const { body, bytes } = await ask(told.rhys, mentorDirectoryApi.readMentoringLog);
    expect(body.items).toEqual([
      { heldOn: '2026-03-12', minutes: 50, pair: 1, session: 1, confirmed: true },
      { heldOn: '2026-05-25', minutes: 90, pair: 2, session: 1, confirmed: true },
      { heldOn: '2026-06-18', minutes: 40, pair: 1, session: 2, confirmed: false },
    ]);
    expect(body.totals).toEqual({ sessions: 3, minutes: 180, pairs: 2 });
    for (const word of ['Amara', 'Tomasz', told.amara.memberId, told.relationshipId]) expect(bytes.includes(word)).toBe(false);
  });

  it('gives a pair the same number in a shorter time', async () => {
    const query = { from: '2026-05-01', to: '2026-05-31' };
    expect((await ask(told.rhys, mentorDirectoryApi.readMentoringLog, { query })).body.items).toEqual([{ heldOn: '2026-05-25', minutes: 90, pair: 2, session: 1, confirmed: true }]);
    expect(refusal(await ask(told.rhys, mentorDirectoryApi.readMentoringLog, { query: { from: '2026-06-01', to: '2026-05-31' } }))).toMatchObject({ status: 400 });
  });

  it('is saved as a table and begins evidence of coaching', async () => {
    const file = await ask(told.rhys, mentorDirectoryApi.saveMentoringLog);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.bytes.toString('utf8')).toContain('2026-05-25,1.50,2,1,Yes\r\n');
    expect((await ask(told.rhys, mentorDirectoryApi.draftEvidenceOfLog)).body).toMatchObject({ action: 'I held 3 sessions as a mentor, 3.00 hours in all, with 2 people.', startedOn: '2026-03-12' });
  });

  it('is of nobody else: a mentee, a manager and an admin have none of it', async () => {
    for (const person of [told.amara, told.priya, told.story.admin]) {
      expect([person.name, (await ask(person, mentorDirectoryApi.readMentoringLog)).body.items]).toEqual([person.name, []]);
    }
  });
});

describe('where somebody’s mentoring begins', () => {
  const home = async (person: Person) => (await ask(person, relationshipsApi.readMentoringHome)).body;

  it('tells each of the two what waits for them, the most urgent first', async () => {
    const nia = await told.story.person('Nia Price');
    const iwan = await told.story.person('Iwan Rees');
    const relationshipId = await quickPair(api, told.story, iwan, nia);
    const goal = await aGoal(nia, { relationshipId, title: 'Lead the coast' });
    await anAction(nia, { relationshipId, title: 'Drill', dueOn: dayIn(api, 2), commitment: 5 });
    await anAction(nia, { relationshipId, title: 'Far away', dueOn: dayIn(api, 60) });
    await quickSession(api, nia, relationshipId, { on: dayIn(api, -1), status: 'LOGGED' });
    const [hers, his] = [await home(nia), await home(iwan)];
    expect(hers.next.map(({ kind }) => kind)).toEqual(['ACTION_DUE', 'WRITE_AGREEMENT', 'PLAN_SESSION', 'ANSWER_PULSE']);
    expect(his.next.map(({ kind }) => kind)).toEqual(['CONFIRM_SESSION', 'WRITE_AGREEMENT', 'AGREE_GOAL', 'PLAN_SESSION', 'ANSWER_PULSE']);
    expect(his.next.find(({ kind }) => kind === 'AGREE_GOAL')).toMatchObject({ goalId: goal.id, title: 'Lead the coast', with: { name: 'Nia Price' }, part: 'MENTOR' });
    expect([hers.mentors.length, hers.mentees.length, his.mentors.length, his.mentees.length]).toEqual([1, 0, 0, 1]);
    expect(his.mentees[0]?.notices.map(({ kind }) => kind)).toEqual(['LOW_COMMITMENT', 'NO_SESSION_PLANNED']);
    expect(hers.mentors[0]?.notices).toEqual([]);
    expect(his.week.map(({ kind }) => kind)).toContain('THEIR_ACTION');
    expect(hers.week.find(({ kind }) => kind === 'OWN_ACTION')).toMatchObject({ title: 'Drill', dueOn: dayIn(api, 2) });
    await ask(iwan, goalsApi.agreeGoal, { params: { goalId: goal.id }, ifMatch: goal.version });
    expect((await home(iwan)).next.map(({ kind }) => kind)).not.toContain('AGREE_GOAL');
  });

  it('asks a mentee to prepare what is near, and either of the two to log what is over', async () => {
    const [elin, huw] = [await told.story.person('Elin Vaughan'), await told.story.person('Huw Lloyd')];
    const relationshipId = await quickPair(api, told.story, huw, elin);
    await quickSession(api, huw, relationshipId, { on: dayIn(api, -3), status: 'PLANNED' });
    await quickSession(api, huw, relationshipId, { on: dayIn(api, 3), status: 'PLANNED' });
    const kinds = async (person: Person) => (await home(person)).next.map(({ kind, sessionNumber }) => `${kind} ${sessionNumber ?? ''}`.trim());
    expect(await kinds(elin)).toEqual(['LOG_SESSION 1', 'PREPARE_SESSION 2', 'WRITE_AGREEMENT']);
    expect(await kinds(huw)).toEqual(['LOG_SESSION 1', 'WRITE_AGREEMENT']);
    expect((await home(huw)).mentees[0]?.notices.map(({ kind }) => kind)).toContain('NOT_PREPARED');
    expect((await home(huw)).next[0]).toMatchObject({ written: [], left: ['GOAL', 'REALITY', 'OPTIONS', 'WILL', 'CLOSE'] });
  });

  it('does not take a stage for written where everything was taken out of it again', async () => {
    const [bryn, sian] = [await told.story.person('Bryn Howell'), await told.story.person('Sian Parry')];
    const relationshipId = await quickPair(api, told.story, sian, bryn);
    const { id } = await held(bryn, relationshipId);
    const draft = async () => (await home(sian)).next.find(({ kind }) => kind === 'LOG_SESSION')?.written;
    await done(write(bryn, id, 'REALITY', aReality));
    expect(await draft()).toEqual(['REALITY']);
    expect((await done(write(bryn, id, 'REALITY', emptyStages.REALITY, 2))).writing.content).toEqual(emptyStages.REALITY);
    expect(await draft()).toEqual([]);
  });

  it('is empty for somebody without a pair', async () => {
    expect(await home(told.hana)).toEqual({ next: [], mentees: [], mentors: [], requests: [], week: [], places: null });
  });
});
