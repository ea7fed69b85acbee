import { evidenceApi, reviewApi, type EvidenceContent, type EvidenceView } from '@waymark/evidence/domain';
import { WitnessDelivery } from '@waymark/evidence/api';
import { Erasing } from '@waymark/organisations/api';
import { throttleLimits } from '@waymark/organisations/domain';
import { keptMails, seconds, startApi, type KeptMail, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator, contentsOf, tablesWith } from '../database-contents';
import { refusal } from '../people/refusal';
import { begin, claimOf, letJudge, skilledStory, submit, toldStory, type SkilledStory } from './skilled-story';

let api: TestApi;
let told: SkilledStory;
let evidence: EvidenceView;
let asked = 0;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());
beforeEach(async () => {
  await asAdministrator(api.database.adminUrl, (client) => client.query('DELETE FROM attempt_window'));
  evidence = await begin(told.amara, told.requirement('Lamp care').id, 2);
});

const params = () => ({ evidenceId: evidence.id });
const sweep = () => api.get(WitnessDelivery).sweep();
const mailsTo = async (email: string): Promise<KeptMail[]> => (await keptMails(api.config.mail.directory)).filter(({ to }) => to === email);
const over = { status: 410, code: 'link-over', paths: [] };

async function askSomebody(): Promise<{ id: string; email: string }> {
  const email = `mei.${++asked}@partner.example`;
  const { status, body } = await ask(told.amara, evidenceApi.askWitness, { params: params(), body: { name: 'Mei Tan', email, message: 'You were on call that night.' } });
  expect(status).toBe(201);
  return { id: body.id, email };
}

/** Asks somebody, lets the worker mail them, and gives the token of their link. */
async function askedToken(): Promise<{ id: string; token: string; mail: KeptMail }> {
  const { id, email } = await askSomebody();
  await sweep();
  const [mail] = await mailsTo(email);
  const token = /\/witness#([\w-]{65})/.exec(mail?.text ?? '')?.[1];
  if (mail === undefined || token === undefined) throw new Error('No link was mailed');
  return { id, token, mail };
}

const tokenIn = (mail: KeptMail | undefined) => /\/witness#([\w-]{65})/.exec(mail?.text ?? '')?.[1] ?? '';

/** Amara writes something else in her evidence. */
async function tell(changes: Partial<EvidenceContent>): Promise<void> {
  const { body } = await ask(told.amara, evidenceApi.readEvidence, { params: params() });
  expect((await ask(told.amara, evidenceApi.changeEvidence, { params: params(), body: changes, ifMatch: body.version })).status).toBe(200);
}

async function erase({ memberId, name }: Person): Promise<void> {
  const { admin, organisationId } = told.story;
  await admin.post(`/members/${memberId}/suspension`, { handReportsTo: null }, { ifMatch: await admin.versionAt(`/members/${memberId}`) });
  const { body } = await admin.post(`/members/${memberId}/erasure`, { confirmation: name });
  await api.get(Erasing).carryOut(organisationId, body.id);
}

const read = (token: string) => ask(api.anonymous(), evidenceApi.readWitnessRequest, { body: { token } });
const statement = { statement: 'She cleaned it herself, I held the torch.', observedOn: '2026-05-01', signedName: 'Mei Tan', signedAs: 'On-call lead' };
const answer = (token: string) => ask(api.anonymous(), evidenceApi.answerWitnessRequest, { body: { token, ...statement } });
const witnesses = async () => (await ask(told.amara, evidenceApi.readEvidence, { params: params() })).body.witnesses;

