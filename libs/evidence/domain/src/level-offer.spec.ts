import type { GrantFacts } from './assessor-policy';
import { levelOffers, type JudgedScale } from './level-offer';

const judged: JudgedScale = { frameworkId: 'ddat', skillId: 'user-focus', profileId: 'senior', steps: 4, byTwo: false };
const grant: GrantFacts = { assessorId: 'rhys', frameworkId: 'ddat', skillId: null, profileId: null, highest: null, from: '2026-01-01', to: null };
const [two, beyond] = ['TAKES_TWO', 'BEYOND_GRANT'] as const;

describe('the levels that an assessor is offered', () => {
  it.each<[string, Partial<JudgedScale>, Partial<GrantFacts>, boolean, (typeof two | typeof beyond | null)[]]>([
    ['are all but the top one, which takes two', {}, {}, true, [null, null, null, two]],
    ['have the top one where two judge from the start', { byTwo: true }, {}, true, [null, null, null, null]],
    ['have the top one where the programme asks for one', {}, {}, false, [null, null, null, null]],
    ['end where the grant does', {}, { highest: 2 }, true, [null, null, beyond, two]],
    ['end where the grant does, also where two judge', { byTwo: true }, { highest: 3 }, true, [null, null, null, beyond]],
    ['are none once the grant is over', { byTwo: true }, { to: '2026-06-18' }, true, [beyond, beyond, beyond, beyond]],
    ['are one where there is no scale, however many judge', { steps: 1, skillId: null, frameworkId: null }, { frameworkId: null, profileId: 'senior' }, true, [null]],
  ])('%s', (_, facts, given, secondAssessorForTopLevel, expected) => {
    const offers = levelOffers({ ...judged, ...facts }, [{ ...grant, ...given }], { secondAssessorForTopLevel }, '2026-06-18');
    expect(offers.map(({ obstacle }) => obstacle)).toEqual(expected);
    expect(offers.map(({ ordinal }) => ordinal)).toEqual(expected.map((_, place) => place + 1));
  });
});
