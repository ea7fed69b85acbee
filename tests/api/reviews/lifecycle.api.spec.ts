import { evidenceApi, reviewApi, standingApi } from '@waymark/evidence/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { begin, claimOf, letJudge, skilledStory, submit, type SkilledStory } from '../evidence/skilled-story';
import { refusal, tally } from '../people/refusal';
import { allYes, confirm, decisionsOf, giveBack, oneNo, pageOf, submitted, think } from './judging';

let api: TestApi;
let told: SkilledStory;
let amara: Person;
let rhys: Person;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  ({ amara, rhys } = told);
  await letJudge(told, rhys);
}, 60_000);
afterAll(() => api.close());

const open = (by: Person, claimId: string) => ask(by, reviewApi.openClaim, { params: { claimId } });

describe('a claim that is judged', () => {
  it('goes to the assessor, is opened, thought about and confirmed, and its owner holds the level', async () => {
    const claimId = await submitted(amara, told, 'Lamp care', 3);
    const queue = (await ask(rhys, reviewApi.listReviews)).body.items;
    expect(queue).toMatchObject([{ claimId, owner: { name: 'Amara Okafor' }, status: 'SUBMITTED', part: 'ASSESSOR', spoken: false, claimed: { ordinal: 3, name: 'Practitioner' } }]);
    expect((await open(rhys, claimId)).body).toMatchObject({ reviewer: { name: 'Rhys Bevan' }, spokenAt: null, version: 1 });
    expect((await pageOf(amara, claimId)).claim.status).toBe('IN_REVIEW');
    const answer = await confirm(rhys, claimId, 3);
    expect(answer).toMatchObject({ status: 200, body: { claim: { status: 'ACCEPTED', confirmed: { ordinal: 3, name: 'Practitioner' } }, may: { review: false } } });
    const [decision] = await decisionsOf(amara, amara);
    expect(decision).toMatchObject({
      level: { ordinal: 3, name: 'Practitioner' },
      status: 'CONFIRMED',
      source: 'CLAIM',
      decidedBy: [{ id: rhys.memberId, name: 'Rhys Bevan' }],
      rationale: 'The log shows it.',
      validUntil: null,
      cites: [{ claimId, evidenceVersion: 1, title: 'The lamp that would not light' }],
      flagged: false,
      appeal: null,
    });
    expect((await ask(rhys, reviewApi.listReviews)).body.items).toEqual([]);
  });

  it('can be confirmed lower or higher than claimed', async () => {
    await confirm(rhys, await submitted(amara, told, 'Weather records', 2), 1);
    expect((await decisionsOf(amara, amara))[0]).toMatchObject({ level: { ordinal: 1 } });
    await confirm(rhys, await submitted(amara, told, 'Weather records', 2), 3);
    expect((await decisionsOf(amara, amara))[0]).toMatchObject({ level: { ordinal: 3 } });
    const beyond = await submitted(amara, told, 'Weather records', 2);
    expect(refusal(await confirm(rhys, beyond, 9))).toMatchObject({ status: 400, paths: ['body.ordinal'] });
  });

  it('goes back with what to add, and comes again to the same assessor as a new version', async () => {
    const evidence = await submit(amara, await begin(amara, told.requirement('Signal reading').id, 3));
    const claimId = claimOf(evidence).id;
    await giveBack(rhys, claimId, 'Add a second night.');
    const returned = await pageOf(amara, claimId);
    expect(returned.claim).toMatchObject({ status: 'RETURNED', returned: { by: 'Rhys Bevan', reasons: 'Add a second night.' } });
    expect(returned.reviews).toMatchObject([{ outcome: 'RETURN', rationale: 'Add a second night.', level: null, checks: oneNo }]);
    const changed = await ask(amara, evidenceApi.changeEvidence, { params: { evidenceId: evidence.id }, body: { result: 'Two nights.' }, ifMatch: evidence.version });
    await submit(amara, changed.body);
    expect(await pageOf(rhys, claimId)).toMatchObject({ claim: { status: 'SUBMITTED', evidenceVersion: 2 }, submittedVersions: [1, 2], ownReview: null, evidence: { number: 2, content: { result: 'Two nights.' } } });
    expect((await confirm(rhys, claimId, 3)).status).toBe(200);
    expect((await decisionsOf(amara, amara))[0]?.cites).toMatchObject([{ claimId, evidenceVersion: 2 }]);
  });

  it('is read by its assessor as it was submitted while its owner works on it again, and live by whom it is released to', async () => {
    const evidence = await submit(amara, await begin(amara, told.requirement('Signal reading').id, 3));
    const [claimId, evidenceId] = [claimOf(evidence).id, evidence.id];
    await giveBack(rhys, claimId);
    const { claim: sent } = await pageOf(rhys, claimId);
    await ask(amara, evidenceApi.changeClaim, { params: { claimId }, body: { ordinal: 2, words: 'Half a thought.' }, ifMatch: sent.version });
    const ofEvidence = async (reader: Person) => (await ask(reader, evidenceApi.readEvidence, { params: { evidenceId } })).body.claims[0];
    const said = { claimed: sent.claimed, clauses: sent.clauses, words: 'It shows in the log.' };
    for (const seen of [(await pageOf(rhys, claimId)).claim, await ofEvidence(rhys)]) expect(seen).toMatchObject({ ...said, claimed: { ordinal: 3 }, status: 'RETURNED' });
    // The control: its owner and whoever it is released to read what is written now.
    await ask(amara, evidenceApi.giveRelease, { params: { evidenceId, memberId: told.priya.memberId } });
    for (const reader of [amara, told.priya]) {
      for (const seen of [(await pageOf(reader, claimId)).claim, await ofEvidence(reader)]) expect(seen).toMatchObject({ claimed: { ordinal: 2 }, words: 'Half a thought.' });
    }
    const { version } = (await pageOf(amara, claimId)).claim;
    await ask(amara, evidenceApi.withdrawClaim, { params: { claimId }, ifMatch: version });
    const { history, claim } = await pageOf(rhys, claimId);
    expect([claim.words, history.find((event) => event.kind === 'CLAIM_WITHDRAWN')?.level?.ordinal]).toEqual(['It shows in the log.', 3]);
  });

  it('shows its history to whoever judges it, the latest first, with what its owner said of themselves', async () => {
    const requirementId = told.requirement('Lamp care').id;
    await ask(amara, standingApi.rateSelf, { body: { requirementId, ordinal: 4, note: 'I lead it.' } });
    const claimId = await submitted(amara, told, 'Lamp care', 3);
    await open(rhys, claimId);
    const kinds = (await pageOf(rhys, claimId)).history.map(({ kind }) => kind);
    expect(kinds).toEqual(['CLAIM_OPENED', 'CLAIM_SUBMITTED', 'SELF_RATED', 'LEVEL_CONFIRMED', 'CLAIM_ACCEPTED', 'CLAIM_OPENED', 'CLAIM_SUBMITTED']);
    const seenBy = async (reader: Person) => (await ask(reader, standingApi.readRequirementHistory, { params: { memberId: amara.memberId, requirementId } })).body.items;
    expect((await seenBy(amara)).map(({ kind }) => kind)).toEqual(kinds);
    expect((await seenBy(told.priya)).map(({ kind }) => kind)).toEqual(['LEVEL_CONFIRMED']);
    expect((await seenBy(told.owner)).map(({ kind }) => kind)).toEqual(['LEVEL_CONFIRMED']);
    // Once it is judged, and nothing else of this waits, whoever judged it reads on about this claim alone.
    await giveBack(rhys, claimId);
    await ask(amara, standingApi.rateSelf, { body: { requirementId, ordinal: 2, note: 'I doubt it now.' } });
    const { history } = await pageOf(rhys, claimId);
    expect(history.map(({ kind, claimId: of }) => [kind, of])).toEqual([['CLAIM_RETURNED', claimId], ['CLAIM_OPENED', claimId], ['CLAIM_SUBMITTED', claimId]]);
    expect((await pageOf(amara, claimId)).history[0]).toMatchObject({ kind: 'SELF_RATED', words: 'I doubt it now.' });
  });
});

