import { newId } from '@waymark/foundation/kernel';
import { evidenceApi, reviewApi, type ClaimView, type EvidenceView } from '@waymark/evidence/domain';
import { samplePdf, startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { refusal, tally } from '../people/refusal';
import { addFile } from './sending-files';
import { begin, claimOf, letJudge, skilledStory, submit, toldStory, type SkilledStory } from './skilled-story';

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());

const lampCare = () => told.requirement('Lamp care').id;
const read = async (person: Person, evidenceId: string) => ask(person, evidenceApi.readEvidence, { params: { evidenceId } });
const send = ({ id: evidenceId, version }: EvidenceView, ...claims: ClaimView[]) =>
  ask(told.amara, evidenceApi.submitClaims, { params: { evidenceId }, body: { claimIds: claims.map(({ id }) => id), dataRemoved: true }, ifMatch: version });
const change = ({ id: evidenceId, version }: EvidenceView, body: object) =>
  told.amara.patch(`/evidence/${evidenceId}`, body, { ifMatch: version });

/** Does to a claim what its assessor does, written straight into its row. */
const setStatus = (claimId: string, status: string) =>
  asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE claim SET status = $2, version = version + 1 WHERE id = $1', [claimId, status]));

describe('sending a claim for review', () => {
  it('says all that is missing at once, each with its place, and changes nothing', async () => {
    const evidence = await begin(told.amara, lampCare(), 2, { title: 'Half a story', situation: 'It was dark.' });
    const claim = claimOf(evidence);
    expect(refusal(await send(evidence, claim))).toEqual({
      status: 409,
      code: 'not-ready',
      paths: ['content.task', 'content.action', 'content.result', 'content.endedOn', `claims.${claim.id}.clauses`],
    });
    expect((await read(told.amara, evidence.id)).body).toMatchObject({ status: 'DRAFT', versions: [], claims: [{ status: 'DRAFT' }] });
  });

  it('freezes the evidence and promises an answer fourteen days later, or on the next working day', async () => {
    const evidence = await submit(told.amara, await begin(told.amara, lampCare(), 2));
    const claim = claimOf(evidence);
    expect(evidence).toMatchObject({ status: 'SUBMITTED', versions: [{ number: 1 }], changedSinceSubmission: false });
    expect(claim).toMatchObject({ status: 'SUBMITTED', evidenceVersion: 1, submittedAt: expect.any(String), dueOn: expect.any(String) });
    const promised = new Date(claim.dueOn ?? '').getTime() - new Date((claim.submittedAt ?? '').slice(0, 10)).getTime();
    expect([14, 15, 16]).toContain(promised / 86_400_000);
    const version = await ask(told.amara, evidenceApi.readEvidenceVersion, { params: { evidenceId: evidence.id, number: 1 } });
    expect(version.body).toMatchObject({ number: 1, content: toldStory, files: [] });
  });

  it('makes no other version while nothing has changed, and the next one when something has', async () => {
    const first = await submit(told.amara, await begin(told.amara, lampCare(), 2));
    const added = await ask(told.amara, evidenceApi.addClaim, { params: { evidenceId: first.id }, body: { requirementId: told.requirement('Keeping the log').id, ordinal: 1 } });
    const worded = await ask(told.amara, evidenceApi.changeClaim, { params: { claimId: added.body.id }, body: { words: 'It is all in the log.' }, ifMatch: 1 });
    const second = await send(first, worded.body);
    expect(second.body).toMatchObject({ versions: [{ number: 1 }], claims: [{ evidenceVersion: 1 }, { evidenceVersion: 1 }] });
    await setStatus(claimOf(first).id, 'RETURNED');
    const rewritten = (await change(second.body, { action: 'I cleaned it twice.' })).body as EvidenceView;
    expect(rewritten.changedSinceSubmission).toBe(true);
    const third = await send(rewritten, claimOf(first));
    expect(third.body).toMatchObject({ versions: [{ number: 1 }, { number: 2 }], changedSinceSubmission: false });
    expect(third.body.claims.map(({ evidenceVersion }) => evidenceVersion)).toEqual([2, 1]);
    const { body: earlier } = await ask(told.amara, evidenceApi.readEvidenceVersion, { params: { evidenceId: first.id, number: 1 } });
    expect(earlier.content.action).toBe(toldStory.action);
  });

  it('is refused for what was read in an older version, what is sent already and what is of other evidence', async () => {
    const evidence = await submit(told.amara, await begin(told.amara, lampCare(), 2));
    const other = await begin(told.amara, told.requirement('Weather records').id, 2);
    expect(refusal(await send(evidence, claimOf(evidence)))).toMatchObject({ status: 409, code: 'wrong-state' });
    expect(refusal(await send(other, claimOf(evidence)))).toMatchObject({ status: 400, paths: ['body.claimIds.0'] });
    const changed = (await change(other, { action: 'More.' })).body as EvidenceView;
    expect(await send(other, claimOf(other))).toMatchObject({ status: 412, body: { current: { version: changed.version } } });
  });

  it('needs the word that the data of others is not in it', async () => {
    const { id, version, claims: [claim] } = await begin(told.amara, lampCare(), 2);
    const answer = await told.amara.post(`/evidence/${id}/submission`, { claimIds: [claim?.id], dataRemoved: false }, { ifMatch: version });
    expect(refusal(answer)).toMatchObject({ status: 400, paths: ['body.dataRemoved'] });
  });

  it('happens once, when somebody clicks three times at once', async () => {
    const evidence = await begin(told.amara, lampCare(), 2);
    const claim = claimOf(evidence);
    const ticked = await ask(told.amara, evidenceApi.changeClaim, { params: { claimId: claim.id }, body: { clauses: claim.clauses.map(({ shownIn, words }) => ({ ticked: true, shownIn, words })) }, ifMatch: 1 });
    expect(tally(await Promise.all([1, 2, 3].map(() => send(evidence, ticked.body))))).toEqual({ succeeded: 1, refused: ['409 wrong-state', '409 wrong-state'] });
  });
});

