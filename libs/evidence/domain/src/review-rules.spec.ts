import { DomainError } from '@waymark/foundation/kernel';
import { noAnswers, type CheckAnswers } from './review';
import { answerDueOn, hasNo, jointOutcome, openChecks, requireSpeakable, type JointOutcome, type SpokenReview } from './review-rules';

const yes = { answer: 'YES' as const, comment: '' };
const allYes: CheckAnswers = { valid: yes, authentic: yes, reliable: yes, current: yes, sufficient: yes };

describe('a review', () => {
  it('has the checks open that nobody answered', () => {
    expect(openChecks({ ...allYes, sufficient: { answer: null, comment: '' } })).toEqual(['sufficient']);
    expect(openChecks(noAnswers)).toEqual(['valid', 'authentic', 'reliable', 'current', 'sufficient']);
  });

  it.each<[string, { checks: CheckAnswers; rationale: string }, string[]]>([
    ['a check without an answer', { checks: { ...allYes, reliable: { answer: null, comment: '' } }, rationale: 'Strong.' }, ['checks.reliable.answer']],
    ['a no without a sentence', { checks: { ...allYes, current: { answer: 'NO', comment: '' } }, rationale: 'Old.' }, ['checks.current.comment']],
    ['no reason', { checks: allYes, rationale: '' }, ['rationale']],
  ])('with %s is not spoken', (_, review, paths) => {
    const refusal = refusalOf(() => { requireSpeakable(review); });
    expect(refusal.code).toBe('review-incomplete');
    expect(refusal.details.issues?.map(({ path }) => path)).toEqual(paths);
  });

  it('with five answers, a sentence with each no, and a reason is spoken', () => {
    const checks: CheckAnswers = { ...allYes, sufficient: { answer: 'NO', comment: 'One example is thin.' } };
    expect(() => { requireSpeakable({ checks, rationale: 'Add a second example.' }); }).not.toThrow();
    expect([hasNo(allYes), hasNo(checks)]).toEqual([false, true]);
  });
});

describe('what comes of the words of the assessors', () => {
  const confirms = (level: number): SpokenReview => ({ outcome: 'CONFIRM', level });
  const returns: SpokenReview = { outcome: 'RETURN' };

  it.each<[string, SpokenReview[], 1 | 2, JointOutcome]>([
    ['one of one confirms', [confirms(3)], 1, { outcome: 'CONFIRM', level: 3 }],
    ['one of one returns', [returns], 1, { outcome: 'RETURN' }],
    ['one of two has spoken', [confirms(4)], 2, { outcome: 'WAIT' }],
    ['one of two returns and the other has not spoken', [returns], 2, { outcome: 'WAIT' }],
    ['both agree', [confirms(4), confirms(4)], 2, { outcome: 'CONFIRM', level: 4 }],
    ['the second sees less', [confirms(4), confirms(3)], 2, { outcome: 'CONFIRM', level: 3 }],
    ['one of two returns', [confirms(4), returns], 2, { outcome: 'RETURN' }],
  ])('%s', (_, spoken, wanted, expected) => {
    expect(jointOutcome(spoken, wanted)).toEqual(expected);
  });
});

describe('the day of the promised answer', () => {
  it.each([
    ['2026-06-10', 14, '2026-06-24'],
    ['2026-12-25', 14, '2027-01-08'],
    ['2028-02-20', 10, '2028-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('after %s and %i days is %s', (submittedOn, days, expected) => {
    expect(answerDueOn(submittedOn, days)).toBe(expected);
  });
});

function refusalOf(act: () => void): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('Nothing was refused');
}
