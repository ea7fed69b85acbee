import { evidenceApi, standingApi, type MemberSkills, type SkillRow } from '@waymark/evidence/domain';
import { MentorsOf } from '@waymark/evidence/api';
import { newId } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { days, startApi, type Person, type TestApi } from '@waymark/tests/support';
import type { Type } from '@nestjs/common';
import { jest } from '@jest/globals';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { refusal } from '../people/refusal';
import { smallProfile } from '../role-profiles/small-profile';
import { publishText } from '../role-profiles/uploading';
import { begin, claimOf, skilledStory, submit, type SkilledStory } from './skilled-story';

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());

const skillsOf = (reader: Person, role?: 'CURRENT' | 'TARGET') =>
  ask(reader, standingApi.readMemberSkills, { params: { memberId: told.amara.memberId }, query: role === undefined ? {} : { role } });
const rowOf = ({ items }: MemberSkills, title: string): SkillRow => {
  const row = items.find((each) => each.title === title);
  if (row === undefined) throw new Error(`No row "${title}"`);
  return row;
};
const rate = (person: Person, title: string, ordinal: number, note = '') => ask(person, standingApi.rateSelf, { body: { requirementId: told.requirement(title).id, ordinal, note } });

/** A level as an assessor would have decided it, written straight into its tables. */
async function decide(title: string, ordinal: number, { from = -days(1), until = null as number | null, events = ['CONFIRMED'] } = {}): Promise<void> {
  const { id: requirementId, skillId, key } = told.requirement(title);
  const [decisionId, now] = [newId(), api.clock.now().getTime()];
  const at = new Date(now + from);
  await asAdministrator(api.database.adminUrl, async (client) => {
    await client.query(
      `INSERT INTO decision (organisation_id, id, member_id, measure, requirement_id, ordinal, source, rationale, decided_by, effective_at, recorded_at, valid_until)
       VALUES ($1, $2, $3, $4, $5, $6, 'CLAIM', 'Seen.', $7, $8, $8, $9)`,
      [told.story.organisationId, decisionId, told.amara.memberId, skillId === null ? `requirement:${key}` : `skill:${skillId}`, requirementId, ordinal, told.rhys.memberId, at, until === null ? null : new Date(now + until)],
    );
    for (const [place, status] of events.entries()) {
      await client.query(`INSERT INTO decision_event (organisation_id, decision_id, number, action, status, at, actor_id) VALUES ($1, $2, $3, 'confirm', $4, $5, $6)`, [
        told.story.organisationId, decisionId, place + 1, status, at, told.rhys.memberId,
      ]);
    }
  });
}

