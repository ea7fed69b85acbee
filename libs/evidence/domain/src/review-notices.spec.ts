import { monthsBefore, newestDay, noticesAbout, noticesOnClaim, type JudgeFacts } from './review-notices';

const nothing: JudgeFacts = { sameTeam: false, managesOwner: false, managedByOwner: false, mentorsOwner: false, witnessed: false, grantedBy: null };
const said = (facts: Partial<JudgeFacts>, judge = 'You', owner = 'Amara Okafor') => noticesAbout({ ...nothing, ...facts }, { judge, owner }).map(({ message }) => message);

describe('what is said of whoever judges', () => {
  it('is nothing where there is nothing between the two', () => {
    expect(said({})).toEqual([]);
  });

  it('is each fact in a sentence, to the assessor themselves', () => {
    expect(said({ sameTeam: true, mentorsOwner: true, grantedBy: 'Helen Marsh' })).toEqual([
      'You are in a team with Amara Okafor.',
      'You mentor Amara Okafor.',
      'You hold an assessor grant from Helen Marsh.',
    ]);
  });

  it('is the same to the owner of the claim', () => {
    expect(said({ managesOwner: true, managedByOwner: true, witnessed: true }, 'Rhys Bevan', 'you')).toEqual([
      'Rhys Bevan manages you.',
      'Rhys Bevan is managed by you.',
      'Rhys Bevan was a witness of this work.',
    ]);
  });
});

describe('what is said of the claim', () => {
  const claim = { topLevelNeedsTwo: false, newestPartOn: '2024-06-18', today: '2026-06-18', currencyMonths: 24 };

  it('is nothing while its evidence is recent enough, to the day', () => {
    expect(noticesOnClaim(claim)).toEqual([]);
    expect(noticesOnClaim({ ...claim, newestPartOn: '2024-06-17' }).map(({ code }) => code)).toEqual(['OLD_EVIDENCE']);
    expect(noticesOnClaim({ ...claim, newestPartOn: null })).toEqual([]);
  });

  it('is that its level takes two', () => {
    expect(noticesOnClaim({ ...claim, topLevelNeedsTwo: true }).map(({ code }) => code)).toEqual(['TOP_LEVEL_NEEDS_TWO']);
  });
});

it.each([
  ['2026-06-18', 24, '2024-06-18'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2028-02-29', 12, '2027-02-28'],
  ['2026-01-15', 2, '2025-11-15'],
])('%s less %i months is %s', (day, months, expected) => {
  expect(monthsBefore(day, months)).toBe(expected);
});

it('the newest day is the latest that is known', () => {
  expect(newestDay(['2026-05-01', null, '2026-06-06'])).toBe('2026-06-06');
  expect(newestDay([null])).toBeNull();
});