describe('a review', () => {
  it('is saved while it is thought about, and an older version gets what is stored now', async () => {
    const claimId = await submitted(amara, told, 'Lamp care', 3);
    expect(refusal(await ask(rhys, reviewApi.readReview, { params: { claimId } }))).toMatchObject({ status: 404 });
    const { version } = await think(rhys, claimId, { ...allYes, sufficient: { answer: null, comment: '' } });
    expect((await ask(rhys, reviewApi.readReview, { params: { claimId } })).body).toMatchObject({ version, checks: { sufficient: { answer: null } } });
    const change = (body: object, ifMatch: number) => rhys.patch(`/claims/${claimId}/review`, body, { ifMatch });
    expect((await change({ ordinal: 2 }, version)).body).toMatchObject({ version: version + 1, level: { ordinal: 2, name: 'Working' }, rationale: 'The log shows it.' });
    expect(await change({ rationale: 'From the other tab.' }, version)).toMatchObject({ status: 412, body: { code: 'stale', current: { version: version + 1, level: { ordinal: 2 } } } });
    expect((await rhys.patch(`/claims/${claimId}/review`, { rationale: 'Blindly.' })).status).toBe(428);
    const speak = (ifMatch: number) => ask(rhys, reviewApi.confirmLevel, { params: { claimId }, body: { ordinal: 3 }, ifMatch });
    expect(refusal(await speak(version + 1))).toEqual({ status: 409, code: 'review-incomplete', paths: ['checks.sufficient.answer'] });
    expect((await change({ checks: { sufficient: oneNo.sufficient } }, version + 1)).status).toBe(200);
    expect(refusal(await speak(version + 2))).toMatchObject({ status: 409, code: 'review-says-no' });
    expect(await speak(version)).toMatchObject({ status: 412, body: { current: { ownReview: { version: version + 2 } } } });
    await ask(rhys, reviewApi.returnClaim, { params: { claimId }, body: { reasons: 'Add a second night.' }, ifMatch: version + 2 });
  });

  it('never changes once it is spoken', async () => {
    const claimId = await submitted(amara, told, 'Lamp care', 3);
    const page = (await confirm(rhys, claimId, 2)).body;
    const version = page.ownReview.version;
    expect(refusal(await rhys.patch(`/claims/${claimId}/review`, { rationale: 'On second thoughts' }, { ifMatch: version }))).toMatchObject({ status: 409 });
    expect(refusal(await ask(rhys, reviewApi.confirmLevel, { params: { claimId }, body: { ordinal: 4 }, ifMatch: version }))).toMatchObject({ status: 409 });
    expect(refusal(await ask(rhys, reviewApi.declareConflict, { params: { claimId }, body: { reason: 'Late' } }))).toMatchObject({ status: 409 });
    expect((await pageOf(rhys, claimId)).reviews).toMatchObject([{ level: { ordinal: 2 }, rationale: 'The log shows it.' }]);
  });

  it('is spoken once, however often the button is pressed', async () => {
    const claimId = await submitted(amara, told, 'Lamp care', 3);
    const { version } = await think(rhys, claimId);
    const before = (await decisionsOf(amara, amara)).length;
    const answers = await Promise.all([2, 3, 3].map((ordinal) => ask(rhys, reviewApi.confirmLevel, { params: { claimId }, body: { ordinal }, ifMatch: version })));
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['409 claim-not-waiting', '409 claim-not-waiting'] });
    expect(await decisionsOf(amara, amara)).toHaveLength(before + 1);
  });

  it('and a withdrawal at once leave one of the two', async () => {
    for (let round = 0; round < 4; round++) {
      const claimId = await submitted(amara, told, 'Lamp care', 3);
      const { version } = (await pageOf(amara, claimId)).claim;
      const [opened, withdrawn] = await Promise.all([open(rhys, claimId), ask(amara, evidenceApi.withdrawClaim, { params: { claimId }, ifMatch: version })]);
      const { status } = (await pageOf(amara, claimId)).claim;
      expect([opened.status === 200, withdrawn.status === 200]).toEqual([status === 'IN_REVIEW', status === 'WITHDRAWN']);
      if (status === 'IN_REVIEW') await giveBack(rhys, claimId);
    }
  });
});

