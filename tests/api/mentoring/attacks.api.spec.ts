import { relationshipsApi } from '@waymark/mentoring/domain';
import { anAcceptedPair, anAgreement, aPair, aRequest, offersMentoring, startApi, Story, type Person, type TestApi, type TestPair } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { quickPeople } from '../world/quick-people';

let api: TestApi;
let story: Story;
let other: Story;
let owner: Person;
let people: Person[];

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  other = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
  [owner] = (await quickPeople(api, story, ['Helen Marsh'])) as [Person];
  await story.role(owner, 'PROGRAMME_OWNER');
  people = await quickPeople(api, story, Array.from({ length: 60 }, (_, index) => `Person ${index}`));
}, 60_000);
afterAll(() => api.close());

function two(): [Person, Person] {
  const [mentor, mentee] = [people.pop(), people.pop()];
  if (mentor === undefined || mentee === undefined) throw new Error('Nobody is left');
  return [mentor, mentee];
}

const addressOf = ({ relationshipId }: TestPair) => `/relationships/${relationshipId}`;
async function take(caller: Person, pair: TestPair, step: string, body?: object) {
  const ifMatch = await pair.mentee.versionAt(addressOf(pair));
  return caller.post(`${addressOf(pair)}/${step}`, body, { ifMatch });
}
async function setPolicies(changes: object): Promise<void> {
  const at = `/programmes/${story.programmeId}/policies`;
  const { body } = await owner.get(at);
  const { programmeId: _, version, setAt: __, setBy: ___, ...policies } = body;
  const { status } = await owner.put(at, { ...policies, ...changes }, { ifMatch: version });
  expect(status).toBe(200);
}

describe('a request', () => {
  it('is not accepted or declined by whoever asked', async () => {
    const pair = await aRequest(...two());
    expect(await take(pair.mentee, pair, 'acceptance')).toMatchObject({ status: 403, body: { code: 'requester-cannot-accept' } });
    expect(await take(pair.mentee, pair, 'refusal', { reason: 'OTHER' })).toMatchObject({ status: 403, body: { code: 'requester-cannot-decline' } });
  });

  it('is not there for anybody else, here or in another organisation', async () => {
    const pair = await aRequest(...two());
    const [stranger] = two();
    for (const caller of [stranger, story.admin, other.admin]) {
      expect((await caller.get(addressOf(pair))).status).toBe(404);
      expect((await take(caller, pair, 'acceptance')).status).toBe(404);
    }
  });

  it('that is sent twice with one key is one request', async () => {
    const [mentor, mentee] = two();
    await offersMentoring(mentor);
    const sent = () => mentee.post('/relationships', { mentorId: mentor.memberId, message: 'Please' }, { headers: { 'idempotency-key': `double-${mentee.memberId}` } });
    const [first, second] = await Promise.all([sent(), sent()]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.id).toBe(second.body.id);
    expect((await mentee.get('/relationships')).body.items).toHaveLength(1);
    expect(await mentee.post('/relationships', { mentorId: mentor.memberId, message: 'Again' })).toMatchObject({ status: 409, body: { code: 'pair-exists' } });
  });

  it('names a programme of the mentee or the first one, and the strictest of their programmes keeps it outside the line', async () => {
    const [mentor, mentee] = two();
    await offersMentoring(mentor);
    const { body: strict } = await story.admin.post('/programmes', { name: `Strict ${mentee.memberId}` });
    const asking = (programmeId: string) => mentee.post('/relationships', { mentorId: mentor.memberId, programmeId, message: 'Please' });
    expect(await asking(strict.id)).toMatchObject({ status: 400, body: { issues: [{ path: 'body.programmeId' }] } });
    await setPolicies({ lineMayMentor: true });
    await story.admin.post(`/programmes/${String(strict.id)}/enrolments`, { memberIds: [mentee.memberId], part: 'MENTEE', from: '2026-01-01' });
    await story.manager(mentee, mentor);
    expect(await asking(story.programmeId)).toMatchObject({ status: 403, body: { code: 'reporting-line' } });
    await story.admin.post(`/programmes/${String(strict.id)}/archive`, undefined, { ifMatch: 1 });
    expect((await asking(story.programmeId)).status).toBe(201);
    await setPolicies({ lineMayMentor: false });
  });

  it('is not made to oneself, to nobody, or to somebody who does not offer mentoring', async () => {
    const [mentor, mentee] = two();
    const asking = (mentorId: string) => mentee.post('/relationships', { mentorId, message: 'Please' });
    expect((await asking(mentee.memberId)).status).toBe(400);
    expect((await asking(other.admin.memberId)).status).toBe(400);
    expect(await asking(mentor.memberId)).toMatchObject({ status: 409, body: { code: 'not-offering' } });
  });

  it('that a pair was proposed by waits for both, and answers the wish once both have said yes', async () => {
    const [mentor, mentee] = two();
    await offersMentoring(mentor);
    const proposal = { mentorId: mentor.memberId, menteeId: mentee.memberId, message: 'You would fit.' };
    const { status, body } = await owner.post(`/programmes/${story.programmeId}/proposals`, proposal);
    expect(status).toBe(201);
    const pair = { relationshipId: body.id, mentor, mentee };
    expect(await take(owner, pair, 'acceptance')).toMatchObject({ status: 403 });
    expect((await take(mentee, pair, 'acceptance')).body).toMatchObject({ status: 'REQUESTED', awaits: ['MENTOR'] });
    expect(await take(mentee, pair, 'acceptance')).toMatchObject({ status: 409, body: { code: 'accepted-already' } });
    expect((await take(mentor, pair, 'acceptance')).body).toMatchObject({ status: 'ACCEPTED' });
  });
});

