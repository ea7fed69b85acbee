import { newId } from '@waymark/foundation/kernel';
import { evidenceApi } from '@waymark/evidence/domain';
import { startApi, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { refusal } from '../people/refusal';
import { begin, claimOf, skilledStory, submit, toldStory, type SkilledStory } from './skilled-story';

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());

const lampCare = () => told.requirement('Lamp care');
const params = ({ id: evidenceId }: { id: string }) => ({ evidenceId });

describe('evidence that is being written', () => {
  it('begins with its first claims, whose clauses are those of the level', async () => {
    const evidence = await begin(told.amara, lampCare().id, 2);
    expect(evidence).toMatchObject({
      owner: { id: told.amara.memberId, name: 'Amara Okafor' },
      kind: 'STAR',
      status: 'DRAFT',
      content: { ...toldStory, links: [], tags: [], certificate: null },
      files: [],
      witnesses: [],
      versions: [],
      changedSinceSubmission: false,
      mayWrite: true,
      version: 1,
    });
    expect(claimOf(evidence)).toMatchObject({
      requirement: { id: lampCare().id, title: 'Lamp care', profileTitle: 'Lighthouse keeper', required: { ordinal: 2, name: 'Working', steps: 4 } },
      claimed: { ordinal: 2, name: 'Working' },
      confirmed: null,
      status: 'DRAFT',
      clauses: [{ text: 'You can do it with help.', ticked: false }, { text: 'You can say when it fails.', ticked: false }],
      version: 1,
    });
  });

  it('is saved part by part, and what is absent stays as it was', async () => {
    const evidence = await begin(told.amara, lampCare().id, 2);
    const saved = await ask(told.amara, evidenceApi.changeEvidence, { params: params(evidence), body: { result: 'It burns.' }, ifMatch: 1 });
    expect(saved).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2, content: { ...toldStory, result: 'It burns.' } } });
  });

  it('gives whoever saves an older version what is stored now', async () => {
    const evidence = await begin(told.amara, lampCare().id, 2);
    await ask(told.amara, evidenceApi.changeEvidence, { params: params(evidence), body: { action: 'In one tab.' }, ifMatch: 1 });
    const late = await ask(told.amara, evidenceApi.changeEvidence, { params: params(evidence), body: { action: 'In the other.' }, ifMatch: 1 });
    expect(late).toMatchObject({ status: 412, body: { code: 'stale', current: { version: 2, content: { action: 'In one tab.' } } } });
    expect(refusal(await ask(told.amara, evidenceApi.changeEvidence, { params: params(evidence), body: { action: 'Blindly.' } }))).toMatchObject({ status: 428 });
  });

  it('comes back as the text that was written, with scripts and markup in it', async () => {
    const written = '# Hello <script>alert(1)</script> **bold** [x](javascript:alert(2)) <img src=x onerror=alert(3)>';
    const evidence = await begin(told.amara, lampCare().id, 2, { ...toldStory, action: written });
    const read = await ask(told.amara, evidenceApi.readEvidence, { params: params(evidence) });
    expect(read.body.content.action).toBe(written);
    expect(read.headers['content-type']).toMatch(/^application\/json/);
  });

  it('is one piece of evidence, however often somebody clicks', async () => {
    const headers = { 'idempotency-key': newId() };
    const body = { content: { title: 'Once' }, claims: [{ requirementId: lampCare().id, ordinal: 2 }] };
    const answers = await Promise.all([1, 2, 3].map(() => ask(told.amara, evidenceApi.createEvidence, { body, headers })));
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
  });

  it('is listed for its owner alone, the latest changed first, and can be searched', async () => {
    const first = await begin(told.amara, lampCare().id, 2, { ...toldStory, title: 'Fog horn 100%' });
    await begin(told.amara, told.requirement('Weather records').id, 2, { ...toldStory, title: 'Barometer', tags: ['fog'] });
    const { body } = await ask(told.amara, evidenceApi.listEvidence, { query: { search: 'fog' } });
    expect(body.items.map(({ title }) => title)).toEqual(['Barometer', 'Fog horn 100%']);
    expect(body.items[1]).toMatchObject({ id: first.id, status: 'DRAFT', files: 0, claims: [{ status: 'DRAFT', claimed: { ordinal: 2 } }] });
    const { body: about } = await ask(told.amara, evidenceApi.listEvidence, { query: { requirementId: told.requirement('Weather records').id } });
    expect(about.items.map(({ title }) => title)).toEqual(['Barometer']);
    expect((await ask(told.priya, evidenceApi.listEvidence)).body.items).toEqual([]);
  });

  it('is paged without a gap', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await ask(told.amara, evidenceApi.listEvidence, { query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const { body: all } = await ask(told.amara, evidenceApi.listEvidence);
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect(refusal(await ask(told.amara, evidenceApi.listEvidence, { query: { cursor: 'strange' } }))).toMatchObject({ status: 400, paths: ['query.cursor'] });
  });

  it('can be thrown away with all that was begun for it, while nobody else has seen it', async () => {
    const evidence = await begin(told.amara, lampCare().id, 2);
    expect((await ask(told.amara, evidenceApi.deleteEvidence, { params: params(evidence) })).status).toBe(204);
    expect((await ask(told.amara, evidenceApi.readEvidence, { params: params(evidence) })).status).toBe(404);
  });

  it('stays once it was submitted, with the claims that were', async () => {
    const evidence = await submit(told.amara, await begin(told.amara, lampCare().id, 2));
    expect(refusal(await ask(told.amara, evidenceApi.deleteEvidence, { params: params(evidence) }))).toMatchObject({ status: 409, code: 'evidence-submitted' });
    expect(refusal(await ask(told.amara, evidenceApi.deleteClaim, { params: { claimId: claimOf(evidence).id } }))).toMatchObject({ status: 409, code: 'claim-submitted' });
  });
});