describe('nobody', () => {
  it('but those with a ground sees a claim, and nobody but its assessor judges it', async () => {
    const claimId = await submitted(amara, told, 'Signal reading', 2);
    for (const stranger of [told.priya, told.hana, told.owner, told.colleague, told.story.admin]) {
      expect(refusal(await ask(stranger, reviewApi.readClaim, { params: { claimId } }))).toMatchObject({ status: 404 });
      expect(refusal(await open(stranger, claimId))).toMatchObject({ status: 404 });
    }
    const evidenceId = (await pageOf(amara, claimId)).claim.evidenceId;
    await ask(amara, evidenceApi.giveRelease, { params: { evidenceId, memberId: told.priya.memberId } });
    const released = await pageOf(told.priya, claimId);
    expect(released.history.map(({ kind }) => kind)).not.toContain('SELF_RATED');
    expect(refusal(await open(told.priya, claimId))).toMatchObject({ status: 403 });
    await giveBack(rhys, claimId);
  });

  it('reads a claim unnoticed by its owner', async () => {
    const claimId = await submitted(amara, told, 'Signal reading', 1);
    await pageOf(rhys, claimId);
    const { items } = (await amara.get(`/access-events?subjectKind=claim&subjectId=${claimId}`)).body;
    expect(items).toMatchObject([{ readerName: 'Rhys Bevan', ground: 'assessor' }]);
    await giveBack(rhys, claimId);
  });

  it('opens the page of a claim that was not submitted', async () => {
    const claimId = claimOf(await begin(amara, told.requirement('Lamp care').id, 2)).id;
    expect(refusal(await ask(amara, reviewApi.readClaim, { params: { claimId } }))).toMatchObject({ status: 409, code: 'claim-not-submitted' });
    expect(refusal(await ask(rhys, reviewApi.readClaim, { params: { claimId } }))).toMatchObject({ status: 404 });
  });

  it('judges their own claim, also with the right to judge and as the owner of a programme', async () => {
    const mina = await told.story.person('Mina Kaur');
    await told.story.role(mina, 'PROGRAMME_OWNER');
    await letJudge(told, mina);
    const claimId = await submitted(mina, told, 'Lamp care', 2);
    const { claim } = await pageOf(mina, claimId);
    expect(claim.assessor?.id).toBe(rhys.memberId);
    expect(refusal(await open(mina, claimId))).toMatchObject({ status: 403 });
    expect(refusal(await ask(mina, reviewApi.assignAssessor, { params: { claimId }, body: { assessorId: rhys.memberId } }))).toMatchObject({ status: 403 });
    expect(refusal(await ask(told.owner, reviewApi.assignAssessor, { params: { claimId }, body: { assessorId: mina.memberId } }))).toMatchObject({ status: 400, paths: ['body.assessorId'] });
    expect((await ask(told.owner, reviewApi.listPossibleAssessors, { params: { claimId } })).body.items.map(({ id }) => id)).toEqual([rhys.memberId]);
    await giveBack(rhys, claimId);
  });
});