describe('a witness', () => {
  it('is asked by a mail that quotes nothing, and shown the story and nothing else of its owner', async () => {
    const { token, mail } = await askedToken();
    expect(mail.subject).toBe('Amara Okafor asks what you saw of their work');
    for (const words of [toldStory.title, toldStory.action, toldStory.result, 'on call that night']) expect(mail.text).not.toContain(words);
    const { startedOn, endedOn, title, situation, task, action, result } = toldStory;
    expect(await read(token)).toMatchObject({
      status: 200,
      body: { organisation: 'Calder Digital', ownerName: 'Amara Okafor', witnessName: 'Mei Tan', message: 'You were on call that night.', expiresAt: expect.any(String), startedOn, endedOn, title, situation, task, action, result, skills: ['Lamp care'] },
    });
  });

  it('is shown and signs the story as it was when they were asked, and its owner sees that it changed since', async () => {
    const { token } = await askedToken();
    expect(await witnesses()).toMatchObject([{ status: 'ASKED', storyChanged: false }]);
    await tell({ action: 'I did all of it alone.' });
    await ask(told.amara, evidenceApi.addClaim, { params: params(), body: { requirementId: told.requirement('Weather records').id, ordinal: 1 } });
    expect((await read(token)).body).toMatchObject({ action: toldStory.action, skills: ['Lamp care'] });
    expect((await answer(token)).status).toBe(204);
    expect(await witnesses()).toMatchObject([{ status: 'ANSWERED', storyChanged: true }]);
    await tell({ action: toldStory.action });
    expect(await witnesses()).toMatchObject([{ storyChanged: false }]);
    await tell({ tags: ['lamps'] });
    expect(await witnesses()).toMatchObject([{ storyChanged: false }]);
  });

  it('has one link that works, however often they are asked at once', async () => {
    const email = `mei.${++asked}@partner.example`;
    const answers = await Promise.all([1, 2, 3].map(() => ask(told.amara, evidenceApi.askWitness, { params: params(), body: { name: 'Mei Tan', email } })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { witnesses } = (await ask(told.amara, evidenceApi.readEvidence, { params: params() })).body;
    expect(witnesses.map(({ status }) => status).toSorted()).toEqual(['ASKED', 'WITHDRAWN', 'WITHDRAWN']);
  });

  it('is asked again about the new version: then the earlier link ends, and the new one shows what stands there now', async () => {
    const first = await askedToken();
    await tell({ result: 'It has burned for 120 nights since.' });
    const { to: email } = first.mail;
    const again = await ask(told.amara, evidenceApi.askWitness, { params: params(), body: { name: 'Mei Tan', email } });
    expect(again.status).toBe(201);
    await sweep();
    const next = tokenIn((await mailsTo(email)).at(-1));
    expect(refusal(await read(first.token))).toEqual(over);
    expect((await read(next)).body).toMatchObject({ result: 'It has burned for 120 nights since.' });
    expect((await witnesses()).map(({ status, storyChanged }) => [status, storyChanged])).toEqual([['WITHDRAWN', true], ['ASKED', false]]);
  });

  it('is judged beside the story that was submitted: an assessor is told that it is another than was signed', async () => {
    await letJudge(told, told.rhys);
    const { token } = await askedToken();
    await answer(token);
    const { id: claimId } = claimOf(await submit(told.amara, evidence));
    const seen = async () => (await ask(told.rhys, reviewApi.readClaim, { params: { claimId } })).body.witnesses;
    expect(await seen()).toMatchObject([{ signedName: 'Mei Tan', email: '', storyChanged: false }]);
    await tell({ task: 'Nobody asked me.' });
    expect(await seen()).toMatchObject([{ storyChanged: false }]);
    expect(await witnesses()).toMatchObject([{ storyChanged: true }]);
    await asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE witness_request SET shown = shown || '{"task": "Other"}' WHERE evidence_id = $1`, [evidence.id]));
    expect(await seen()).toMatchObject([{ storyChanged: true }]);
  });

  it('who is erased cannot be answered for by their link, and is not written to any more', async () => {
    const person = await told.story.person('Wilma Witt');
    const question = { name: person.name, email: person.email };
    await ask(told.amara, evidenceApi.askWitness, { params: params(), body: question });
    await sweep();
    const token = tokenIn((await mailsTo(person.email)).at(-1));
    expect((await read(token)).status).toBe(200);
    await ask(told.amara, evidenceApi.askWitness, { params: { evidenceId: (await begin(told.amara, told.requirement('Lamp care').id, 1)).id }, body: question });
    await erase(person);
    expect(refusal(await answer(token))).toEqual(over);
    await sweep();
    expect(await mailsTo(`former-${person.memberId}@erased.invalid`)).toEqual([]);
    expect(await witnesses()).toMatchObject([{ status: 'EXPIRED', statement: null }]);
  });

  it('reads as often as they like, and answers once', async () => {
    const { token } = await askedToken();
    expect((await read(token)).status).toBe(200);
    expect((await read(token)).status).toBe(200);
    expect((await answer(token)).status).toBe(204);
    expect(refusal(await answer(token))).toEqual(over);
    expect(refusal(await read(token))).toEqual(over);
    expect(await witnesses()).toMatchObject([{ status: 'ANSWERED', ...statement, answeredAt: expect.any(String) }]);
  });

  it('who answers twice at once is heard once', async () => {
    const { token } = await askedToken();
    const answers = await Promise.all([answer(token), answer(token), answer(token)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 410, 410]);
  });

  it('can decline, and then says nothing more', async () => {
    const { token } = await askedToken();
    expect((await ask(api.anonymous(), evidenceApi.declineWitnessRequest, { body: { token } })).status).toBe(204);
    expect(refusal(await answer(token))).toEqual(over);
    expect(await witnesses()).toMatchObject([{ status: 'DECLINED', statement: null }]);
  });

  it('comes too late after thirty days, and after the question was withdrawn', async () => {
    const { id, token } = await askedToken();
    expect((await ask(told.amara, evidenceApi.withdrawWitnessRequest, { params: { ...params(), witnessRequestId: id } })).status).toBe(204);
    expect(refusal(await read(token))).toEqual(over);
    expect(refusal(await ask(told.amara, evidenceApi.withdrawWitnessRequest, { params: { ...params(), witnessRequestId: id } }))).toMatchObject({ status: 409, code: 'witness-answered' });
    const { email } = await askSomebody();
    await asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE witness_request SET expires_at = now() - interval '1 minute' WHERE email = $1`, [email]));
    await sweep();
    expect(await mailsTo(email)).toEqual([]);
    expect((await witnesses()).map(({ status }) => status)).toEqual(['WITHDRAWN', 'EXPIRED']);
  });

  it('who was withdrawn before the mail went out is not written to', async () => {
    const { id, email } = await askSomebody();
    await ask(told.amara, evidenceApi.withdrawWitnessRequest, { params: { ...params(), witnessRequestId: id } });
    await sweep();
    expect(await mailsTo(email)).toEqual([]);
  });

  it('is written to once, when four workers look at once', async () => {
    const { email } = await askSomebody();
    await Promise.all([sweep(), sweep(), sweep(), sweep()]);
    await sweep();
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('would be written to twice if nobody took the question first, and this test would see it', async () => {
    await asAdministrator(api.database.adminUrl, async (client) => {
      await client.query('CREATE FUNCTION unclaim() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.claimed_until := NULL; RETURN NEW; END $$');
      await client.query('CREATE TRIGGER unclaimed BEFORE UPDATE ON witness_request FOR EACH ROW EXECUTE FUNCTION unclaim()');
    });
    const { email } = await askSomebody();
    await Promise.all([sweep(), sweep(), sweep(), sweep()]);
    await asAdministrator(api.database.adminUrl, (client) => client.query('DROP TRIGGER unclaimed ON witness_request; DROP FUNCTION unclaim'));
    expect((await mailsTo(email)).length).toBeGreaterThan(1);
  });

  it('is found by no guess, and guessing is slowed down', async () => {
    const { token } = await askedToken();
    const guesser = api.anonymous();
    const guess = (made: string) => ask(guesser, evidenceApi.readWitnessRequest, { body: { token: made } });
    const { attempts } = throttleLimits['witness.client'];
    const made = Array.from({ length: attempts }, (_, index) => `${token.slice(0, 60)}${String(index).padStart(5, '0')}`);
    for (const each of made) expect(refusal(await guess(each))).toEqual(over);
    expect(refusal(await guess(token))).toMatchObject({ status: 429 });
    expect((await read(token)).status).toBe(200);
  });

  it('of another organisation is not found by its secret', async () => {
    const { token } = await askedToken();
    const elsewhere = await skilledStory(api, 'Harbour Works');
    const mine = await begin(elsewhere.amara, elsewhere.requirement('Lamp care').id, 2);
    await ask(elsewhere.amara, evidenceApi.askWitness, { params: { evidenceId: mine.id }, body: { name: 'Jo', email: 'jo@partner.example' } });
    await sweep();
    const theirs = /#([\w-]{65})/.exec((await mailsTo('jo@partner.example'))[0]?.text ?? '')?.[1] ?? '';
    expect(refusal(await read(theirs.slice(0, 22) + token.slice(22)))).toEqual(over);
    expect((await read(theirs)).body.organisation).toBe('Harbour Works');
  });

  it('is known to the database by a hash, and to the queue by ids', async () => {
    const { token, id, mail } = await askedToken();
    const contents = await contentsOf(api.database.adminUrl);
    expect(tablesWith(contents, token)).toEqual([]);
    expect(tablesWith(contents, mail.to)).toEqual(['public.witness_request']);
    expect(tablesWith(contents, id).some((table) => table.startsWith('bullmq.'))).toBe(true);
  });

  it('is somebody else than the owner, and nobody asks without end', async () => {
    const own = await ask(told.amara, evidenceApi.askWitness, { params: params(), body: { name: 'Me', email: told.amara.email } });
    expect(refusal(own)).toMatchObject({ status: 400, paths: ['body.email'] });
    for (let count = 0; count < 10; count++) await askSomebody();
    const more = await ask(told.amara, evidenceApi.askWitness, { params: params(), body: { name: 'Mei Tan', email: 'more@partner.example' } });
    expect(refusal(more)).toMatchObject({ status: 409, code: 'too-many-witnesses' });
    const again = await ask(told.amara, evidenceApi.askWitness, { params: params(), body: { name: 'Mei Tan', email: `mei.${asked}@partner.example` } });
    expect(again.status).toBe(201);
  });

  it('who is asked again after a worker died gets a link that works', async () => {
    const { email } = await askSomebody();
    await asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE witness_request SET claimed_until = $2 WHERE email = $1`, [email, new Date(api.clock.now().getTime() + seconds(30))]));
    await sweep();
    expect(await mailsTo(email)).toEqual([]);
    api.clock.advance(seconds(31));
    await sweep();
    expect(await mailsTo(email)).toHaveLength(1);
  });
});
