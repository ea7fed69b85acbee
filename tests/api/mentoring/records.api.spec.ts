import { newId } from '@waymark/foundation/kernel';
import { emptyStages, programmeMentoringApi, sessionsApi, type SessionView, type StageView, type StageWriting } from '@waymark/mentoring/domain';
import { startApi, type Answer, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { quickPeople } from '../world/quick-people';
import { aGoal, aReality, done, held, logged, pairOf, pairStory, plan, write, type PairStory } from './pair-story';

let api: TestApi;
let told: PairStory;
let mentee: Person;
let mentor: Person;
let relationshipId: string;

beforeAll(async () => {
  api = await startApi();
  told = await pairStory(api);
  ({ mentee, mentor, relationshipId } = told);
  await told.story.team('Platform', mentee, told.otherMentor);
}, 60_000);
afterAll(() => api.close());

const codeOf = ({ body }: Answer) => (body as unknown as { code: string }).code;
const action = (words: string) => ({ id: newId(), words, owner: 'MENTEE' as const, dueOn: '2027-01-04', commitment: 6, makesItEight: 'A quiet morning', optionId: null, goalId: null });

describe('writing in a record', () => {
  let session: SessionView;
  beforeEach(async () => {
    session = await held(mentee, relationshipId);
  });

  it('happens in every stage at once, each with a version of its own', async () => {
    const both = await Promise.all([write(mentee, session.id, 'GOAL', aGoal), write(mentor, session.id, 'REALITY', aReality)]);
    expect(both.map(({ status, body }) => [status, body.version])).toEqual([[200, 2], [200, 2]]);
    const record = await done(ask(mentor, sessionsApi.readRecord, { params: { sessionId: session.id } }));
    expect(record.stages.map(({ writing, version }) => [writing.stage, version])).toEqual([['PREPARATION', 1], ['GOAL', 2], ['REALITY', 2], ['OPTIONS', 1], ['WILL', 1], ['CLOSE', 1]]);
    expect(record.readers.map(({ name }) => name)).toEqual(['Amara Okafor', 'Rhys Bevan']);
    expect(record.session.version).toBe(session.version);
  });

  it('on top of an older version is refused, and shows what is stored', async () => {
    await done(write(mentee, session.id, 'GOAL', aGoal));
    const late = await write(mentor, session.id, 'GOAL', { ...aGoal, sessionGoal: 'Something else' });
    expect([late.status, (late.body as unknown as { current: StageView }).current]).toMatchObject([412, { version: 2, changedBy: { name: 'Amara Okafor' }, writing: { content: aGoal } }]);
    const none = await ask(mentor, sessionsApi.writeStage, { params: { sessionId: session.id, stage: 'GOAL' }, body: { stage: 'GOAL', content: aGoal } });
    expect(none.status).toBe(428);
    expect((await write(mentor, session.id, 'TOPIC', { words: 'Lamps' }, 5)).status).toBe(412);
  });

  it('of a stage that the address does not name is refused', async () => {
    const { status } = await ask(mentor, sessionsApi.writeStage, { params: { sessionId: session.id, stage: 'TOPIC' }, body: { stage: 'GOAL', content: aGoal }, ifMatch: 1 });
    expect(status).toBe(400);
  });

  it('chooses no option that nobody has weighed', async () => {
    const option = { id: newId(), words: 'Move in May', for: '', against: '', chosen: true, idea: 'MENTEE' as const };
    expect((await write(mentee, session.id, 'OPTIONS', { options: [option] })).status).toBe(400);
    expect((await write(mentee, session.id, 'OPTIONS', { options: [{ ...option, for: 'It is quiet then' }] })).status).toBe(200);
  });

  it('leaves the preparation to the mentee', async () => {
    const planned = await plan(mentor, relationshipId);
    expect((await write(mentor, planned.id, 'PREPARATION', { words: 'Bring lamps' })).status).toBe(403);
    expect((await write(mentee, planned.id, 'PREPARATION', { words: 'I bring lamps' })).status).toBe(200);
    expect((await ask(mentor, sessionsApi.readSession, { params: { sessionId: planned.id } })).body.prepared).toBe(true);
  });

  it('is not for a session that was cancelled', async () => {
    const planned = await plan(mentor, relationshipId);
    await done(ask(mentor, sessionsApi.cancelSession, { params: { sessionId: planned.id }, body: {}, ifMatch: planned.version }));
    expect(codeOf(await write(mentee, planned.id, 'GOAL', aGoal))).toBe('session-off');
  });
});

describe('a record that is logged', () => {
  it('is not written over: a revision keeps what stood there, says why and is confirmed again', async () => {
    const { id: sessionId, version } = await logged(mentee, relationshipId);
    expect(codeOf(await write(mentor, sessionId, 'GOAL', aGoal, 2))).toBe('record-logged');
    await done(ask(mentor, sessionsApi.confirmSession, { params: { sessionId }, ifMatch: version }));
    const writing = { stage: 'GOAL' as const, content: { ...aGoal, sessionGoal: 'Name the four risks' } };
    const revise = (ifMatch: number) => ask(mentor, sessionsApi.reviseStage, { params: { sessionId, stage: 'GOAL' }, body: { reason: 'It was four', writing }, ifMatch });
    expect((await revise(1)).status).toBe(412);
    expect((await done(revise(2))).version).toBe(3);
    const { items } = await done(ask(mentee, sessionsApi.listRevisions, { params: { sessionId } }));
    expect(items).toMatchObject([{ number: 1, by: { name: 'Rhys Bevan' }, reason: 'It was four', before: { content: aGoal }, after: writing }]);
    expect((await ask(mentee, sessionsApi.readSession, { params: { sessionId } })).body).toMatchObject({ status: 'LOGGED', confirmed: null, revisions: 1, may: { confirm: true } });
  });

  it('tells its changes a page at a time, the latest first', async () => {
    const { id: sessionId } = await logged(mentee, relationshipId);
    for (const [place, sessionGoal] of ['Two risks', 'Three risks', 'Four risks'].entries()) {
      const writing = { stage: 'GOAL' as const, content: { ...aGoal, sessionGoal } };
      await done(ask(mentor, sessionsApi.reviseStage, { params: { sessionId, stage: 'GOAL' }, body: { reason: sessionGoal, writing }, ifMatch: place + 2 }));
    }
    const page = (cursor?: string) => done(ask(mentee, sessionsApi.listRevisions, { params: { sessionId }, query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } }));
    const first = await page();
    const rest = await page(first.nextCursor ?? '');
    expect([first, rest].map(({ items }) => items.map(({ number, reason }) => `${number} ${reason}`))).toEqual([['3 Four risks', '2 Three risks'], ['1 Two risks']]);
    expect(rest.nextCursor).toBeNull();
  });

  it('is not revised to what could not have been logged', async () => {
    const { id: sessionId } = await logged(mentee, relationshipId);
    const revise = (writing: StageWriting) =>
      ask(mentor, sessionsApi.reviseStage, { params: { sessionId, stage: writing.stage }, body: { reason: 'Less', writing }, ifMatch: writing.stage === 'WILL' ? 1 : 2 });
    for (const writing of [
      { stage: 'GOAL' as const, content: { ...aGoal, sessionGoal: '' } },
      { stage: 'REALITY' as const, content: emptyStages.REALITY },
      { stage: 'WILL' as const, content: { ...emptyStages.WILL, actions: [{ ...action('Ask Mei'), dueOn: null }] } },
    ]) {
      const answer = await revise(writing);
      expect([answer.status, codeOf(answer)]).toEqual([409, 'log-incomplete']);
    }
    expect((await done(ask(mentee, sessionsApi.listRevisions, { params: { sessionId } }))).items).toEqual([]);
    expect((await revise({ stage: 'WILL', content: { ...emptyStages.WILL, actions: [action('Ask Mei')] } })).status).toBe(200);
  });

  it('counts the actions that were agreed in it', async () => {
    const { id: sessionId, version } = await held(mentee, relationshipId);
    await done(write(mentee, sessionId, 'GOAL', aGoal));
    await done(write(mentee, sessionId, 'WILL', { ...emptyStages.WILL, actions: [action('Ask Mei'), action('Write it down')] }));
    expect((await done(ask(mentor, sessionsApi.logSession, { params: { sessionId }, ifMatch: version }))).actions).toEqual({ agreed: 2, done: 0 });
  });
});

