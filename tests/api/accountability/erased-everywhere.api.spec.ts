import { evidenceApi, reviewApi, standingApi, unsentApi } from '@waymark/evidence/domain';
import { newId, type Id } from '@waymark/foundation/kernel';
import { DataExportMaking, Erasing } from '@waymark/organisations/api';
import { startApi, type Answer, type Person, type TestApi } from '@waymark/tests/support';
import { captureLog } from '../operations/captured-log';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { begin, claimOf, letJudge, skilledStory, toldStory, type SkilledStory } from '../evidence/skilled-story';
import { correct, fileOf, imported, planned } from '../people-import/importing';
import { allYes } from '../reviews/judging';
import { encodedForm } from '../world/form';
import { columnsOfWords, columnsWith, findings } from './canary';

/** A word that stands in every place where somebody can write one, in their own rows and in what others wrote there. */
const canary = 'xylocanary';
const words = `Some ${canary} words`;
const log = captureLog();
let api: TestApi;
let told: SkilledStory;
let person: Person;

beforeAll(async () => {
  api = await startApi({}, { logger: log.logger });
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());

const behindTheWall = (sql: string) => asAdministrator(api.database.adminUrl, (client) => client.query<{ id: Id }>(sql));
/** A row of the person's in a table. */
async function idOf(table: string, column: string): Promise<Id> {
  const [row] = (await behindTheWall(`SELECT id FROM ${table} WHERE ${column} = '${person.memberId}' LIMIT 1`)).rows;
  if (row === undefined) throw new Error(`There is no ${table} of theirs`);
  return row.id;
}

async function done(asked: Promise<Answer>): Promise<Answer['body']> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`Leaving a trace answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Invited and joined with the word in the name and the address, imported with it, and signed in from somewhere. */
async function asMember(): Promise<void> {
  person = await told.story.person('Xylocanary Okafor');
  const { email } = person;
  await imported(told.story.admin, fileOf(`${canary}-7,Xylocanary Okafor,${email},${words},Platform,,,`));
  await done(person.post('/access-tokens', { name: words, scopes: ['profile:read'], expiresInDays: 9 }));
  await api.anonymous().call('POST', '/session', { email, password: 'wrong-word-of-somebody-1' }, { headers: { 'user-agent': `${canary}/1.0` } });
  await api.anonymous().post('/password-reset-requests', { email });
  await api.deliverMail();
  await told.story.admin.get(`/members?search=${canary}`);
  await told.story.admin.get(`/audit-entries?actorId=${person.memberId}`);
  await told.story.admin.post(`/members/${person.memberId}/legal-holds`, { reason: words, until: null }, { headers: { 'idempotency-key': 'a-hold' } });
  await done(told.story.admin.post('/role-assignments', { memberId: person.memberId, kind: 'CURRENT', versionId: told.versionId, from: '2026-01-01' }));
  await told.story.manager(person, told.priya);
  await done(told.priya.post(`/members/${person.memberId}/judgements`, { versionId: told.versionId, horizon: 'LONGER', reason: words }));
}

/** Evidence with a file, a claim of it that is judged and a level that is appealed, everybody writing the word. */
async function asMentee(): Promise<void> {
  await letJudge(told, told.rhys);
  const requirementId = told.requirement('Lamp care').id;
  const story = { ...toldStory, title: words, situation: words, task: words, action: words, result: words };
  const drafted = await begin(person, requirementId, 2, story);
  const file = encodedForm({ file: words, fileName: `${canary}.txt` });
  await done(person.call('POST', `/evidence/${drafted.id}/files`, file.body, { headers: file.headers }));
  const { id: claimId, clauses, version } = claimOf(drafted);
  const ticked = clauses.map(({ shownIn, words: clause }, place) => ({ ticked: place === 0, shownIn, words: clause }));
  const params = { claimId };
  await done(ask(person, evidenceApi.changeClaim, { params, body: { clauses: ticked, words }, ifMatch: version }));
  await done(ask(person, evidenceApi.submitClaims, { params: { evidenceId: drafted.id }, body: { claimIds: [claimId], dataRemoved: true }, ifMatch: drafted.version }));
  const opened = await done(ask(told.rhys, reviewApi.openClaim, { params }));
  const comment = { answer: 'YES', comment: words } as const;
  const saved = await done(ask(told.rhys, reviewApi.changeReview, { params, body: { checks: { ...allYes, valid: comment }, rationale: words }, ifMatch: opened.version }));
  await done(ask(told.rhys, reviewApi.confirmLevel, { params, body: { ordinal: 2 }, ifMatch: saved.version }));
  await done(ask(person, standingApi.rateSelf, { body: { requirementId, ordinal: 2, note: words } }));
  await done(ask(told.owner, standingApi.askWaiver, { body: { memberId: person.memberId, requirementId, reason: words, from: '2026-01-01' } }));
  for (const name of [`${canary} witness`, 'Wilma Witt']) {
    const email = `${name.replaceAll(' ', '.')}@calder.example`;
    const { id } = await done(ask(person, evidenceApi.askWitness, { params: { evidenceId: drafted.id }, body: { name, email, message: words } }));
    await behindTheWall(`UPDATE witness_request SET answered_at = now(), statement = '${words}', signed_name = '${words}', signed_as = '${words}' WHERE id = '${id}'`);
  }
  await person.put(`/evidence/${drafted.id}/releases/${told.priya.memberId}`);
}

/** Words in rows that nobody gets to by a route in a moment: written as the application writes them. */
async function besides(): Promise<void> {
  const mine = `organisation_id = '${person.organisationId}'`;
  await behindTheWall(`INSERT INTO decision_event (organisation_id, decision_id, number, action, status, reason, at, actor_id)
    SELECT organisation_id, id, 9, 'appeal', 'APPEALED', '${words}', now(), member_id FROM decision WHERE member_id = '${person.memberId}'`);
  await behindTheWall(`INSERT INTO claim_event (organisation_id, claim_id, number, action, words, ordinal, at, actor_id)
    SELECT organisation_id, id, 99, 'retract', '${words}', 2, now(), owner_id FROM claim WHERE owner_id = '${person.memberId}'`);
  await behindTheWall(`INSERT INTO unsent_form (organisation_id, member_id, form, subject_id, fields, version, changed_at)
    VALUES ('${person.organisationId}', '${person.memberId}', 'appeal', gen_random_uuid(), '{"reason": "${words}"}', 1, now())`);
  // What others typed about them and did not send.
  const [claim, decision] = await Promise.all([idOf('claim', 'owner_id'), idOf('decision', 'member_id')]);
  const levels = { levels: JSON.stringify([{ memberId: person.memberId, ordinal: 2 }]), reason: words };
  for (const [params, fields] of [
    [{ form: 'WAIVER', subjectId: person.memberId }, { reason: words }],
    [{ form: 'CONFLICT', subjectId: claim }, { reason: words }],
    [{ form: 'REVOCATION', subjectId: decision }, { reason: words }],
    [{ form: 'PRIOR_LEVELS', subjectId: newId() }, levels],
  ] as const) {
    await done(ask(told.priya, unsentApi.keepUnsentForm, { params, body: { fields }, ifMatch: 0 }));
  }
  await behindTheWall(`UPDATE claim SET words = '${words}', clauses = jsonb_build_array('${words}') WHERE ${mine} AND owner_id = '${person.memberId}'`);
  await behindTheWall(`INSERT INTO conflict_of_interest (organisation_id, claim_id, member_id, reason, declared_at)
    SELECT organisation_id, id, '${told.rhys.memberId}', '${words}', now() FROM claim WHERE owner_id = '${person.memberId}'`);
  await behindTheWall(`INSERT INTO appeal_conflict (organisation_id, decision_id, member_id, reason, declared_at)
    SELECT organisation_id, id, '${told.rhys.memberId}', '${words}', now() FROM decision WHERE member_id = '${person.memberId}'`);
}

/** A goal and actions of their own, in each state in which somebody gives a reason. */
async function asWhoeverPromises(): Promise<void> {
  const [goalId, blockedId, droppedId] = [newId(), newId(), newId()];
  const ids = `'${person.organisationId}'`;
  const me = `'${person.memberId}'`;
  await behindTheWall(`INSERT INTO mentoring_goal (organisation_id, id, owner_id, title, why, measure, status, proposed_by, ended_at, ended_by, ended_words, created_at)
    VALUES (${ids}, '${goalId}', ${me}, '${words}', '${words}', '${words}', 'ACHIEVED', ${me}, now(), ${me}, '${words}', now())`);
  await behindTheWall(`INSERT INTO mentoring_action (organisation_id, id, mentee_id, owner_id, goal_id, title, status, makes_it_eight, created_at, created_by, blocked_from, blocked_reason, blocked_at, blocked_by)
    VALUES (${ids}, '${blockedId}', ${me}, ${me}, '${goalId}', '${words}', 'BLOCKED', '${words}', now(), ${me}, 'OPEN', '${words}', now(), ${me})`);
  await behindTheWall(`INSERT INTO mentoring_action (organisation_id, id, mentee_id, owner_id, title, status, makes_it_eight, created_at, created_by, dropped_reason, dropped_at, dropped_by)
    VALUES (${ids}, '${droppedId}', ${me}, ${me}, '${words}', 'DROPPED', '', now(), ${me}, '${words}', now(), ${me})`);
  await behindTheWall(`INSERT INTO mentoring_action_due_change (organisation_id, action_id, number, to_day, reason, changed_by, changed_at)
    VALUES (${ids}, '${blockedId}', 1, '2026-06-30', '${words}', ${me}, now())`);
}

/** Something that they did, with words wherever a record has some. */
async function asLearner(): Promise<void> {
  await behindTheWall(`INSERT INTO development_record (organisation_id, id, owner_id, kind, title, provider, status, finished_on, reflection, certificate_name, created_at)
    VALUES ('${person.organisationId}', '${newId()}', '${person.memberId}', 'TRAINING', '${words}', '${words}', 'COMPLETED', '2026-02-03', '${words}', '${words}', now())`);
  await behindTheWall(`INSERT INTO development_record_aim (organisation_id, record_id, requirement_id, ordinal, place)
    SELECT organisation_id, id, '${told.requirement('Lamp care').id}', 2, 0 FROM development_record WHERE owner_id = '${person.memberId}'`);
  await behindTheWall(`INSERT INTO development_record_evidence (organisation_id, record_id, owner_id, evidence_id)
    SELECT organisation_id, id, owner_id, '${await idOf('evidence', 'owner_id')}' FROM development_record WHERE owner_id = '${person.memberId}'`);
  await behindTheWall(`INSERT INTO development_hours (organisation_id, id, record_id, owner_id, done_on, minutes)
    SELECT organisation_id, '${newId()}', id, owner_id, '2026-02-03', 60 FROM development_record WHERE owner_id = '${person.memberId}'`);
}

async function suspendAndErase(): Promise<void> {
  const address = `/members/${person.memberId}`;
  const { items } = (await told.story.admin.get(`${address}/legal-holds`)).body;
  await done(told.story.admin.delete(`/legal-holds/${items[0].id}`));
  await told.story.suspend(person);
  const { body } = await told.story.admin.post(`${address}/erasure`, { confirmation: 'Xylocanary Okafor' });
  await api.get(Erasing).carryOut(told.story.organisationId, body.id);
}

describe('somebody who has left a word wherever one can be written', () => {
  beforeAll(async () => {
    await asMember();
    await asMentee();
    await besides();
    await asWhoeverPromises();
    await asLearner();
    const { body: asked } = await person.post('/data-exports');
    await api.get(DataExportMaking).make(told.story.organisationId, asked.id);
    const file = await planned(told.story.admin, fileOf(`${canary}-7,Xylocanary Okafor,${person.email},Other ${canary},,,,`, `,Somebody ${canary},broken,,,,,`));
    await done(correct(told.story.admin, file, 2, { name: 'Xylocanary Corrected' }));
  }, 60_000);

  it('is found in every column that holds words of people, so the search for it sees', async () => {
    const found = await columnsWith(api, canary);
    // A table without rows shows nothing: whoever adds one with words leaves the person a row in it, above.
    expect((await columnsOfWords(api)).filter((column) => !found.includes(column))).toEqual([]);
    expect(await findings(api, log.text(), canary)).toEqual(expect.arrayContaining(['a kept mail', 'a stored file']));
  });

  it('is found nowhere once they are erased: in no column of any table, no file, no mail, and never in the log', async () => {
    await suspendAndErase();
    expect(await columnsWith(api, canary)).toEqual([]);
    expect(await findings(api, log.text(), canary)).toEqual([]);
    expect(log.text()).toContain('request completed');
  });

  it('is found by nobody who searches for them', async () => {
    for (const reader of [told.story.admin, told.owner, told.priya]) {
      expect((await reader.get(`/members?search=${canary}`)).body.items).toEqual([]);
    }
    expect(log.text()).not.toContain(canary);
  });
});
