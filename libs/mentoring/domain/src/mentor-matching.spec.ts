import fc from 'fast-check';
import { askingOf, caresOf, freePlaces, helpOf, inOrderOfFit, mostReasons, reasonsFor, sharedHours, type Candidate, type Gap } from './mentor-matching';

const skill = (id: string) => ({ id, name: id, framework: 'DDaT' });
const level = (ordinal: number) => ({ ordinal, name: ['', 'Awareness', 'Working', 'Practitioner', 'Expert'][ordinal] ?? '' });
const offer = (id: string, confirmed: number | null, mentoredThrough = 0) => ({ skill: skill(id), confirmed: confirmed === null ? null : level(confirmed), decidedOn: null, mentoredThrough });
const gaps: Gap[] = [
  { skill: skill('service-support'), need: level(4), yours: level(2) },
  { skill: skill('user-focus'), need: level(3), yours: level(1) },
  { skill: skill('systems-design'), need: level(3), yours: null },
];
const nobody: Candidate = {
  memberId: 'x',
  offers: [],
  holdsTargetRole: null,
  places: { capacity: 2, taken: 0, free: 2, freeFrom: null },
  sharedLanguages: ['en'],
  sharedHours: 35,
  sameTeam: null,
  inReportingLine: false,
  assessorOfYours: false,
  newToMentoring: false,
};
const farah: Candidate = { ...nobody, memberId: 'farah', offers: [offer('user-focus', 4, 2)], places: { capacity: 3, taken: 2, free: 1, freeFrom: '2026-07-01' } };
const katarzyna: Candidate = { ...nobody, memberId: 'katarzyna', offers: [offer('user-focus', 3), offer('systems-design', 3)], holdsTargetRole: 'Senior DevOps Engineer', sameTeam: 'Platform', places: { capacity: 2, taken: 1, free: 1, freeFrom: null } };
const naveen: Candidate = { ...nobody, memberId: 'naveen', offers: [offer('user-focus', 3)], newToMentoring: true };
const grace: Candidate = { ...nobody, memberId: 'grace', offers: [offer('service-support', 4)], places: { capacity: 2, taken: 2, free: 0, freeFrom: '2026-09-01' } };

