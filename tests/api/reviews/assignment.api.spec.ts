import { newId } from '@waymark/foundation/kernel';
import { reviewApi, type WaitingClaim } from '@waymark/evidence/domain';
import { days, startApi, type Person, type TestApi } from '@waymark/tests/support';
import { HandOver } from '@waymark/evidence/api';
import { Tenancy } from '@waymark/foundation/server';
import { ask } from '../ask';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal, tally } from '../people/refusal';
import { confirm, giveBack, grantSkill, pageOf, submitted, suspend, think } from './judging';

let api: TestApi;
let told: SkilledStory;
let amara: Person;
let owner: Person;

beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.close());
beforeEach(async () => {
  told = await skilledStory(api, `Calder ${newId()}`);
  ({ amara, owner } = told);
}, 60_000);

const assessorOf = async (claimId: string) => (await pageOf(amara, claimId)).claim.assessor?.name ?? null;
const waiting = async (only: 'ALL' | 'ESCALATED' = 'ESCALATED'): Promise<WaitingClaim[]> => (await ask(owner, reviewApi.listWaitingClaims, { query: { only } })).body.items;
const assign = (claimId: string, assessor: Person, by = owner) => ask(by, reviewApi.assignAssessor, { params: { claimId }, body: { assessorId: assessor.memberId } });
/** The weekdays on which the organisation works, and its holidays. */
async function workOn(workingDays: number[], daysOff: string[] = []): Promise<void> {
  const holidays = daysOff.map((day) => ({ day, name: 'A day off' }));
  const { status } = await told.story.admin.patch('/organisation', { workingDays, holidays }, { ifMatch: await told.story.admin.versionAt('/organisation') });
  if (status !== 200) throw new Error(`Changing the working days answered ${status}`);
}
const sweep = () => api.get(Tenancy).run(told.story.organisationId, () => api.get(HandOver).sweep());

describe('claims', () => {
  it('go to assessors in turn, and to whoever is close to their owner only where nobody else is there', async () => {
    const [rhys, owen, lena] = [told.rhys, await told.story.person('Owen Pritchard'), await told.story.person('Lena Fischer')] as const;
    await told.story.team('Coast', amara, lena);
    await grantSkill(told, lena, 'Lamp care');
    const close = await submitted(amara, told, 'Lamp care', 2);
    expect(await assessorOf(close)).toBe('Lena Fischer');
    expect((await pageOf(lena, close)).notices.map(({ message }) => message)).toEqual(['You are in a team with Amara Okafor.', 'You hold an assessor grant from Helen Marsh.']);
    expect((await pageOf(amara, close)).notices.map(({ message }) => message)).toContain('Lena Fischer is in a team with you.');
    for (const each of [rhys, owen, told.priya]) await grantSkill(told, each, 'Lamp care');
    const given = [];
    for (let count = 0; count < 4; count++) given.push(await assessorOf(await submitted(amara, told, 'Lamp care', 2)));
    expect(given.toSorted()).toEqual(['Owen Pritchard', 'Owen Pritchard', 'Rhys Bevan', 'Rhys Bevan']);
  });

  it('that nobody may judge wait where owners of programmes see them, and find whoever may first', async () => {
    const claimId = await submitted(amara, told, 'Lamp care', 2);
    expect(await waiting()).toMatchObject([{ claimId, reason: 'NO_ASSESSOR', owner: { name: 'Amara Okafor' }, requirementTitle: 'Lamp care', assessor: null }]);
    expect(Object.keys((await waiting())[0] ?? {}).toSorted()).toEqual(['assessor', 'claimId', 'claimed', 'dueOn', 'needsTwo', 'owner', 'reason', 'requirementTitle', 'secondAssessor', 'submittedAt']);
    expect(refusal(await ask(told.priya, reviewApi.listWaitingClaims))).toMatchObject({ status: 403 });
    await grantSkill(told, told.rhys, 'Weather records');
    expect(await waiting()).toHaveLength(1);
    await grantSkill(told, told.rhys, 'Lamp care');
    expect([await waiting(), await assessorOf(claimId)]).toEqual([[], 'Rhys Bevan']);
  });

  it('at the top level wait for a second assessor', async () => {
    await grantSkill(told, told.rhys, 'Lamp care');
    const claimId = await submitted(amara, told, 'Lamp care', 4);
    expect(await waiting()).toMatchObject([{ claimId, reason: 'NEEDS_SECOND', assessor: { name: 'Rhys Bevan' }, secondAssessor: null, needsTwo: true }]);
    await confirm(told.rhys, claimId, 4);
    expect(await waiting()).toMatchObject([{ claimId, reason: 'NEEDS_SECOND' }]);
    await grantSkill(told, told.colleague, 'Lamp care');
    expect(await waiting()).toEqual([]);
    expect((await confirm(told.colleague, claimId, 4)).body.claim.status).toBe('ACCEPTED');
  });

  it('are promised an answer by a day of work: what falls on a day off is moved to the next one', async () => {
    await grantSkill(told, told.rhys, 'Lamp care');
    const claimed = async () => {
      const claimId = await submitted(amara, told, 'Lamp care', 2);
      const item = (await waiting('ALL')).find((each) => each.claimId === claimId);
      return { dueOn: item?.dueOn ?? '', after: (count: number) => new Date(Date.parse((item?.submittedAt ?? '').slice(0, 10)) + days(count)).toISOString().slice(0, 10) };
    };
    await workOn([1, 2, 3, 4, 5, 6, 7]);
    const { dueOn, after } = await claimed();
    expect(dueOn).toBe(after(14));
    await workOn([1, 2, 3, 4, 5, 6, 7], [after(14), after(15)]);
    expect((await claimed()).dueOn).toBe(after(16));
  });

  it('that are not answered by the promised day are shown with their age', async () => {
    await grantSkill(told, told.rhys, 'Lamp care');
    await workOn([1, 2, 3, 4, 5, 6, 7]);
    const claimId = await submitted(amara, told, 'Lamp care', 2);
    const { dueOn, submittedAt } = (await waiting('ALL'))[0] ?? { dueOn: '', submittedAt: '' };
    expect(Date.parse(dueOn) - Date.parse(submittedAt.slice(0, 10))).toBe(days(14));
    api.clock.advance(days(14));
    const again = await owner.inAnotherBrowser();
    expect((await ask(again, reviewApi.listWaitingClaims)).body.items).toEqual([]);
    api.clock.advance(days(1));
    const later = await owner.inAnotherBrowser();
    expect((await ask(later, reviewApi.listWaitingClaims)).body.items).toMatchObject([{ claimId, reason: 'OVERDUE', assessor: { name: 'Rhys Bevan' } }]);
  });

  it('are paged, the longest waiting first', async () => {
    for (const level of [1, 2, 3]) await submitted(amara, told, 'Lamp care', level);
    const first = (await ask(owner, reviewApi.listWaitingClaims, { query: { limit: 2 } })).body;
    const rest = (await ask(owner, reviewApi.listWaitingClaims, { query: { limit: 2, cursor: first.nextCursor ?? '' } })).body;
    expect([...first.items, ...rest.items].map(({ claimed }) => claimed.ordinal)).toEqual([1, 2, 3]);
    expect(rest.nextCursor).toBeNull();
    expect(refusal(await ask(owner, reviewApi.listWaitingClaims, { query: { cursor: 'strange' } }))).toMatchObject({ status: 400, paths: ['query.cursor'] });
  });
});

