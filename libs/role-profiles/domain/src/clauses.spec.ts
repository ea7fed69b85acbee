import fc from 'fast-check';
import { clausesOf, coverDescription, joinPieces, splitDescription } from './clauses';

describe('a level description', () => {
  it.each<[string, string, string[]]>([
    ['sentences', 'You can dig. You can plant, e.g. pears. They grow. You can wait.', ['You can dig.', 'You can plant, e.g. pears. They grow.', 'You can wait.']],
    ['words before the first clause', 'With help: you can dig. You can wait.', ['With help: you can dig.', 'You can wait.']],
    ['a list', 'You can:\n- dig\n- plant, if it rains\n', ['You can dig', 'You can plant, if it rains']],
    ['a list with bullets and a sentence after it', 'You can:\n• dig\n\nAll year round.', ['You can dig', 'All year round.']],
    ['two lists', 'You can:\n- dig\nExamples of leadership:\n- teaching', ['You can dig', 'Examples of leadership teaching']],
    ['a text that stops', 'You can dig. You can offer the best tools and', ['You can dig.', 'You can offer the best tools and']],
    ['one sentence', 'Digs.', ['Digs.']],
    ['nothing', '', []],
  ])('of %s is split into its clauses', (_, description, clauses) => {
    expect(clausesOf(description)).toEqual(clauses);
  });

  it('comes back from its pieces, character for character', () => {
    const part = fc.constantFrom('You can', 'dig', '. ', '.', '\n', '- ', '• ', ':', ' ', 'e.g.', '\u00A0', '…');
    fc.assert(fc.property(fc.array(part), (parts) => joinPieces(splitDescription(parts.join(''))) === parts.join('')));
    fc.assert(fc.property(fc.string(), (text) => joinPieces(splitDescription(text)) === text));
  });

  it('may be divided elsewhere by a person, as long as no word is lost', () => {
    const description = 'You can dig. You can plant.  You can wait.';
    expect(coverDescription(clausesOf(description), description)).toBe(true);
    expect(coverDescription(['You can dig. You can', 'plant. You can wait.'], description)).toBe(true);
    expect(coverDescription(['You can dig.', 'You can wait.'], description)).toBe(false);
    expect(coverDescription(['You can dig', 'You can wait'], 'You can:\n- dig\n- wait')).toBe(true);
  });
});