describe('mentors in order of fit', () => {
  it('are as the directory shows them', () => {
    expect(inOrderOfFit([naveen, grace, katarzyna, farah], gaps).map(({ memberId }) => memberId)).toEqual(['farah', 'katarzyna', 'naveen', 'grace']);
  });

  it.each<[string, Partial<Candidate>, Partial<Candidate>]>([
    ['who has a place comes before who has none', {}, { places: { capacity: 2, taken: 2, free: 0, freeFrom: null } }],
    ['who helps with the widest gap comes first', { offers: [offer('service-support', 4)] }, { offers: [offer('user-focus', 4), offer('systems-design', 4)] }],
    ['who is further above comes first', { offers: [offer('user-focus', 4)] }, { offers: [offer('user-focus', 3), offer('systems-design', 3)] }],
    ['who helps with more gaps comes first', { offers: [offer('user-focus', 3), offer('systems-design', 3)] }, { offers: [offer('user-focus', 3)] }],
    ['who gives nothing to think of comes first', {}, { sameTeam: 'Platform' }],
    ['whose place is free now comes first', {}, { places: { capacity: 2, taken: 0, free: 2, freeFrom: '2026-07-01' } }],
    ['who shares a language comes first', {}, { sharedLanguages: [] }],
    ['who shares more hours comes first', { sharedHours: 36 }, {}],
    ['who has fewer mentees comes first', {}, { places: { capacity: 2, taken: 1, free: 1, freeFrom: null } }],
  ])('%s, whatever the ids are', (_, better, worse) => {
    for (const [first, second] of [['a', 'b'], ['b', 'a']] as const) {
      const order = inOrderOfFit([{ ...nobody, ...worse, memberId: second }, { ...nobody, ...better, memberId: first }], gaps);
      expect(order.map(({ memberId }) => memberId)).toEqual([first, second]);
    }
  });

  const candidates = fc.uniqueArray(
    fc.record<Candidate>({
      memberId: fc.uuid(),
      offers: fc.uniqueArray(fc.tuple(fc.constantFrom('service-support', 'user-focus', 'systems-design', 'other'), fc.option(fc.integer({ min: 1, max: 4 }), { nil: null })).map(([id, ordinal]) => offer(id, ordinal)), { selector: (one) => one.skill.id }),
      holdsTargetRole: fc.constantFrom(null, 'Senior DevOps Engineer'),
      places: fc.record({ capacity: fc.integer({ min: 0, max: 5 }), taken: fc.integer({ min: 0, max: 5 }), free: fc.integer({ min: 0, max: 5 }), freeFrom: fc.constantFrom(null, '2026-07-01', '2026-09-01') }),
      sharedLanguages: fc.constantFrom([], ['en'], ['cy', 'en']),
      sharedHours: fc.integer({ min: 0, max: 40 }),
      sameTeam: fc.constantFrom(null, 'Platform'),
      inReportingLine: fc.boolean(),
      assessorOfYours: fc.boolean(),
      newToMentoring: fc.boolean(),
    }),
    { selector: ({ memberId }) => memberId, maxLength: 8 },
  );

  it('are in the same order whatever order they came in, and nobody is lost', () => {
    fc.assert(
      fc.property(candidates, fc.infiniteStream(fc.nat()), (some, numbers) => {
        const shuffled = some.map((candidate) => ({ candidate, key: numbers.next().value as number })).toSorted((one, other) => one.key - other.key).map(({ candidate }) => candidate);
        const order = inOrderOfFit(some, gaps);
        expect(inOrderOfFit(shuffled, gaps)).toEqual(order);
        expect(order.map(({ memberId }) => memberId).toSorted()).toEqual(some.map(({ memberId }) => memberId).toSorted());
      }),
    );
  });

  it('keep their order when somebody leaves', () => {
    fc.assert(
      fc.property(candidates, fc.nat(), (some, which) => {
        const gone = some[which % Math.max(1, some.length)]?.memberId;
        const without = (all: Candidate[]) => all.filter(({ memberId }) => memberId !== gone);
        expect(inOrderOfFit(without(some), gaps)).toEqual(without(inOrderOfFit(some, gaps)));
      }),
    );
  });

  it('never fall behind by higher levels in what they offer', () => {
    fc.assert(
      fc.property(candidates, fc.nat(), (some, which) => {
        const index = which % Math.max(1, some.length);
        const before = some[index];
        if (before === undefined) return;
        const raised = some.map((one, at) => (at === index ? { ...one, offers: one.offers.map((had) => ({ ...had, confirmed: level(Math.min(4, (had.confirmed?.ordinal ?? 0) + 1)) })) } : one));
        const place = (all: Candidate[]) => inOrderOfFit(all, gaps).findIndex(({ memberId }) => memberId === before.memberId);
        expect(place(raised)).toBeLessThanOrEqual(place(some));
      }),
    );
  });
});

describe('the reasons for a mentor', () => {
  const kinds = (candidate: Candidate) => reasonsFor(candidate, gaps).map(({ kind }) => kind);
  it.each<[string, Candidate, string[]]>([
    ['somebody above who has done it before', farah, ['CONFIRMED_ABOVE', 'MENTORED_THROUGH', 'INDEPENDENT']],
    ['somebody of the same team who holds the role', katarzyna, ['CONFIRMED_ABOVE', 'HOLDS_TARGET_ROLE', 'ALSO_STRONG_IN']],
    ['somebody new', naveen, ['CONFIRMED_ABOVE', 'INDEPENDENT', 'NEW_TO_MENTORING']],
    ['somebody who helps with nothing that is missing', nobody, ['INDEPENDENT', 'FREE_PLACE', 'SHARED_LANGUAGES']],
    ['an assessor in another zone', { ...nobody, assessorOfYours: true, sharedHours: 0, sharedLanguages: [] }, ['FREE_PLACE']],
  ])('%s are facts, three at the most', (_, candidate, expected) => {
    expect(kinds(candidate)).toEqual(expected);
    expect(expected.length).toBeLessThanOrEqual(mostReasons);
  });

  it('say the level that is confirmed, needed and held', () => {
    expect(reasonsFor(farah, gaps)[0]).toMatchObject({ confirmed: { ordinal: 4 }, need: { ordinal: 3 }, yours: { ordinal: 1 } });
  });

  it.each([[null, false], [2, false], [3, true], [4, true]])('count a level of %s where 3 is needed: %s', (confirmed, helps) => {
    expect(helpOf({ offers: [offer('user-focus', confirmed)] }, gaps).length > 0).toBe(helps);
  });
});