describe('what an assessor was given', () => {
  it('goes to the next one when they declare a conflict, and never back', async () => {
    await grantSkill(told, told.rhys, 'Lamp care');
    const claimId = await submitted(amara, told, 'Lamp care', 2);
    await think(told.rhys, claimId);
    const declare = () => ask(told.rhys, reviewApi.declareConflict, { params: { claimId }, body: { reason: 'We share a flat.' } });
    expect([(await declare()).status, (await declare()).status]).toEqual([204, 404]);
    expect((await pageOf(amara, claimId)).claim).toMatchObject({ status: 'SUBMITTED', assessor: null });
    expect(JSON.stringify(await pageOf(amara, claimId))).not.toContain('flat');
    expect(refusal(await ask(told.rhys, reviewApi.readClaim, { params: { claimId } }))).toMatchObject({ status: 404 });
    expect(await waiting()).toMatchObject([{ claimId, reason: 'NO_ASSESSOR' }]);
    expect(refusal(await assign(claimId, told.rhys))).toMatchObject({ status: 400, paths: ['body.assessorId'] });
    await grantSkill(told, told.colleague, 'Lamp care');
    expect(await assessorOf(claimId)).toBe('Tomasz Zielinski');
    const page = await pageOf(told.colleague, claimId);
    expect([page.ownReview, page.reviews, page.claim.status]).toEqual([null, [], 'SUBMITTED']);
  });

  it('goes to the next one when they are suspended', async () => {
    await grantSkill(told, told.rhys, 'Lamp care');
    const claimId = await submitted(amara, told, 'Lamp care', 2);
    await grantSkill(told, told.colleague, 'Lamp care');
    expect(await assessorOf(claimId)).toBe('Rhys Bevan');
    await suspend(told, told.rhys);
    expect(await assessorOf(claimId)).toBe('Tomasz Zielinski');
  });

  it('goes to the next one when their grant ends, today or with a later day', async () => {
    const grant = await grantSkill(told, told.rhys, 'Lamp care');
    const claimId = await submitted(amara, told, 'Lamp care', 2);
    await grantSkill(told, told.colleague, 'Lamp care');
    const today = api.clock.now().toISOString().slice(0, 10);
    const end = (to: string, ifMatch = grant.version) => ask(owner, reviewApi.endAssessorGrant, { params: { assessorGrantId: grant.id }, body: { to }, ifMatch });
    const tomorrow = new Date(api.clock.now().getTime() + days(1)).toISOString().slice(0, 10);
    expect((await end(tomorrow)).body).toMatchObject({ to: tomorrow, version: 2 });
    expect(await end(today)).toMatchObject({ status: 412, body: { current: { to: tomorrow } } });
    await sweep();
    expect(await assessorOf(claimId)).toBe('Rhys Bevan');
    api.clock.advance(days(1));
    await sweep();
    amara = await amara.inAnotherBrowser();
    expect(await assessorOf(claimId)).toBe('Tomasz Zielinski');
    const late = await told.rhys.inAnotherBrowser();
    expect((await ask(late, reviewApi.openClaim, { params: { claimId } })).status).toBe(404);
  });

  it('cannot be judged by them on the day on which their grant ends, also before anybody has looked', async () => {
    const tomorrow = new Date(api.clock.now().getTime() + days(1)).toISOString().slice(0, 10);
    await grantSkill(told, told.rhys, 'Lamp care', { to: tomorrow });
    const claimId = await submitted(amara, told, 'Lamp care', 2);
    const { version } = await think(told.rhys, claimId);
    api.clock.advance(days(1));
    const late = await told.rhys.inAnotherBrowser();
    expect(refusal(await ask(late, reviewApi.confirmLevel, { params: { claimId }, body: { ordinal: 2 }, ifMatch: version }))).toMatchObject({ status: 403 });
  });

  it('reaches to the level of their grant and not above', async () => {
    await grantSkill(told, told.rhys, 'Lamp care', { highest: 2 });
    expect(await assessorOf(await submitted(amara, told, 'Lamp care', 3))).toBeNull();
    const claimId = await submitted(amara, told, 'Lamp care', 2);
    expect(refusal(await confirm(told.rhys, claimId, 3))).toMatchObject({ status: 403 });
    const { ownReview } = await pageOf(told.rhys, claimId);
    expect((await ask(told.rhys, reviewApi.confirmLevel, { params: { claimId }, body: { ordinal: 2 }, ifMatch: ownReview?.version ?? 0 })).status).toBe(200);
  });

  it('can be given to somebody else by the owner of a programme', async () => {
    await grantSkill(told, told.rhys, 'Lamp care');
    await grantSkill(told, told.hana, 'Lamp care');
    const claimId = await submitted(amara, told, 'Lamp care', 2);
    await think(told.rhys, claimId);
    const possible = (await ask(owner, reviewApi.listPossibleAssessors, { params: { claimId } })).body.items;
    expect(possible.map(({ name, openClaims, notices }) => [name, openClaims, notices.map(({ code }) => code)])).toEqual([
      ['Rhys Bevan', 1, ['GRANTED_BY']],
      ['Hana Ito', 0, ['MANAGES_OWNER', 'GRANTED_BY']],
    ]);
    expect((await assign(claimId, told.hana)).status).toBe(204);
    expect((await pageOf(amara, claimId)).claim).toMatchObject({ status: 'SUBMITTED', assessor: { name: 'Hana Ito' } });
    expect(refusal(await assign(claimId, told.colleague))).toMatchObject({ status: 400, paths: ['body.assessorId'] });
    expect(refusal(await assign(claimId, told.rhys, told.priya))).toMatchObject({ status: 403 });
    const { items } = (await told.story.admin.get('/audit-entries?action=claim.assessor-assigned')).body;
    expect(items).toMatchObject([{ actorId: owner.memberId, subjectId: claimId, detail: { memberId: told.hana.memberId } }]);
    await giveBack(told.hana, claimId);
    expect(refusal(await assign(claimId, told.rhys))).toMatchObject({ status: 409, code: 'claim-not-waiting' });
  });

  it('is opened by one of those who ask at once', async () => {
    await grantSkill(told, told.rhys, 'Lamp care');
    const claimId = await submitted(amara, told, 'Lamp care', 2);
    const answers = await Promise.all([1, 2, 3].map(() => ask(told.rhys, reviewApi.openClaim, { params: { claimId } })));
    expect(tally(answers)).toEqual({ succeeded: 3, refused: [] });
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await pageOf(amara, claimId)).history.filter(({ kind }) => kind === 'CLAIM_OPENED')).toHaveLength(1);
  });
});
