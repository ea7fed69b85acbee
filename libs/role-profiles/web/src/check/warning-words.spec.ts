import { warningVocabulary, type WarningCode } from '@waymark/role-profiles/domain';
import { warningOf } from '../requirements.fixture';
import { openWarnings, openWords, warningCount, wordingOf } from './warning-words';

it('every warning has a heading, a question and two answers', () => {
  for (const code of Object.keys(warningVocabulary) as WarningCode[]) {
    const { heading, question, keep, correct } = wordingOf({ code }, 'Agile');
    for (const words of [heading, question, keep, correct]) {
      expect(words).not.toBe('');
      expect(words).not.toContain('{name}');
    }
    expect(question).toMatch(/\?$/);
  }
});

it('a name that is a whole sentence is cut in a heading', () => {
  const { heading } = wordingOf({ code: 'cell-empty' }, 'words '.repeat(30));
  expect(heading.length).toBeLessThan(90);
  expect(heading).toContain('…');
});

it('only warnings about content wait for an answer', () => {
  const warnings = [warningOf(), warningOf({ answer: 'ACCEPTED' }), warningOf({ aboutContent: false })];
  expect(openWarnings(warnings)).toEqual([warnings[0]]);
});

it.each([
  [5, 2, '5 warnings, 2 need an answer', '2 of 5 warnings still need your answer.'],
  [5, 1, '5 warnings, 1 needs an answer', '1 of 5 warnings still needs your answer.'],
  [1, 1, '1 warning, 1 needs an answer', 'One warning needs your answer.'],
  [3, 3, '3 warnings, 3 need an answer', 'All 3 warnings need your answer.'],
  [3, 0, '3 warnings, all answered', 'No question is open.'],
])('%i warnings of which %i are open are counted in words', (all, open, heading, sentence) => {
  expect(warningCount(all, open)).toBe(heading);
  expect(openWords(all, open)).toBe(sentence);
});