describe('what to think of', () => {
  it('is told, and bars where the programme says so', () => {
    const close = { sameTeam: 'Platform', inReportingLine: true, assessorOfYours: true };
    expect(caresOf(close, { lineMayMentor: false })).toEqual([{ kind: 'SAME_TEAM', team: 'Platform' }, { kind: 'REPORTING_LINE', barred: true }, { kind: 'ASSESSOR_OF_YOURS' }]);
    expect(caresOf(close, { lineMayMentor: true })[1]).toEqual({ kind: 'REPORTING_LINE', barred: false });
    expect(caresOf(nobody, { lineMayMentor: false })).toEqual([]);
  });

  const free = { yourself: false, barred: false, askedAlready: false, enoughMentors: false, free: 1 };
  it.each([
    ['POSSIBLE', {}],
    ['YOURSELF', { yourself: true, barred: true }],
    ['BARRED', { barred: true, askedAlready: true }],
    ['ASKED_ALREADY', { askedAlready: true, enoughMentors: true }],
    ['ENOUGH_MENTORS', { enoughMentors: true, free: 0 }],
    ['NO_PLACE', { free: 0 }],
  ])('asking is %s', (expected, facts) => {
    expect(askingOf({ ...free, ...facts })).toBe(expected);
  });

  it('places are never fewer than none', () => {
    expect([freePlaces(3, 1), freePlaces(3, 3), freePlaces(1, 3)]).toEqual([2, 0, 0]);
  });
});

describe('the hours that two share', () => {
  const days = [1, 2, 3, 4, 5];
  const nineToFive = (timeZone: string) => ({ timeZone, workingHours: { days, from: '09:00', to: '17:00' } });
  it.each([
    ['in one zone are all', nineToFive('Europe/London'), nineToFive('Europe/London'), '2026-06-15', 40],
    ['an hour apart are seven a day', nineToFive('Europe/London'), nineToFive('Europe/Paris'), '2026-06-15', 35],
    ['five hours apart are three a day', nineToFive('Europe/London'), nineToFive('America/New_York'), '2026-06-15', 15],
    ['four hours apart, while only one of them has changed the clocks, are four a day', nineToFive('Europe/London'), nineToFive('America/New_York'), '2026-03-16', 20],
    ['at the other end of the world are none', nineToFive('Europe/London'), nineToFive('Pacific/Auckland'), '2026-06-15', 0],
    ['where one does not say are none', nineToFive('Europe/London'), { timeZone: 'Europe/London', workingHours: null }, '2026-06-15', 0],
    ['of half an hour a day are two a week', nineToFive('Europe/London'), { timeZone: 'Europe/London', workingHours: { days, from: '16:30', to: '20:00' } }, '2026-06-15', 2],
    ['on different days are none', nineToFive('Europe/London'), { timeZone: 'Europe/London', workingHours: { days: [6, 7], from: '09:00', to: '17:00' } }, '2026-06-15', 0],
  ])('%s', (_, one, other, monday, hours) => {
    expect(sharedHours(one, other, monday)).toBe(hours);
    expect(sharedHours(other, one, monday)).toBe(hours);
  });
});