describe('mentoring in the reporting line', () => {
  it('is barred when it is asked for and when it is accepted, unless the programme lets it', async () => {
    const [manager, mentee] = two();
    const pair = await aRequest(manager, mentee);
    await story.manager(mentee, manager);
    expect(await take(manager, pair, 'acceptance')).toMatchObject({ status: 403, body: { code: 'reporting-line' } });
    const [above, below] = two();
    await story.manager(below, above);
    await offersMentoring(above);
    const asking = () => below.post('/relationships', { mentorId: above.memberId, message: 'Please' });
    expect(await asking()).toMatchObject({ status: 403, body: { code: 'reporting-line' } });
    await setPolicies({ lineMayMentor: true });
    expect((await asking()).status).toBe(201);
    await setPolicies({ lineMayMentor: false });
  });
});

describe('a step', () => {
  it('needs the version that was read, and is told what stands now', async () => {
    const pair = await aPair(...two());
    expect(await pair.mentor.post(`${addressOf(pair)}/closing`)).toMatchObject({ status: 428 });
    const version = await pair.mentor.versionAt(addressOf(pair));
    expect((await pair.mentee.post(`${addressOf(pair)}/pause`, {}, { ifMatch: version })).status).toBe(200);
    const late = await pair.mentor.post(`${addressOf(pair)}/closing`, undefined, { ifMatch: version });
    expect(late).toMatchObject({ status: 412, body: { current: { status: 'PAUSED', version: version + 1 } } });
  });
});

describe('an agreement', () => {
  it('loses a signature when its terms change, and is not signed as something else than was read', async () => {
    const pair = await anAcceptedPair(...two());
    const { body: begun } = await pair.mentee.post(`${addressOf(pair)}/agreements`);
    const at = `/agreements/${begun.id}`;
    expect(await pair.mentee.post(`${at}/signature`, undefined, { ifMatch: begun.version })).toMatchObject({ status: 409, body: { code: 'agreement-incomplete' } });
    const { body: written } = await pair.mentee.patch(at, { purpose: 'To grow' }, { ifMatch: begun.version });
    const { body: signed } = await pair.mentee.post(`${at}/signature`, undefined, { ifMatch: written.version });
    expect(signed).toMatchObject({ status: 'PARTLY_SIGNED', signatures: [{ part: 'MENTEE' }] });
    const { body: changed } = await pair.mentor.patch(at, { cadenceDays: 14 }, { ifMatch: signed.version });
    expect(changed).toMatchObject({ status: 'DRAFT', signatures: [] });
    expect((await pair.mentor.post(`${at}/signature`, undefined, { ifMatch: signed.version })).status).toBe(412);
    expect((await pair.mentor.post(`${at}/signature`)).status).toBe(428);
  });

  it('that was superseded is read and not changed, and the next one says what is different', async () => {
    const pair = await aPair(...two());
    const { body: before } = await pair.mentor.get(`${addressOf(pair)}/agreements`);
    const earlier = before.inForce.id;
    const next = await anAgreement(pair, { cadenceDays: 7 });
    const { body: after } = await pair.mentor.get(`${addressOf(pair)}/agreements`);
    expect(after).toMatchObject({ inForce: { id: next, number: 2, changedTerms: ['cadenceDays'] }, suggested: null, earlier: [{ id: earlier, status: 'SUPERSEDED' }] });
    const old = await pair.mentee.get(`/agreements/${earlier}`);
    expect(old).toMatchObject({ status: 200, body: { status: 'SUPERSEDED' } });
    for (const attempt of [
      pair.mentee.patch(`/agreements/${earlier}`, { purpose: 'Another' }, { ifMatch: old.body.version }),
      pair.mentee.post(`/agreements/${earlier}/signature`, undefined, { ifMatch: old.body.version }),
      pair.mentee.delete(`/agreements/${earlier}`),
    ]) expect((await attempt).status).toBe(409);
  });

  it('lets a manager see no more than the programme does, on the day that they look', async () => {
    await setPolicies({ managerSharing: 'COUNTS_AND_DATES' });
    const [manager] = two();
    const pair = await anAcceptedPair(...two());
    await story.manager(pair.mentee, manager);
    const seen = async () => (await ask(manager, relationshipsApi.readMentoringOf, { params: { memberId: pair.mentee.memberId } })).body.items;
    expect(await seen()).toEqual([]);
    await anAgreement(pair, { managerSharing: 'COUNTS_AND_DATES' });
    expect(await seen()).toMatchObject([{ sharing: 'COUNTS_AND_DATES', sessions: { held: 0, heldOn: [] } }]);
    await setPolicies({ managerSharing: 'EXISTENCE' });
    expect(await seen()).toMatchObject([{ sharing: 'EXISTENCE', sessions: null }]);
    await setPolicies({ managerSharing: 'NOTHING' });
    expect(await seen()).toEqual([]);
    await setPolicies({ managerSharing: 'EXISTENCE' });
    const [stranger] = two();
    for (const caller of [stranger, pair.mentor, story.admin]) expect((await caller.get(`/members/${pair.mentee.memberId}/mentoring`)).status).toBe(404);
    const { body: begun } = await pair.mentee.post(`${addressOf(pair)}/agreements`);
    expect((await pair.mentee.patch(`/agreements/${begun.id}`, { managerSharing: 'COUNTS_AND_DATES' }, { ifMatch: begun.version })).status).toBe(400);
  });
});