describe('the summary of a session', () => {
  it('is read by whom the mentee released it to, who is named to the mentee alone, until it is taken back', async () => {
    const { id: sessionId } = await logged(mentee, relationshipId);
    const reader = told.otherMentor;
    const release = (person: Person, memberId: string) => ask(person, sessionsApi.releaseSummary, { params: { sessionId, memberId } });
    expect((await ask(reader, sessionsApi.readSummary, { params: { sessionId } })).status).toBe(404);
    expect((await release(mentor, reader.memberId)).status).toBe(403);
    expect((await release(mentee, mentee.memberId)).status).toBe(400);
    expect((await release(mentee, reader.memberId)).status).toBe(204);
    const summary = await done(ask(reader, sessionsApi.readSummary, { params: { sessionId } }));
    expect(summary).toMatchObject({ goal: aGoal.sessionGoal, mentee: { name: 'Amara Okafor' } });
    expect(JSON.stringify(summary)).not.toContain(aReality.now);
    for (const endpoint of [sessionsApi.readRecord, sessionsApi.readSession, sessionsApi.listSummaryReaders]) {
      expect((await ask(reader, endpoint, { params: { sessionId } })).status).toBe(404);
    }
    const { items } = await done(ask(mentee, sessionsApi.listSummaryReaders, { params: { sessionId } }));
    expect(items).toMatchObject([{ name: 'Rhys Bevan', ground: 'mentor', lastReadAt: null }, { name: 'Mei Tan', ground: 'released', lastReadAt: expect.any(String) as string }]);
    expect((await ask(mentor, sessionsApi.listSummaryReaders, { params: { sessionId } })).status).toBe(403);
    await done(ask(mentee, sessionsApi.takeSummaryBack, { params: { sessionId, memberId: reader.memberId } }));
    expect((await ask(reader, sessionsApi.readSummary, { params: { sessionId } })).status).toBe(404);
  });

  it('is there once the session is logged', async () => {
    const { id: sessionId } = await held(mentee, relationshipId);
    expect((await ask(mentee, sessionsApi.readSummary, { params: { sessionId } })).status).toBe(409);
    expect((await ask(mentee, sessionsApi.releaseSummary, { params: { sessionId, memberId: told.manager.memberId } })).status).toBe(409);
  });
});

