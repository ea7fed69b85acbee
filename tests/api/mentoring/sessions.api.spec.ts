import { relationshipsApi, sessionsApi, type SessionView } from '@waymark/mentoring/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { aGoal, aReality, atTen, done, held, inDays, logged, pairOf, pairStory, plan, write, type PairStory } from './pair-story';

let api: TestApi;
let told: PairStory;
let mentee: Person;
let mentor: Person;
let relationshipId: string;

beforeAll(async () => {
  api = await startApi();
  told = await pairStory(api);
  ({ mentee, mentor, relationshipId } = told);
}, 60_000);
afterAll(() => api.close());

const paths = ({ id }: SessionView) => ({ sessionId: id });
const planAt = (body: object) => ask(mentee, sessionsApi.planSession, { params: { relationshipId }, body: { timeZone: 'Europe/London', ...body } as never });

describe('planning a session', () => {
  it('is seen by both, numbered and with who plans it', async () => {
    const session = await plan(mentee, relationshipId);
    expect(session).toMatchObject({ status: 'PLANNED', part: 'MENTEE', number: 1, plannedBy: { name: 'Amara Okafor' }, may: { reschedule: true, hold: false, log: false } });
    expect((await ask(mentor, sessionsApi.readSession, { params: paths(session) })).body).toMatchObject({ id: session.id, part: 'MENTOR', mentor: { name: 'Rhys Bevan' } });
    expect([session.template, (await done(planAt({ ...atTen(2), template: 'TGROW' }))).template]).toEqual(['GROW', 'TGROW']);
  });

  it('does not make two sessions of a double click', async () => {
    const headers = { 'idempotency-key': 'one-click' };
    const twice = await Promise.all([0, 1].map(() => ask(mentee, sessionsApi.planSession, { params: { relationshipId }, body: atTen(9), headers })));
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1);
  });

  it.each([
    ['an end before its start', { starts: inDays(3), ends: inDays(3, 9) }, 'body.ends'],
    ['an end at its start', { starts: inDays(3), ends: inDays(3) }, 'body.ends'],
    ['a length of nine hours', { starts: inDays(3), ends: inDays(3, 19) }, 'body.ends'],
    ['a time that has passed', { starts: inDays(-3), ends: inDays(-3, 11) }, 'body.starts'],
    ['a time in the hour that the clocks leave out', { starts: '2027-03-28T01:30', ends: '2027-03-28T02:30' }, 'body.starts'],
    ['a time that is there twice', { starts: '2027-10-31T01:30', ends: '2027-10-31T03:00' }, 'body.startsIn'],
    ['a zone that does not exist', { starts: inDays(3), ends: inDays(3, 11), timeZone: 'Europe/Cardiff' }, 'body.timeZone'],
  ])('refuses %s', async (_, when, path) => {
    const { status, body } = await planAt(when);
    expect([status, (body as unknown as { issues: { path: string }[] }).issues.map((issue) => issue.path)]).toEqual([400, [path]]);
  });

  it('takes the answer about the hour that is there twice', async () => {
    const session = await done(planAt({ starts: '2027-10-31T01:30', ends: '2027-10-31T03:00', startsIn: 'LATER' }));
    expect([session.startsAt, session.endsAt]).toEqual(['2027-10-31T01:30:00.000Z', '2027-10-31T03:00:00.000Z']);
  });

  it('is not for a pair that is over', async () => {
    const over = await pairOf(api, told.story, mentor, told.otherMentee, 'COMPLETED');
    const { status } = await ask(mentor, sessionsApi.planSession, { params: { relationshipId: over }, body: atTen(3) });
    expect(status).toBe(403);
  });
});

