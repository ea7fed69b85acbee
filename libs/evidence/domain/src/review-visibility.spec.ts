import { claimStatus, type ClaimStatus } from './claim';
import { isReviewReadable, waitsFor } from './review-visibility';

describe('what an assessor said', () => {
  it.each<[string, { submission: number; spoken: boolean }, { submission: number; status: ClaimStatus }, boolean]>([
    ['is secret while the other has not spoken', { submission: 1, spoken: true }, { submission: 1, status: 'IN_REVIEW' }, false],
    ['is secret while the claim waits to be opened again', { submission: 1, spoken: true }, { submission: 1, status: 'SUBMITTED' }, false],
    ['is read once the level is confirmed', { submission: 1, spoken: true }, { submission: 1, status: 'ACCEPTED' }, true],
    ['is read once the claim is returned', { submission: 1, spoken: true }, { submission: 1, status: 'RETURNED' }, true],
    ['of an earlier submission is read while the next one is judged', { submission: 1, spoken: true }, { submission: 2, status: 'IN_REVIEW' }, true],
    ['of an earlier submission and never spoken is secret for ever', { submission: 1, spoken: false }, { submission: 2, status: 'ACCEPTED' }, false],
  ])('%s', (_, review, claim, expected) => {
    expect(isReviewReadable(review, claim)).toBe(expected);
  });
});

describe('a claim waits', () => {
  const given = { assessorId: 'rhys', secondAssessorId: 'owen' };

  it('for those who have it and have not spoken, while it is judged', () => {
    const waiting = claimStatus.options.filter((status) => waitsFor('owen', { ...given, status }, false));
    expect(waiting).toEqual(['SUBMITTED', 'IN_REVIEW']);
  });

  it('for nobody else, and for nobody who has spoken', () => {
    expect(waitsFor('priya', { ...given, status: 'IN_REVIEW' }, false)).toBe(false);
    expect(waitsFor('rhys', { ...given, status: 'IN_REVIEW' }, true)).toBe(false);
  });
});