describe('a claim that was sent', () => {
  const withdraw = ({ id: claimId, version }: ClaimView) => ask(told.amara, evidenceApi.withdrawClaim, { params: { claimId }, ifMatch: version });

  it('does not change any more, and is withdrawn by its owner', async () => {
    const claim = claimOf(await submit(told.amara, await begin(told.amara, lampCare(), 2)));
    expect(refusal(await ask(told.amara, evidenceApi.changeClaim, { params: { claimId: claim.id }, body: { words: 'More' }, ifMatch: claim.version }))).toMatchObject({ status: 409, code: 'claim-submitted' });
    expect((await withdraw(claim)).body).toMatchObject({ status: 'WITHDRAWN', assessor: null });
    expect(refusal(await withdraw({ ...claim, version: claim.version + 1 }))).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  it('leaves room to claim the same again once it was withdrawn', async () => {
    const evidence = await submit(told.amara, await begin(told.amara, lampCare(), 2));
    await withdraw(claimOf(evidence));
    expect((await ask(told.amara, evidenceApi.addClaim, { params: { evidenceId: evidence.id }, body: { requirementId: lampCare(), ordinal: 3 } })).status).toBe(201);
  });

  it('is not withdrawn while it is judged, and taken back with a reason when it was accepted', async () => {
    const evidence = await submit(told.amara, await begin(told.amara, lampCare(), 2));
    const claim = claimOf(evidence);
    await setStatus(claim.id, 'IN_REVIEW');
    expect(refusal(await withdraw({ ...claim, version: claim.version + 1 }))).toMatchObject({ status: 409, code: 'wrong-state' });
    await setStatus(claim.id, 'ACCEPTED');
    const retract = (reason: string) => ask(told.amara, evidenceApi.retractClaim, { params: { claimId: claim.id }, body: { reason }, ifMatch: claim.version + 2 });
    expect(refusal(await retract(' '))).toMatchObject({ status: 400, paths: ['body.reason'] });
    expect((await retract('It was a colleague’s work.')).body.status).toBe('RETRACTED');
    expect((await read(told.amara, evidence.id)).body.status).toBe('RETRACTED');
  });

  it('is told by what happened to it, in order', async () => {
    const claim = claimOf(await submit(told.amara, await begin(told.amara, lampCare(), 2)));
    await withdraw(claim);
    const { rows } = await asAdministrator(api.database.adminUrl, (client) =>
      client.query('SELECT number, action, actor_id FROM claim_event WHERE claim_id = $1 ORDER BY number', [claim.id]));
    expect(rows).toEqual([{ number: 1, action: 'submit', actor_id: told.amara.memberId }, { number: 2, action: 'withdraw', actor_id: told.amara.memberId }]);
  });
});

describe('what was submitted', () => {
  it('names where each part is shown, by the server and for every reader, also what was taken out since', async () => {
    await letJudge(told, told.rhys);
    const links = [{ id: newId(), label: 'Log', url: 'https://example.org/log' }];
    const evidence = await begin(told.amara, lampCare(), 2, { ...toldStory, links });
    const file = await addFile(told.amara, evidence.id, 'night log.pdf', samplePdf());
    const { id: claimId, clauses, version } = claimOf(evidence);
    const strange = newId();
    const shown = clauses.map(({ words }, place) => ({ ticked: true, words, shownIn: place === 0 ? ['ACTION', file.id, links[0]?.id ?? '', strange] : [] }));
    const named = [{ id: links[0]?.id, name: 'Log' }, { id: file.id, name: 'night log.pdf' }];
    expect((await ask(told.amara, evidenceApi.changeClaim, { params: { claimId }, body: { clauses: shown }, ifMatch: version })).body.places).toEqual(named);
    const { body: sent } = await send((await read(told.amara, evidence.id)).body, claimOf(evidence));
    await told.amara.delete(`/evidence/${evidence.id}/files/${file.id}`);
    const later = (await read(told.amara, evidence.id)).body;
    expect((await change(later, { links: [] })).status).toBe(200);
    const judge = sent.claims[0]?.assessor?.id === told.rhys.memberId ? told.rhys : told.amara;
    expect((await ask(judge, reviewApi.readClaim, { params: { claimId } })).body.claim.places).toEqual(named);
    expect(claimOf((await read(told.amara, evidence.id)).body).places).toEqual([{ id: file.id, name: 'night log.pdf' }]);
  });


  it('is kept by the database against the application itself; only its words can be cleared', async () => {
    const evidence = await submit(told.amara, await begin(told.amara, lampCare(), 2));
    const attempt = (statement: string) => asAdministrator(api.database.adminUrl, (client) => client.query(statement, [evidence.id]).then(() => 'done', String));
    expect(await attempt(`UPDATE evidence_version SET content = content || '{"title": "Another"}' WHERE evidence_id = $1`)).toContain('does not change');
    expect(await attempt(`UPDATE evidence_version SET number = 9 WHERE evidence_id = $1`)).toContain('does not change');
    expect(await attempt(`UPDATE evidence_version SET content = '{}' WHERE evidence_id = $1`)).toBe('done');
  });
});
