import { developmentApi } from '@waymark/development/domain';
import { evidenceApi, standingApi } from '@waymark/evidence/domain';
import { startApi, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { begin, letJudge, skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal } from '../people/refusal';
import { confirm, submitted } from '../reviews/judging';
import { aRecord, beginEvidence, body, completeRecord, readRecord } from './records';

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());

const aimed = () => ({ aims: [{ requirementId: told.requirement('Lamp care').id, ordinal: 2 }] });
const skillsOf = async () => body(await ask(told.amara, standingApi.readMemberSkills, { params: { memberId: told.amara.memberId } }));

describe('something that is done', () => {
  it('begins evidence in the person’s own words, with a claim in draft of what it was to serve', async () => {
    const done = body(await completeRecord(told.amara, await aRecord(told.amara, { ...aimed(), provider: 'Calder College' }), { finishedOn: '2026-02-03', reflection: 'Ask before answering' }));
    expect(done.may.beginEvidence).toBe(true);
    const tied = body(await beginEvidence(told.amara, done));
    expect(tied).toMatchObject({ evidence: { title: 'Facilitation' }, may: { beginEvidence: false } });
    const evidence = body(await ask(told.amara, evidenceApi.readEvidence, { params: { evidenceId: tied.evidence?.id ?? '' } }));
    expect(evidence).toMatchObject({ kind: 'DEVELOPMENT', status: 'DRAFT', content: { title: 'Facilitation', action: 'Facilitation, Calder College', result: 'Ask before answering', endedOn: '2026-02-03' } });
    expect(evidence.claims).toMatchObject([{ requirement: { title: 'Lamp care' }, claimed: { ordinal: 2 }, status: 'DRAFT' }]);
  });

  it('begins one piece of evidence, also when it is asked twice at once', async () => {
    const done = body(await completeRecord(told.amara, await aRecord(told.amara, { title: 'Twice' })));
    const answers = await Promise.all([1, 2, 3].map(() => beginEvidence(told.amara, done)));
    expect(new Set(answers.map((answer) => body(answer).evidence?.id)).size).toBe(1);
    const { items } = body(await ask(told.amara, evidenceApi.listEvidence, { query: { search: 'Twice' } }));
    expect(items).toHaveLength(1);
  });

  it('is told of by evidence that exists, of their own alone, and begins anew where that was thrown away', async () => {
    const own = await begin(told.amara, told.requirement('Lamp care').id, 1);
    const others = await begin(told.colleague, told.requirement('Lamp care').id, 1);
    const done = body(await completeRecord(told.amara, await aRecord(told.amara)));
    expect(refusal(await beginEvidence(told.amara, done, others.id))).toMatchObject({ status: 400, paths: ['body.evidenceId'] });
    expect(body(await beginEvidence(told.amara, done, own.id)).evidence?.id).toBe(own.id);
    expect((await ask(told.amara, evidenceApi.deleteEvidence, { params: { evidenceId: own.id } })).status).toBe(204);
    expect((await readRecord(told.amara, done)).body).toMatchObject({ evidence: null, may: { beginEvidence: true } });
    expect(body(await beginEvidence(told.amara, done)).evidence?.id).not.toBe(own.id);
  });

  it('moves no level by itself, however much of it there is', async () => {
    const before = await skillsOf();
    for (const kind of ['TRAINING', 'PDA', 'QUALIFICATION', 'WORK_ACTIVITY'] as const) {
      await completeRecord(told.amara, await aRecord(told.amara, { kind, ...aimed() }), { certificate: { name: 'Lamp care, expert', expiresOn: null } });
    }
    expect(await skillsOf()).toEqual(before);
    // What an assessor confirms does move it, so a level that had moved would be seen.
    await letJudge(told, told.rhys);
    expect((await confirm(told.rhys, await submitted(told.amara, told, 'Lamp care', 1), 1)).status).toBe(200);
    expect(await skillsOf()).not.toEqual(before);
  });
});

describe('something that is not done', () => {
  it('begins no evidence', async () => {
    expect(refusal(await beginEvidence(told.amara, await aRecord(told.amara)))).toMatchObject({ status: 409, code: 'not-done' });
    expect((await ask(told.amara, developmentApi.listRecords)).body.items.every(({ may }) => !may.beginEvidence)).toBe(true);
  });
});