describe('what sessions ask', () => {
  const params = () => ({ programmeId: told.story.programmeId });

  it('is set by an owner of the programme, with the version before kept, and touches later sessions alone', async () => {
    const earlier = await plan(mentee, relationshipId);
    const usual = await done(ask(mentee, sessionsApi.readPrompts, { params: params() }));
    const changed = { ...usual.prompts, GOAL: { question: 'What for?', prompts: ['What else?'] } };
    expect((await ask(mentee, sessionsApi.setPrompts, { params: params(), body: changed, ifMatch: usual.version })).status).toBe(403);
    expect((await done(ask(told.owner, sessionsApi.setPrompts, { params: params(), body: changed, ifMatch: usual.version }))).version).toBe(2);
    expect((await ask(told.story.admin, sessionsApi.setPrompts, { params: params(), body: usual.prompts, ifMatch: usual.version })).status).toBe(412);
    const later = await plan(mentee, relationshipId);
    const asked = async ({ id: sessionId }: SessionView) => (await done(ask(mentor, sessionsApi.readRecord, { params: { sessionId } }))).prompts.find(({ stage }) => stage === 'GOAL')?.question;
    expect([await asked(earlier), await asked(later)]).toEqual([usual.prompts.GOAL.question, 'What for?']);
    expect((await done(ask(mentee, sessionsApi.listPromptVersions, { params: params() }))).items.map(({ version }) => version)).toEqual([2, 1]);
  });
});

describe('the pulse of a session', () => {
  it('is shown once both have answered, and stays as it is then', async () => {
    const { id: sessionId } = await held(mentee, relationshipId);
    const answer = (person: Person, useful: number) => ask(person, sessionsApi.answerPulse, { params: { sessionId }, body: { useful, open: 5 } });
    expect((await done(answer(mentee, 2))).theirs).toBeNull();
    expect(await done(ask(mentor, sessionsApi.readPulse, { params: { sessionId } }))).toMatchObject({ mine: null, theirs: null, bothAnswered: false });
    await done(answer(mentee, 3));
    expect(await done(answer(mentor, 5))).toMatchObject({ mine: { useful: 5 }, theirs: { useful: 3 }, bothAnswered: true });
    expect(codeOf(await answer(mentee, 1))).toBe('pulse-closed');
  });

  it('is counted for the owner of the programme where both have answered', async () => {
    const pulse = async () => (await done(ask(told.owner, programmeMentoringApi.readProgrammeMentoring, { params: { programmeId: told.story.programmeId } }))).pulse;
    const people = await quickPeople(api, told.story, Array.from({ length: 6 }, (_, index) => `Pulse ${index}`));
    for (const [place, one] of people.entries()) {
      const other = people[place - 1];
      if (place % 2 === 0 || other === undefined) continue;
      const { id: sessionId } = await held(one, await pairOf(api, told.story, other, one));
      for (const person of [one, other]) await done(ask(person, sessionsApi.answerPulse, { params: { sessionId }, body: { useful: 5, open: 5 } }));
    }
    const before = await pulse();
    expect(before?.people).toBeGreaterThanOrEqual(6);
    const { id: sessionId } = await held(told.otherMentee, told.otherRelationshipId);
    const answer = (person: Person) => done(ask(person, sessionsApi.answerPulse, { params: { sessionId }, body: { useful: 1, open: 1 } }));
    await answer(told.otherMentee);
    expect(await pulse()).toEqual(before);
    await answer(told.otherMentor);
    expect(await pulse()).toMatchObject({ answers: (before?.answers ?? 0) + 2, people: (before?.people ?? 0) + 2 });
  });

  it('is not asked about a session that has not been held', async () => {
    const { id: sessionId } = await plan(mentee, relationshipId);
    expect((await ask(mentee, sessionsApi.answerPulse, { params: { sessionId }, body: { useful: 5, open: 5 } })).status).toBe(409);
  });
});