describe('a session that does not take place as planned', () => {
  it('keeps its calendar UID and raises its SEQUENCE when it is moved, and tells the times before', async () => {
    const session = await plan(mentee, relationshipId, 4);
    const moved = await done(ask(mentor, sessionsApi.rescheduleSession, { params: paths(session), body: atTen(5), ifMatch: session.version }));
    expect(moved.calendar).toEqual({ uid: session.calendar.uid, sequence: 1 });
    expect(moved.moved).toMatchObject([{ from: session.starts, by: { name: 'Rhys Bevan' } }]);
    const again = await ask(mentor, sessionsApi.rescheduleSession, { params: paths(session), body: atTen(6), ifMatch: session.version });
    expect([again.status, (again.body as unknown as { current: SessionView }).current.starts]).toEqual([412, moved.starts]);
  });

  it('is cancelled once, and another one takes its place once', async () => {
    const session = await plan(mentee, relationshipId, 6);
    const cancelled = await done(ask(mentee, sessionsApi.cancelSession, { params: paths(session), body: { words: 'I am away' }, ifMatch: session.version }));
    expect(cancelled).toMatchObject({ status: 'CANCELLED', number: null, cancelled: { words: 'I am away' }, calendar: { sequence: 1 }, may: { replace: true } });
    expect((await ask(mentee, sessionsApi.cancelSession, { params: paths(session), body: {}, ifMatch: cancelled.version })).status).toBe(409);
    const instead = { ...atTen(7), insteadOf: session.id };
    const both = await Promise.all([mentee, mentor].map((person) => ask(person, sessionsApi.planSession, { params: { relationshipId }, body: instead })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await ask(mentee, sessionsApi.readSession, { params: paths(session) })).body).toMatchObject({ replacedBy: { starts: instead.starts }, may: { replace: false } });
  });

  it('is not replaced where it takes place, or belongs to another pair', async () => {
    const session = await plan(mentee, relationshipId, 6);
    const { status } = await ask(mentee, sessionsApi.planSession, { params: { relationshipId }, body: { ...atTen(7), insteadOf: session.id } });
    expect(status).toBe(400);
  });

  it('is not marked as held or missed before it has begun', async () => {
    const session = await plan(mentee, relationshipId, 8);
    const answers = [
      await ask(mentee, sessionsApi.holdSession, { params: paths(session), ifMatch: session.version }),
      await ask(mentee, sessionsApi.markNoShow, { params: paths(session), body: { missing: 'MENTOR' }, ifMatch: session.version }),
      await ask(mentee, sessionsApi.logSession, { params: paths(session), ifMatch: session.version }),
    ];
    expect(answers.map(({ status, body }) => [status, (body as unknown as { code: string }).code])).toEqual(Array(3).fill([409, 'session-not-begun']));
  });
});

describe('the calendar file of a session', () => {
  it('says with whom and when, and not a word of what it is about', async () => {
    const session = await plan(mentee, relationshipId, 10);
    const agenda = [{ id: session.id, kind: 'OWN' as const, subjectId: null, words: 'Whether I should leave' }];
    await done(ask(mentee, sessionsApi.changeSession, { params: paths(session), body: { agenda, place: 'Room 2' }, ifMatch: session.version }));
    const { status, headers, bytes } = await ask(mentor, sessionsApi.readCalendarFile, { params: paths(session) });
    const file = bytes.toString('utf8');
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(file).toContain('SUMMARY:Mentoring with Amara Okafor\r\n');
    expect(file).toContain(`UID:${session.calendar.uid}`);
    expect(file).not.toContain('leave');
  });
});