describe('the owner of the programme', () => {
  it('reads counts and dates, and no word that was written between the two', async () => {
    const canary = 'plover-sixpence';
    const [mentor, mentee] = two();
    await offersMentoring(mentor);
    const { body } = await mentee.post('/relationships', { mentorId: mentor.memberId, message: canary });
    const pair = { relationshipId: body.id, mentor, mentee };
    await take(mentor, pair, 'acceptance');
    await anAgreement(pair, { purpose: canary, confidentiality: canary, limits: canary, place: canary });
    await take(mentee, pair, 'pause', { words: canary });
    await take(mentee, pair, 'closing');
    await take(mentee, pair, 'reflection', { words: canary });
    const ofProgramme = `/programmes/${story.programmeId}`;
    const addresses = [addressOf(pair), `${addressOf(pair)}/outreach`, `${addressOf(pair)}/agreements`, `${ofProgramme}/mentoring`, `${ofProgramme}/relationships`, `${ofProgramme}/relationships?state=OVER`, `${ofProgramme}/waiting-requests`];
    const heard = async (caller: Person) => {
      const answers = await Promise.all(addresses.map((address) => caller.get(address)));
      return answers.filter(({ bytes }) => bytes.toString().includes(canary)).length;
    };
    expect(await heard(owner)).toBe(0);
    expect(await heard(mentee)).toBeGreaterThan(0);
    expect((await owner.get(`${ofProgramme}/relationships`)).body.items).toContainEqual(expect.objectContaining({ id: pair.relationshipId, status: 'CLOSING', agreementSigned: true }));
    await take(mentor, pair, 'reflection', { words: canary });
    expect(await heard(owner)).toBe(0);
  });

  it('writes to pairs of their programme alone, and both of a pair read it', async () => {
    const pair = await aPair(...two());
    const [stranger] = two();
    const at = `/programmes/${story.programmeId}/outreach`;
    const body = { relationshipIds: [pair.relationshipId], kind: 'WROTE', words: 'How is it going?' };
    expect((await pair.mentee.post(at, body)).status).toBe(403);
    expect((await owner.post(at, { ...body, toMemberId: stranger.memberId })).status).toBe(400);
    expect((await owner.post(at, { ...body, relationshipIds: [owner.memberId] })).status).toBe(400);
    expect((await owner.post(at, body)).body.items).toMatchObject([{ kind: 'WROTE', since: 'NOTHING' }]);
    expect((await pair.mentor.get(addressOf(pair))).body.ownerWrote).toMatchObject({ words: 'How is it going?' });
    expect((await owner.get(addressOf(pair))).body.ownerWrote).toBeNull();
  });
});

describe('somebody who leaves', () => {
  it('ends their pairs without fault, and nothing waits for them any more', async () => {
    const [mentor, mentee] = two();
    const [second, asking] = two();
    const pair = await aPair(mentor, mentee);
    const request = await aRequest(mentor, asking);
    const wanted = await aRequest(second, mentor);
    await story.suspend(mentor);
    expect((await mentee.get(addressOf(pair))).body).toMatchObject({ status: 'ENDED_EARLY', endedEarly: { reason: 'LEFT', words: null } });
    expect((await asking.get(addressOf(request))).body.status).toBe('EXPIRED');
    expect((await second.get(addressOf(wanted))).body.status).toBe('WITHDRAWN');
    expect((await mentee.get(`/mentors/${mentor.memberId}`)).status).toBe(404);
  });
});

describe('a request that nobody answered for 14 days', () => {
  it('is not accepted any more, also before the sweep has come by', async () => {
    const pair = await aRequest(...two());
    await asAdministrator(api.database.adminUrl, (client) =>
      client.query(`UPDATE mentoring_relationship SET requested_at = requested_at - interval '14 days' WHERE id = $1`, [pair.relationshipId]),
    );
    expect(await take(pair.mentor, pair, 'acceptance')).toMatchObject({ status: 409, body: { code: 'request-expired' } });
  });
});