describe('my skills', () => {
  it('are every requirement of the role in its order, each with nothing assessed', async () => {
    const { status, body } = await skillsOf(told.amara);
    expect(status).toBe(200);
    expect(body).toMatchObject({ member: { name: 'Amara Okafor' }, role: { kind: 'CURRENT', title: 'Lighthouse keeper', number: 1 }, sees: 'ALL' });
    expect(body.items.map(({ title }) => title)).toEqual(told.requirements.map(({ title }) => title));
    expect(rowOf(body, 'Signal reading')).toMatchObject({
      kind: 'ORGANISATION_SKILL', gate: 'MANDATORY', required: { ordinal: 3, name: 'Practitioner' }, confirmed: null, gap: 3, status: 'NOT_ASSESSED', selfRated: null, evidence: 0, claim: null,
    });
    expect(rowOf(body, 'Keeping the log')).toMatchObject({ required: { ordinal: 1, name: 'Shown' }, levels: [{ ordinal: 1, name: 'Shown' }] });
  });

  it('keep what is said of oneself apart from what is confirmed, as a series', async () => {
    expect((await rate(told.amara, 'Lamp care', 1, 'Still learning.')).body).toMatchObject({ level: { ordinal: 1, name: 'Awareness' }, note: 'Still learning.' });
    await rate(told.amara, 'Lamp care', 3);
    await decide('Lamp care', 2);
    const row = rowOf((await skillsOf(told.amara)).body, 'Lamp care');
    expect(row).toMatchObject({ selfRated: { ordinal: 3 }, selfRatedAt: expect.any(String), confirmed: { ordinal: 2, name: 'Working' }, confirmedAt: expect.any(String), gap: 0, status: 'MET' });
    const { body } = await ask(told.amara, standingApi.listSelfRatings, { params: { memberId: told.amara.memberId, requirementId: told.requirement('Lamp care').id } });
    expect(body.items.map(({ level: { ordinal }, note }) => [ordinal, note])).toEqual([[3, ''], [1, 'Still learning.']]);
  });

  it.each<[string, Parameters<typeof decide>[2], number, Partial<SkillRow>]>([
    ['a lower level', {}, 2, { status: 'GAP', gap: 1 }],
    ['one that ends soon', { until: days(30) }, 3, { status: 'EXPIRING', gap: 0, validUntil: expect.any(String) as string }],
    ['one that has ended', { from: -days(60), until: -days(1) }, 3, { status: 'LAPSED', gap: 3, confirmed: null }],
    ['one that was revoked', { events: ['CONFIRMED', 'REVOKED'] }, 3, { status: 'REVOKED', gap: 3, confirmed: null }],
    ['one that is appealed against', { events: ['CONFIRMED', 'APPEALED'] }, 3, { status: 'MET' }],
    ['one that only will hold', { from: days(5) }, 3, { status: 'NOT_ASSESSED', confirmed: null }],
  ])('say of %s what it is', async (_, facts, ordinal, expected) => {
    await asAdministrator(api.database.adminUrl, (client) => client.query('TRUNCATE decision CASCADE'));
    await decide('Signal reading', ordinal, facts);
    expect(rowOf((await skillsOf(told.amara)).body, 'Signal reading')).toMatchObject(expected);
  });

  it('count the evidence, and show the claim that is furthest on', async () => {
    await begin(told.amara, told.requirement('Weather records').id, 2);
    const sent = await submit(told.amara, await begin(told.amara, told.requirement('Weather records').id, 2));
    expect(rowOf((await skillsOf(told.amara)).body, 'Weather records')).toMatchObject({
      evidence: 2, claim: { id: claimOf(sent).id, evidenceId: sent.id, status: 'SUBMITTED', claimed: { ordinal: 2, name: 'Working' }, decidedAt: null },
    });
  });

  it('carry a level over to another role that asks for the same skill', async () => {
    await asAdministrator(api.database.adminUrl, (client) => client.query('TRUNCATE decision CASCADE'));
    await decide('Lamp care', 2);
    const { versionId } = await publishText(told.story.admin, smallProfile({ title: 'Harbour master', skills: [{ name: 'Lamp care', level: '4 – Expert' }] }));
    await told.amara.post('/role-assignments', { memberId: told.amara.memberId, kind: 'TARGET', versionId, from: '2026-01-01' });
    const { body } = await skillsOf(told.amara);
    expect(body).toMatchObject({ role: { kind: 'TARGET', title: 'Harbour master' }, roles: [{ kind: 'CURRENT' }, { kind: 'TARGET' }] });
    expect(rowOf(body, 'Lamp care')).toMatchObject({ required: { ordinal: 4 }, confirmed: { ordinal: 2 }, gap: 2, status: 'GAP' });
    expect((await skillsOf(told.amara, 'CURRENT')).body.role?.title).toBe('Lighthouse keeper');
  });

  it('are empty for somebody without a role', async () => {
    const { body } = await ask(told.colleague, standingApi.readMemberSkills, { params: { memberId: told.colleague.memberId } });
    expect(body).toMatchObject({ role: null, roles: [], items: [], sees: 'ALL' });
  });
});

