import { Tenancy } from '@waymark/foundation/server';
import { RelationshipSweep } from '@waymark/mentoring/api';
import { notesApi, sessionsApi } from '@waymark/mentoring/domain';
import { aPair, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { aGoal, done, logged } from './pair-story';

let api: TestApi;
let story: Story;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
}, 60_000);
afterAll(() => api.close());

const query = async <Row extends object>(sql: string, ...values: unknown[]) => (await asAdministrator(api.database.adminUrl, (client) => client.query<Row>(sql, values))).rows;
const sweep = () => api.get(Tenancy).run(story.organisationId, () => api.get(RelationshipSweep).sweep());
const endedMonthsAgo = (relationshipId: string, months: number) =>
  query(`UPDATE mentoring_relationship SET status = 'ENDED_EARLY', ended_at = now() - make_interval(months => $2), ended_by = mentee_id WHERE id = $1`, relationshipId, months);

/** How many stages, revisions, shared and private notes of a pair there are. */
async function leftOf(relationshipId: string): Promise<number[]> {
  const ofSession = (table: string) => `(SELECT count(*)::int FROM ${table} t JOIN mentoring_session s ON s.id = t.session_id WHERE s.relationship_id = $1)`;
  const ofPair = (table: string) => `(SELECT count(*)::int FROM ${table} t WHERE t.relationship_id = $1)`;
  const tables = [ofSession('mentoring_stage'), ofSession('mentoring_revision'), ofPair('mentoring_shared_note'), ofPair('mentoring_private_note')];
  const [row] = await query<{ counts: number[] }>(`SELECT ARRAY[${tables.join(', ')}] AS counts`, relationshipId);
  return row?.counts ?? [];
}

/** A pair that agreed to keep what it writes for a year, and wrote in each place. */
async function wrote(name: string): Promise<{ relationshipId: string; mentee: Person }> {
  const [mentor, mentee] = [await story.person(`Mentor of ${name}`), await story.person(name)];
  const { relationshipId } = await aPair(mentor, mentee, { retentionMonths: 12 });
  const { id: sessionId } = await logged(mentee, relationshipId);
  const writing = { stage: 'GOAL' as const, content: { ...aGoal, sessionGoal: 'Another one' } };
  await done(ask(mentee, sessionsApi.reviseStage, { params: { sessionId, stage: 'GOAL' }, body: { reason: 'It was another', writing }, ifMatch: 2 }));
  await done(ask(mentor, notesApi.beginSharedNote, { body: { relationshipId, words: 'Ours' } }));
  await done(ask(mentor, notesApi.beginPrivateNote, { body: { relationshipId, words: 'Mine' } }));
  return { relationshipId, mentee };
}

describe('what two people wrote', () => {
  it('goes once it was kept for as long after the end as they agreed, and not before or under a legal hold', async () => {
    const [over, recent, live, held] = [await wrote('Amara'), await wrote('Tom'), await wrote('Ines'), await wrote('Zoe')];
    await endedMonthsAgo(over.relationshipId, 12);
    await endedMonthsAgo(recent.relationshipId, 11);
    await endedMonthsAgo(held.relationshipId, 13);
    const placed = await story.admin.post(`/members/${held.mentee.memberId}/legal-holds`, { reason: 'A claim', until: null });
    expect(placed.status).toBe(201);
    await sweep();
    await sweep();
    expect(await leftOf(over.relationshipId)).toEqual([0, 0, 0, 0]);
    for (const { relationshipId } of [recent, live, held]) expect(await leftOf(relationshipId)).toEqual([2, 1, 1, 1]);
    expect((await over.mentee.get(`/relationships/${over.relationshipId}`)).status).toBe(200);
  }, 60_000);
});
