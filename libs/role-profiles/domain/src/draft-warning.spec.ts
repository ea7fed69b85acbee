import { draftWarning, draftWarningOf, isAboutContent, warningVocabulary, type WarningCode } from './draft-warning';
import { refusalSentences } from './refusal';

const warnings = Object.entries(warningVocabulary).map(([code, [, sentence]]) => [code, sentence] as const);

describe('the words of warnings and refusals', () => {
  it.each([...warnings, ...Object.entries(refusalSentences)])('%s is a code, and a plain sentence without its full stop', (code, sentence) => {
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(sentence).toMatch(/^(?:[A-Z“{]).*[^.!]$/);
    expect(sentence).not.toMatch(/[!&]|\betc\b/);
  });

  it.each(warnings)('%s makes a warning that is complete', (code, sentence) => {
    const words = Object.fromEntries([...sentence.matchAll(/\{(\w+)\}/g)].map(([, blank]) => [blank, 'something']));
    const warning = draftWarningOf(code as 'title-missing', 3, words);
    expect(draftWarning.parse(warning)).toEqual(warning);
    expect(warning.message).not.toMatch(/[{}]|undefined/);
  });

  it('tell what somebody has to look at from what only concerns the layout', () => {
    expect(isAboutContent({ code: 'level-text-cut-off' })).toBe(true);
    expect(isAboutContent({ code: 'page-furniture' })).toBe(false);
    const codes = Object.keys(warningVocabulary) as WarningCode[];
    expect(codes.filter((code) => !isAboutContent({ code })).toSorted()).toEqual([
      'column-header-missing',
      'earlier-warnings',
      'field-not-read',
      'invisible-characters',
      'lines-joined',
      'no-blank-lines',
      'page-furniture',
      'row-empty',
      'row-not-in-use',
      'row-repeated',
      'rows-not-chosen',
      'section-repeated',
    ]);
  });
});
