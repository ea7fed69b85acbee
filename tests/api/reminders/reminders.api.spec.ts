import { newId } from '@waymark/foundation/kernel';
import { goalsApi, sessionsApi, type ActionView } from '@waymark/mentoring/domain';
import { ReminderJobs } from '@waymark/reminders/api';
import { remindersApi } from '@waymark/reminders/domain';
import { Story, startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { begin, letJudge, submit } from '../evidence/skilled-story';
import { anAction, dayIn, mentoredStory, type MentoredStory } from '../mentoring/mentored-story';
import { refusal } from '../people/refusal';

let api: TestApi;
let told: MentoredStory;

beforeAll(async () => {
  api = await startApi();
  told = await mentoredStory(api);
}, 60_000);
afterAll(() => api.close());

const administer = (sql: string, parameters: unknown[] = []) => asAdministrator(api.database.adminUrl, (client) => client.query(sql, parameters));
/** As if the time had come for everything that is about this. */
const letComeDue = (causeId: string) => administer(`UPDATE reminder_intent SET due_at = now() - interval '1 second' WHERE cause_id = $1 AND status = 'PENDING'`, [causeId]);
const deliver = () => api.get(ReminderJobs).deliver();
const intentsOf = async (causeId: string): Promise<string[]> => {
  const { rows } = await administer('SELECT type, status, reason FROM reminder_intent WHERE cause_id = $1 ORDER BY due_at, type, status', [causeId]);
  return rows.map(({ type, status, reason }: { type: string; status: string; reason: string | null }) => `${type} ${status}${reason === null ? '' : ` ${reason}`}`);
};
const list = async (person: Person, query: object = {}) => (await ask(person, remindersApi.listReminders, { query })).body.items;
const about = async (person: Person, causeId: string) => (await list(person, { limit: 100 })).filter(({ cause }) => cause.id === causeId).map(({ type }) => type);
const progress = (person: Person, { id: actionId }: ActionView, to: 'OPEN' | 'DONE', ifMatch: number) => ask(person, goalsApi.progressAction, { params: { actionId }, body: { to }, ifMatch });
const promise = (changes: object = {}) => anAction(told.amara, { relationshipId: told.relationshipId, dueOn: dayIn(api, 20), ...changes });

describe('an action', () => {
  it('reminds its owner the day before and once it is late, and each of them once', async () => {
    const action = await promise({ owner: 'MENTOR', title: 'Find a place on the course' });
    expect(await intentsOf(action.id)).toEqual(['ACTION_DUE PENDING', 'ACTION_OVERDUE PENDING']);
    await deliver();
    expect(await about(told.rhys, action.id)).toEqual([]);
    await letComeDueAlthoughEarly(action.id);
    // Its day is over, so that it was due says nothing any more.
    expect(await about(told.rhys, action.id)).toEqual(['ACTION_OVERDUE']);
    expect(await intentsOf(action.id)).toEqual(['ACTION_DUE SKIPPED TOO_LATE', 'ACTION_OVERDUE SENT']);
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(await about(told.rhys, action.id)).toHaveLength(1);
    expect(await about(told.amara, action.id)).toEqual([]);
    expect((await list(told.rhys))[0]).toMatchObject({ about: 'Find a place on the course', cause: { kind: 'ACTION', id: action.id }, relationshipId: told.relationshipId, day: dayIn(api, 20), readAt: null });
  });

  it('reminds of the day that was agreed last, and of none once it is done', async () => {
    const action = await promise();
    const { body: moved } = await ask(told.amara, goalsApi.renegotiateAction, { params: { actionId: action.id }, body: { dueOn: dayIn(api, 30), reason: 'The course moved' }, ifMatch: action.version });
    expect((await intentsOf(action.id)).sort()).toEqual(['ACTION_DUE CANCELLED CHANGED', 'ACTION_DUE PENDING', 'ACTION_OVERDUE CANCELLED CHANGED', 'ACTION_OVERDUE PENDING']);
    const { body: done } = await progress(told.amara, moved, 'DONE', moved.version);
    expect((await intentsOf(action.id)).every((intent) => intent.includes('CANCELLED'))).toBe(true);
    await letComeDue(action.id);
    await deliver();
    expect(await about(told.amara, action.id)).toEqual([]);
    await progress(told.amara, done, 'OPEN', done.version);
    expect((await intentsOf(action.id)).filter((intent) => intent.endsWith('PENDING'))).toEqual(['ACTION_DUE PENDING', 'ACTION_OVERDUE PENDING']);
  });

  it('looks after a promise that was made with little conviction', async () => {
    const action = await promise({ commitment: 4, makesItEight: 'Time on Friday' });
    expect(await intentsOf(action.id)).toEqual(['ACTION_CHECK PENDING', 'ACTION_DUE PENDING', 'ACTION_OVERDUE PENDING']);
  });

  it('that is done without anybody being told is found out when the reminder is due', async () => {
    const action = await promise();
    await administer(`UPDATE mentoring_action SET status = 'DONE', finished_at = now() WHERE id = $1`, [action.id]);
    await letComeDue(action.id);
    await deliver();
    expect([await about(told.amara, action.id), await intentsOf(action.id)]).toEqual([[], ['ACTION_DUE SKIPPED NOT_WANTED', 'ACTION_OVERDUE SKIPPED NOT_WANTED']]);
  });

  it('that should not be reminded of yet is put off to its time, however early somebody looks', async () => {
    const action = await promise();
    await letComeDue(action.id);
    await deliver();
    expect([await about(told.amara, action.id), await intentsOf(action.id)]).toEqual([[], ['ACTION_DUE PENDING', 'ACTION_OVERDUE PENDING']]);
  });
});

/** As if the action had been due a while ago: its day and its reminders move, and nobody plans anything anew. */
async function letComeDueAlthoughEarly(actionId: string): Promise<void> {
  await administer(`UPDATE mentoring_action SET due_on = current_date - 2, created_at = now() - interval '20 days' WHERE id = $1`, [actionId]);
  await administer(`UPDATE reminder_intent SET occasion = (current_date - 2)::text, due_at = now() - interval '1 second' WHERE cause_id = $1`, [actionId]);
  await deliver();
  await administer(`UPDATE mentoring_action SET due_on = $2 WHERE id = $1`, [actionId, dayIn(api, 20)]);
  await administer(`UPDATE reminder_intent SET occasion = $2 WHERE cause_id = $1`, [actionId, dayIn(api, 20)]);
}

describe('a session', () => {
  const plan = async (inDays: number) => {
    const day = dayIn(api, inDays);
    const { body } = await ask(told.amara, sessionsApi.planSession, { params: { relationshipId: told.relationshipId }, body: { starts: `${day}T10:00`, ends: `${day}T11:00`, timeZone: 'Europe/London', meets: 'ONLINE', place: '' } as never });
    return body;
  };

  it('reminds both of the two, moves with it, and not once it is called off', async () => {
    const session = await plan(9);
    expect((await intentsOf(session.id)).filter((intent) => intent.includes('SOON'))).toEqual(['SESSION_SOON PENDING', 'SESSION_SOON PENDING']);
    const cancelled = await ask(told.rhys, sessionsApi.cancelSession, { params: { sessionId: session.id }, body: { words: 'I am ill' }, ifMatch: session.version });
    expect(cancelled.status).toBe(200);
    expect(new Set((await intentsOf(session.id)).map((intent) => intent.split(' ').slice(1).join(' ')))).toEqual(new Set(['CANCELLED CHANGED']));
  });
});

describe('a claim', () => {
  it('reminds whoever is to judge it, at once', async () => {
    await letJudge(told, told.colleague);
    const evidence = await submit(told.amara, await begin(told.amara, told.requirement('Lamp care').id, 2));
    await deliver();
    const [reminder] = await list(told.colleague);
    expect(reminder).toMatchObject({ type: 'CLAIM_WAITING', about: 'Amara Okafor for Lamp care', evidenceId: evidence.id });
  });
});

describe('what somebody was reminded of', () => {
  it('is theirs alone, and is read once', async () => {
    const [reminder] = await list(told.rhys);
    const reminderId = reminder?.id ?? '';
    const unread = async (person: Person) => (await ask(person, remindersApi.countReminders, {})).body.unread;
    const before = await unread(told.rhys);
    expect(refusal(await ask(told.amara, remindersApi.markRead, { params: { reminderId } }))).toMatchObject({ status: 404 });
    expect((await ask(told.rhys, remindersApi.markRead, { params: { reminderId } })).status).toBe(204);
    expect((await ask(told.rhys, remindersApi.markRead, { params: { reminderId } })).status).toBe(204);
    expect(await unread(told.rhys)).toBe(before - 1);
    expect((await list(told.rhys, { state: 'UNREAD' })).every(({ id }) => id !== reminderId)).toBe(true);
    await ask(told.rhys, remindersApi.markAllRead, { body: { until: '2020-01-01T00:00:00.000Z' } });
    expect(await unread(told.rhys)).toBe(before - 1);
    expect((await ask(told.rhys, remindersApi.markAllRead, { body: { until: '2099-01-01T00:00:00.000Z' } })).body).toEqual({ unread: 0 });
  });

  it('comes in pages, each reminder once', async () => {
    await letComeDueAlthoughEarly((await promise({ owner: 'MENTOR' })).id);
    const all = (await list(told.rhys, { limit: 100 })).map(({ id }) => id);
    const { body: first } = await ask(told.rhys, remindersApi.listReminders, { query: { limit: 1 } });
    const { body: rest } = await ask(told.rhys, remindersApi.listReminders, { query: { limit: 100, cursor: first.nextCursor ?? '' } });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all);
    expect(refusal(await ask(told.rhys, remindersApi.listReminders, { query: { cursor: 'x' } }))).toMatchObject({ status: 400, paths: ['query.cursor'] });
  });

  it('is not named once it is gone', async () => {
    const action = await promise({ title: 'A secret plan' });
    await letComeDueAlthoughEarly(action.id);
    await administer('UPDATE mentoring_action SET owner_id = $2 WHERE id = $1', [action.id, told.rhys.memberId]);
    const text = JSON.stringify(await list(told.amara));
    expect(text).toContain(action.id);
    expect(text).not.toContain('A secret plan');
  });

  it('is nothing of another organisation', async () => {
    const other = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
    const [reminder] = await list(told.rhys);
    expect(await list(other.admin)).toEqual([]);
    expect(refusal(await ask(other.admin, remindersApi.markRead, { params: { reminderId: reminder?.id ?? newId() } }))).toMatchObject({ status: 404 });
  });
});
