import {
  canAppeal,
  canAskWaiver,
  canAssignAssessors,
  canGrantAssessing,
  canGrantWaiver,
  canReadClaim,
  canReadEvidence,
  canReadGroundsOfDecision,
  canReadSelfRatings,
  canReadStanding,
  canReadWaivers,
  canRecordPriorLevel,
  canRevoke,
  canWriteEvidence,
  groundsOf,
  historySights,
  type Ground,
  type Meeting,
} from './evidence-policy';

const everyGround: Ground[] = ['OWNER', 'MENTOR', 'MANAGER', 'ASSESSOR', 'RELEASED', 'PROGRAMME_OWNER'];
const whoMay = (rule: (grounds: ReadonlySet<Ground>) => boolean) => everyGround.filter((ground) => rule(new Set([ground])));

/** Each row of the table of DESIGN.md section 3 that speaks of evidence. */
describe('who may do what with the work of a person', () => {
  it.each<[string, (grounds: ReadonlySet<Ground>) => boolean, Ground[]]>([
    ['reads evidence in draft', (grounds) => canReadEvidence(grounds, { submitted: false }), ['OWNER', 'RELEASED']],
    ['reads submitted evidence', (grounds) => canReadEvidence(grounds, { submitted: true }), ['OWNER', 'MENTOR', 'ASSESSOR', 'RELEASED']],
    ['reads a submitted claim', (grounds) => canReadClaim(grounds, { submitted: true }), ['OWNER', 'MENTOR', 'ASSESSOR', 'RELEASED']],
    ['writes evidence', canWriteEvidence, ['OWNER']],
    ['reads self-ratings', canReadSelfRatings, ['OWNER', 'MENTOR', 'ASSESSOR']],
    ['reads confirmed levels', canReadStanding, ['OWNER', 'MENTOR', 'MANAGER', 'ASSESSOR', 'PROGRAMME_OWNER']],
    ['reads what a decision rests on', canReadGroundsOfDecision, ['OWNER', 'MENTOR', 'ASSESSOR']],
    ['reads waivers', canReadWaivers, ['OWNER', 'MANAGER', 'PROGRAMME_OWNER']],
    ['sees claims in a history', (grounds) => historySights(grounds).claims, ['OWNER', 'MENTOR', 'ASSESSOR']],
    ['sees self-ratings in a history', (grounds) => historySights(grounds).selfRatings, ['OWNER', 'MENTOR', 'ASSESSOR']],
    ['sees decisions in a history', (grounds) => historySights(grounds).decisions, ['OWNER', 'MENTOR', 'MANAGER', 'ASSESSOR', 'PROGRAMME_OWNER']],
    ['grants a waiver', canGrantWaiver, ['PROGRAMME_OWNER']],
    ['asks for a waiver', canAskWaiver, ['MANAGER', 'PROGRAMME_OWNER']],
    ['revokes a level that somebody else decided', (grounds) => canRevoke(grounds, { decidedByActor: false }), ['PROGRAMME_OWNER']],
    ['appeals', canAppeal, ['OWNER']],
    ['records a prior level without a grant', (grounds) => canRecordPriorLevel(grounds, { grantCovers: false }), ['MANAGER']],
  ])('%s: %j', (_, rule, expected) => {
    expect(whoMay(rule)).toEqual(expected);
    expect(rule(new Set())).toBe(false);
  });

  it('lets nobody decide for themselves, whatever else they are', () => {
    const everything = new Set(everyGround);
    expect(canGrantWaiver(everything)).toBe(false);
    expect(canAskWaiver(everything)).toBe(false);
    expect(canRevoke(everything, { decidedByActor: true })).toBe(false);
    expect(canRecordPriorLevel(everything, { grantCovers: true })).toBe(false);
  });

  it('gives an organisation admin nothing of what people wrote', () => {
    const admin = groundsOf({ ...nobody, actor: { memberId: 'sunita', roles: ['ORGANISATION_ADMIN'] } });
    expect([...admin]).toEqual([]);
  });

  it('has programme owners assign assessors, and admins as well give the right to judge', () => {
    const [owner, admin, other] = (['PROGRAMME_OWNER', 'ORGANISATION_ADMIN', null] as const).map((role) => ({ roles: role === null ? [] : [role] }));
    expect([owner, admin, other].map((actor) => canAssignAssessors(actor ?? { roles: [] }))).toEqual([true, false, false]);
    expect([owner, admin, other].map((actor) => canGrantAssessing(actor ?? { roles: [] }))).toEqual([true, true, false]);
  });
});

const nobody: Meeting = {
  actor: { memberId: 'rhys', roles: [] },
  ownerId: 'amara',
  managementChain: ['priya', 'hana'],
  mentorIds: [],
  assessorIds: [],
  releasedToIds: [],
};

describe('the grounds of a reader', () => {
  it('are none for a colleague', () => {
    expect([...groundsOf(nobody)]).toEqual([]);
  });

  it.each<[string, Partial<Meeting>, Ground[]]>([
    ['the owner', { actor: { memberId: 'amara', roles: [] } }, ['OWNER']],
    ['a manager above', { actor: { memberId: 'hana', roles: [] } }, ['MANAGER']],
    ['a mentor who also judges', { mentorIds: ['rhys'], assessorIds: ['rhys'] }, ['MENTOR', 'ASSESSOR']],
    ['somebody it was released to', { releasedToIds: ['rhys'] }, ['RELEASED']],
    ['a programme owner', { actor: { memberId: 'helen', roles: ['PROGRAMME_OWNER'] } }, ['PROGRAMME_OWNER']],
  ])('of %s are %j', (_, facts, expected) => {
    expect([...groundsOf({ ...nobody, ...facts })]).toEqual(expected);
  });
});