describe('logging a session', () => {
  it('wants a goal and one thing that was talked about, and says what is missing', async () => {
    const session = await held(mentee, relationshipId);
    const { status, body } = await ask(mentee, sessionsApi.logSession, { params: paths(session), ifMatch: session.version });
    expect([status, (body as unknown as { issues: { path: string }[] }).issues.map(({ path }) => path)]).toEqual([409, ['GOAL.sessionGoal', 'REALITY.now']]);
  });

  it('asks the other one to confirm, whom alone it lets', async () => {
    const session = await logged(mentee, relationshipId);
    expect(session).toMatchObject({ status: 'LOGGED', logged: { by: { name: 'Amara Okafor' } }, headline: aGoal.sessionGoal });
    expect((await ask(mentor, sessionsApi.listSessions, { query: { state: 'TO_CONFIRM' } })).body.items.map(({ id }) => id)).toContain(session.id);
    const own = await ask(mentee, sessionsApi.confirmSession, { params: paths(session), ifMatch: session.version });
    expect([own.status, (own.body as unknown as { code: string }).code]).toEqual([403, 'logger-cannot-confirm']);
    const questioned = await done(ask(mentor, sessionsApi.questionSession, { params: paths(session), body: { words: 'It was four risks' }, ifMatch: session.version }));
    expect(questioned.question).toMatchObject({ by: { name: 'Rhys Bevan' }, words: 'It was four risks' });
    const corrects = async () => [
      (await ask(mentee, sessionsApi.listSessions, { query: { state: 'TO_CORRECT' } })).body.items.map(({ id }) => id),
      (await ask(mentee, relationshipsApi.readRelationship, { params: { relationshipId } })).body.next.flatMap(({ kind, sessionId }) => (kind === 'CORRECT_SESSION' ? [sessionId] : [])),
      (await ask(mentor, sessionsApi.listSessions, { query: { state: 'TO_CONFIRM' } })).body.items.map(({ id }) => id),
    ];
    expect(await corrects()).toEqual([[session.id], [session.id], []]);
    const confirmed = await done(ask(mentor, sessionsApi.confirmSession, { params: paths(session), ifMatch: questioned.version }));
    expect(await corrects()).toEqual([[], [], []]);
    expect(confirmed).toMatchObject({ status: 'CONFIRMED', question: null, confirmed: { by: { name: 'Rhys Bevan' } } });
  });

  it('of a session that was planned holds it too, once it has begun', async () => {
    const session = await plan(mentor, relationshipId, 2);
    await done(write(mentor, session.id, 'GOAL', aGoal));
    await done(write(mentee, session.id, 'REALITY', aReality));
    await asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE mentoring_session SET starts_at = now() - interval '1 minute' WHERE id = $1`, [session.id]));
    const body = await done(ask(mentor, sessionsApi.logSession, { params: paths(session), ifMatch: session.version }));
    expect(body.status).toBe('LOGGED');
  });

  it('happens once, whoever of the two is first', async () => {
    const { id: sessionId, version } = await held(mentee, relationshipId);
    await done(write(mentee, sessionId, 'GOAL', aGoal));
    await done(write(mentee, sessionId, 'REALITY', aReality));
    const both = await Promise.all([mentee, mentor].map((person) => ask(person, sessionsApi.logSession, { params: { sessionId }, ifMatch: version })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });
});

describe('the list of sessions', () => {
  it('has every one of one’s own once, by pages, and none of anybody else', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await ask(mentor, sessionsApi.listSessions, { query: { limit: '3', ...(cursor === undefined ? {} : { cursor }) } });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const whole = (await ask(mentee, sessionsApi.listSessions, { query: { limit: '100' } })).body.items.map(({ id }) => id);
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await ask(told.otherMentor, sessionsApi.listSessions, {})).body.items).toEqual([]);
  });

  it('has those to come with the next first', async () => {
    const { body } = await ask(mentee, sessionsApi.listSessions, { query: { state: 'UPCOMING', relationshipId } });
    const starts = body.items.map(({ startsAt }) => startsAt);
    expect(starts.length).toBeGreaterThan(2);
    expect(starts).toEqual(starts.toSorted());
  });

  it('has nothing to come and nothing that waits of a pair that is over, and all of it as past', async () => {
    const [planned, unlogged] = [await plan(told.otherMentor, told.otherRelationshipId), await held(told.otherMentor, told.otherRelationshipId)];
    const listed = async (state: 'UPCOMING' | 'TO_LOG' | 'PAST') => (await ask(told.otherMentor, sessionsApi.listSessions, { query: { state } })).body.items.map(({ id }) => id);
    expect([await listed('UPCOMING'), await listed('TO_LOG'), await listed('PAST')]).toEqual([[planned.id], [unlogged.id], [unlogged.id]]);
    await asAdministrator(api.database.adminUrl, (client) => client.query("UPDATE mentoring_relationship SET status = 'COMPLETED', ended_at = now() WHERE id = $1", [told.otherRelationshipId]));
    expect([await listed('UPCOMING'), await listed('TO_LOG'), await listed('PAST')]).toEqual([[], [], [planned.id, unlogged.id]]);
  });
});

describe('somebody who is not one of the two', () => {
  it('finds no session: neither the manager, the owner, an admin, another pair nor another organisation', async () => {
    const session = await logged(mentee, relationshipId);
    const elsewhere = (await Story.begin(api, 'Ribble Works')).admin;
    for (const stranger of [told.manager, told.owner, told.story.admin, told.otherMentor, told.otherMentee, elsewhere]) {
      for (const endpoint of [sessionsApi.readSession, sessionsApi.readRecord, sessionsApi.readSummary, sessionsApi.readPulse, sessionsApi.listRevisions, sessionsApi.readCalendarFile]) {
        expect([endpoint.path, (await ask(stranger, endpoint, { params: paths(session) })).status]).toEqual([endpoint.path, 404]);
      }
      expect((await write(stranger, session.id, 'GOAL', aGoal)).status).toBe(404);
      expect((await ask(stranger, sessionsApi.listSessions, { query: { relationshipId } })).status).toBe(404);
    }
  });
});
