import { DomainError } from '@waymark/foundation/kernel';
import type { ClaimClause } from './claim';
import { answeredClauses, clausesOfClaim } from './claim-clauses';

const build: ClaimClause = { text: 'You can define the build.', ticked: true, shownIn: ['ACTION'], words: 'I wrote it.' };
const test: ClaimClause = { text: 'You can test it.', ticked: false, shownIn: [], words: '' };

describe('the clauses of a claim', () => {
  it('begin without an answer', () => {
    expect(clausesOfClaim(['You can test it.'])).toEqual([test]);
  });

  it('keep what was said about a sentence when the level changes, and nothing else', () => {
    expect(clausesOfClaim(['You can  define the Build.', 'You can test it.'], [test, build])).toEqual([
      { ...build, text: 'You can  define the Build.' },
      test,
    ]);
    expect(clausesOfClaim(['You can lead.'], [build])).toEqual([{ ...test, text: 'You can lead.' }]);
  });

  it('are answered by their place', () => {
    expect(answeredClauses([build, test], [{ ...test, words: 'Not here' }, { ...test, ticked: true }])).toEqual([
      { text: build.text, ticked: false, shownIn: [], words: 'Not here' },
      { text: test.text, ticked: true, shownIn: [], words: '' },
    ]);
  });

  it('refuse more or fewer answers than there are clauses', () => {
    expect(() => answeredClauses([build, test], [test])).toThrow(DomainError);
    expect(() => answeredClauses([], [test])).toThrow(DomainError);
  });
});
