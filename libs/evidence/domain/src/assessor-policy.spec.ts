import { covers, fairAssessor, mayJudge, needsSecondAssessor, type CandidateFacts, type GrantFacts, type JudgedFacts, type Workload } from './assessor-policy';

const today = '2026-06-18';
const grant: GrantFacts = { assessorId: 'rhys', frameworkId: 'ddat', skillId: null, profileId: null, highest: null, from: '2026-01-01', to: null };
const judged: JudgedFacts = { ownerId: 'amara', frameworkId: 'ddat', skillId: 'user-focus', profileId: 'senior', level: 3 };

describe('a grant', () => {
  it.each<[string, Partial<GrantFacts>, Partial<JudgedFacts>, boolean]>([
    ['of the framework covers its skills', {}, {}, true],
    ['of another framework does not', { frameworkId: 'bcs' }, {}, false],
    ['of the skill covers it', { frameworkId: null, skillId: 'user-focus' }, {}, true],
    ['of another skill does not', { frameworkId: null, skillId: 'prototyping' }, {}, false],
    ['of a profile does not cover skills of a framework', { frameworkId: null, profileId: 'senior' }, {}, false],
    ['of a profile covers what is no skill of a framework', { frameworkId: null, profileId: 'senior' }, { frameworkId: null, skillId: null }, true],
    ['of a framework does not cover what is no skill of one', {}, { frameworkId: null, skillId: null }, false],
    ['reaches its highest level', { highest: 3 }, {}, true],
    ['does not reach above it', { highest: 2 }, {}, false],
    ['counts from its first day', { from: today }, {}, true],
    ['does not count before', { from: '2026-06-19' }, {}, false],
    ['counts on the day before its end', { to: '2026-06-19' }, {}, true],
    ['does not count on the day of its end', { to: today }, {}, false],
  ])('%s', (_, facts, about, expected) => {
    expect(covers({ ...grant, ...facts }, { ...judged, ...about }, today)).toBe(expected);
  });
});

describe('whoever judges', () => {
  const candidate: CandidateFacts = { memberId: 'rhys', grants: [grant], mentorsOwner: false, mentorMayAssess: false, declaredConflict: false };

  it.each<[string, Partial<CandidateFacts>, boolean]>([
    ['holds a grant', {}, true],
    ['cannot without one', { grants: [] }, false],
    ['cannot judge their own claim', { memberId: 'amara' }, false],
    ['cannot after declaring a conflict', { declaredConflict: true }, false],
    ['cannot as the mentor', { mentorsOwner: true }, false],
    ['can as the mentor where programme and mentee agree', { mentorsOwner: true, mentorMayAssess: true }, true],
  ])('%s', (_, facts, expected) => {
    expect(mayJudge({ ...candidate, ...facts }, judged, today)).toBe(expected);
  });
});

describe('the second assessor', () => {
  it.each([
    [4, 4, true, true],
    [3, 4, true, false],
    [4, 4, false, false],
    [1, 1, true, false],
  ])('level %i of %i, where the programme asks for it %j: %j', (level, steps, secondAssessorForTopLevel, expected) => {
    expect(needsSecondAssessor(level, steps, { secondAssessorForTopLevel })).toBe(expected);
  });
});

describe('the fair choice', () => {
  const candidate = (memberId: string, facts: Partial<Workload> = {}): Workload => ({ memberId, openClaims: 0, lastGivenAt: null, close: false, ...facts });

  it.each<[string, Workload[], string | null]>([
    ['nobody is there', [], null],
    ['somebody has fewer open claims', [candidate('a', { openClaims: 2 }), candidate('b', { openClaims: 1 })], 'b'],
    ['somebody waited longer', [candidate('a', { lastGivenAt: new Date(2) }), candidate('b', { lastGivenAt: new Date(1) })], 'b'],
    ['somebody never had one', [candidate('a', { lastGivenAt: new Date(1) }), candidate('b')], 'b'],
    ['somebody is close to the owner', [candidate('a', { close: true }), candidate('b', { openClaims: 9 })], 'b'],
    ['only somebody close is there', [candidate('a', { close: true })], 'a'],
    ['all is equal', [candidate('b'), candidate('a')], 'a'],
  ])('%s', (_, candidates, expected) => {
    expect(fairAssessor(candidates)).toBe(expected);
  });
});