describe('the skills of somebody', () => {
  it.each<[string, () => Person]>([
    ['their manager', () => told.priya],
    ['a manager above', () => told.hana],
    ['a programme owner', () => told.owner],
  ])('show %s what is confirmed, and nothing that they said, wrote or claimed', async (_, reader) => {
    await rate(told.amara, 'Lamp care', 4);
    const { status, body } = await skillsOf(reader(), 'CURRENT');
    expect(status).toBe(200);
    expect(body.sees).toBe('CONFIRMED');
    expect(rowOf(body, 'Lamp care').confirmed).toMatchObject({ ordinal: 2 });
    expect(body.items.every(({ selfRated, selfRatedAt, evidence, claim }) => selfRated === null && selfRatedAt === null && evidence === 0 && claim === null)).toBe(true);
    const ratings = await ask(reader(), standingApi.listSelfRatings, { params: { memberId: told.amara.memberId, requirementId: told.requirement('Lamp care').id } });
    expect(refusal(ratings)).toMatchObject({ status: 403 });
  });

  it('show a mentor what was submitted, as it was, and neither drafts nor what is being rewritten', async () => {
    const mentor = told.rhys;
    const mentorsOf = jest.spyOn(api.get(MentorsOf as never as Type<MentorsOf>), 'of').mockResolvedValue([mentor.memberId]);
    const seen = async (reader: Person) => rowOf((await skillsOf(reader, 'CURRENT')).body, 'Signal reading');
    await begin(told.amara, told.requirement('Signal reading').id, 1);
    expect([await seen(told.amara), await seen(mentor)]).toMatchObject([{ evidence: 1, claim: { status: 'DRAFT' } }, { evidence: 0, claim: null }]);
    const sent = claimOf(await submit(told.amara, await begin(told.amara, told.requirement('Signal reading').id, 2)));
    await asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE claim SET status = 'RETURNED' WHERE id = $1`, [sent.id]));
    await ask(told.amara, evidenceApi.changeClaim, { params: { claimId: sent.id }, body: { ordinal: 3 }, ifMatch: sent.version });
    expect(await seen(told.amara)).toMatchObject({ evidence: 2, claim: { id: sent.id, status: 'RETURNED', claimed: { ordinal: 3 } } });
    expect(await seen(mentor)).toMatchObject({ evidence: 1, claim: { id: sent.id, status: 'RETURNED', claimed: { ordinal: 2 } } });
    mentorsOf.mockRestore();
    expect(refusal(await skillsOf(mentor))).toMatchObject({ status: 404 });
  });

  it('are nothing to a colleague, an admin and another organisation', async () => {
    const elsewhere = await skilledStory(api, 'Harbour Works');
    for (const reader of [told.colleague, told.story.admin, elsewhere.owner, elsewhere.amara]) expect(refusal(await skillsOf(reader))).toMatchObject({ status: 404 });
  });

  it('leave a line in the ledger that their owner reads', async () => {
    const { body } = await told.amara.get('/access-events?subjectKind=member');
    expect(body.items.map(({ readerName, ground }: { readerName: string; ground: string }) => `${readerName}: ${ground}`)).toEqual(
      expect.arrayContaining(['Priya Nair: line-manager', 'Hana Ito: line-manager', 'Helen Marsh: programme-owner']),
    );
  });
});

describe('rating oneself', () => {
  it('is refused for a level that the scale lacks and for what is not published', async () => {
    expect(refusal(await rate(told.amara, 'Lamp care', 5))).toMatchObject({ status: 400, paths: ['body.ordinal'] });
    expect(refusal(await ask(told.amara, standingApi.rateSelf, { body: { requirementId: newId(), ordinal: 1 } }))).toMatchObject({ status: 400, paths: ['body.requirementId'] });
  });

  it('changes nothing of what is confirmed', async () => {
    await rate(told.amara, 'Signal reading', 4);
    const before = rowOf((await skillsOf(told.amara, 'CURRENT')).body, 'Signal reading');
    expect(before).toMatchObject({ selfRated: { ordinal: 4 }, confirmed: null, status: 'NOT_ASSESSED' });
  });

  it('is one rating, however often somebody clicks', async () => {
    const headers = { 'idempotency-key': newId() };
    const body = { requirementId: told.requirement('Weather records').id, ordinal: 1 };
    const answers = await Promise.all([1, 2].map(() => ask(told.amara, standingApi.rateSelf, { body, headers })));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  it('cannot be changed afterwards by the application itself', async () => {
    const change = api.get(Tenancy).run(told.story.organisationId, () =>
      api.get(Tenancy).manager.query('UPDATE self_rating SET ordinal = 4 WHERE organisation_id = $1', [told.story.organisationId]));
    await expect(change).rejects.toThrow('permission denied');
  });
});

describe('evidence', () => {
  it('is pointed at what it speaks of, with the words that say so, and at what looks like it', async () => {
    const { body: first } = await ask(told.amara, evidenceApi.createEvidence, { body: { content: { title: 'Signals in fog', action: 'I read each signal and kept the weather record.' } } });
    const { body: second } = await ask(told.amara, evidenceApi.createEvidence, { body: { content: { title: 'Signals in the fog' } } });
    const suggestions = await ask(told.amara, evidenceApi.suggestRequirements, { params: { evidenceId: first.id } });
    expect(suggestions.body.items.map(({ requirement: { title }, words }) => [title, words])).toEqual(
      expect.arrayContaining([['Weather records', ['weather', 'record']], ['Signal reading', expect.arrayContaining(['signals'])]]),
    );
    const like = await ask(told.amara, evidenceApi.listLikeEvidence, { params: { evidenceId: first.id } });
    expect(like.body.items).toEqual([{ id: second.id, title: 'Signals in the fog', reason: 'SAME_TITLE' }]);
  });
});

it('each requirement of one role stands beside what the other role needs of the same', async () => {
  const two = await skilledStory(api, 'Two Roles');
  const before = (await ask(two.amara, standingApi.readMemberSkills, { params: { memberId: two.amara.memberId } })).body.items;
  expect(before.map(({ requiredByOther }) => requiredByOther)).toEqual(two.requirements.map(() => null));
  const { versionId } = await publishText(two.story.admin, smallProfile({ title: 'Chief keeper' }));
  await two.story.admin.post('/role-assignments', { memberId: two.amara.memberId, kind: 'TARGET', versionId, from: '2026-01-01' });
  const shown = async (person: Person, role: 'CURRENT' | 'TARGET') => (await ask(person, standingApi.readMemberSkills, { params: { memberId: person.memberId }, query: { role } })).body.items;
  for (const role of ['CURRENT', 'TARGET'] as const) {
    expect((await shown(two.amara, role)).find(({ title }) => title === 'Signal reading')).toMatchObject({ required: { ordinal: 3 }, requiredByOther: { ordinal: 3, name: 'Practitioner' } });
  }
});