describe('a claim that is being made', () => {
  const change = (claimId: string, body: object, ifMatch: number) => told.amara.patch(`/claims/${claimId}`, body, { ifMatch });

  it('is refused for what is not published, for a level that the scale lacks, and twice', async () => {
    const evidence = await begin(told.amara, lampCare().id, 2);
    const add = async (requirementId: string, ordinal: number) => refusal(await ask(told.amara, evidenceApi.addClaim, { params: params(evidence), body: { requirementId, ordinal } }));
    expect(await add(newId(), 1)).toMatchObject({ status: 400, paths: ['body.requirementId'] });
    expect(await add(told.requirement('Weather records').id, 9)).toMatchObject({ status: 400, paths: ['body.ordinal'] });
    expect(await add(lampCare().id, 3)).toMatchObject({ status: 409, code: 'claimed-already' });
  });

  it('carries what was said about each clause, and asks anew at another level', async () => {
    const claim = claimOf(await begin(told.amara, lampCare().id, 2));
    const ticks = [{ ticked: true, shownIn: ['ACTION'], words: 'The log.' }, { ticked: false, shownIn: [], words: '' }];
    const ticked = await change(claim.id, { clauses: ticks }, 1);
    expect(ticked.body).toMatchObject({ version: 2, clauses: [{ ...ticks[0], text: 'You can do it with help.' }, ticks[1]] });
    const higher = await change(claim.id, { ordinal: 3 }, 2);
    expect(higher.body).toMatchObject({ claimed: { ordinal: 3, name: 'Practitioner' }, clauses: [] });
    expect((await change(claim.id, { ordinal: 2 }, 3)).body.clauses).toHaveLength(2);
  });

  it('refuses as many ticks as it has no clauses for, and a stale one', async () => {
    const claim = claimOf(await begin(told.amara, lampCare().id, 2));
    expect(refusal(await change(claim.id, { clauses: [] }, 1))).toMatchObject({ status: 400, paths: ['body.clauses'] });
    expect(await change(claim.id, { words: 'More' }, 7)).toMatchObject({ status: 412, body: { current: { id: claim.id, version: 1 } } });
  });

  it('of a work activity has the one level "Shown" and is told in words', async () => {
    const evidence = await begin(told.amara, told.requirement('Keeping the log').id, 1);
    expect(claimOf(evidence)).toMatchObject({ claimed: { ordinal: 1, name: 'Shown' }, clauses: [], requirement: { required: null, levels: [{ ordinal: 1, name: 'Shown' }] } });
  });

  it('can be taken out while it is a draft', async () => {
    const evidence = await begin(told.amara, lampCare().id, 2);
    expect((await ask(told.amara, evidenceApi.deleteClaim, { params: { claimId: claimOf(evidence).id } })).status).toBe(204);
    expect((await ask(told.amara, evidenceApi.readEvidence, { params: params(evidence) })).body.claims).toEqual([]);
  });
});
