import { noAnswers, type CheckAnswers, type ClaimPageView } from '@waymark/evidence/domain';
import { reviewStep, waitWords } from './review-words';

const yes = { answer: 'YES' as const, comment: '' };
const allYes: CheckAnswers = { valid: yes, authentic: yes, reliable: yes, current: yes, sufficient: yes };
const clause = { text: 'You can.', shownIn: [], words: '' };
const page = { claim: { clauses: [{ ...clause, ticked: true }, { ...clause, ticked: false }] } } as unknown as ClaimPageView;

describe('the next step of a review', () => {
  it.each<[string, CheckAnswers, string, string, string]>([
    ['nothing is answered', noAnswers, '', 'Answer “Valid”, then record your decision', 'check-valid'],
    ['one check is open', { ...allYes, sufficient: { answer: null, comment: '' } }, '', 'Answer “Sufficient”, then record your decision', 'check-sufficient'],
    ['a no has no sentence', { ...allYes, current: { answer: 'NO', comment: ' ' } }, '', 'Say why “Current” is a no', 'check-current-comment'],
    ['there is no reason', allYes, ' ', 'Say why, in words that help', 'rationale'],
    ['everything is there', allYes, 'It shows.', 'Record your decision', 'decide'],
  ])('where %s', (_, checks, rationale, heading, control) => {
    const step = reviewStep(checks, rationale, page);
    expect([step.heading, step.go.control]).toEqual([heading, control]);
    expect(step.detail).toContain('1 of 2 parts');
  });
});

it.each([
  ['2026-06-18T08:00:00Z', 'since today'],
  ['2026-06-17T08:00:00Z', 'for 1 day'],
  ['2026-06-10T08:00:00Z', 'for 8 days'],
])('a claim of %s waits %s', (submittedAt, words) => {
  expect(waitWords(submittedAt, new Date('2026-06-18T12:00:00Z'))).toBe(words);
});
