import fc from 'fast-check';
import { comparable, Unreadable } from '@waymark/foundation/kernel';
import type { ProfileDraft } from './draft';
import { readFedipText } from './fedip-text';
import { LineLedger } from './line-ledger';
import { parseProfile } from './parse-profile';
import { sectionPlans } from './profile-sections';
import { renderTables, renderText, type PublishedProfile, type TextForm } from './rendered-profile';
import { afterListMark, contentLines } from './source-text';

const orchardKeeper: PublishedProfile = {
  title: 'Senior orchard keeper',
  text: 'A senior orchard keeper looks after a whole orchard, from the first grafting to the last crate that leaves the yard, and answers to the village for what is picked, what is pressed and what is left on the branch for the birds in winter.',
  leadIn: 'At this role level, you will:',
  responsibilities: ['plan the pruning of every row', 'teach younger keepers', 'keep the ladders safe'],
  background: [{ description: 'Looks twice before cutting.', kind: 'Prior Knowledge and Skills' }],
  workActivities: [
    { title: 'Grafting', details: 'Chooses scions. Joins them to the stock in spring.' },
    { title: 'Crates and ladders', details: 'Counts crates. Repairs or retires ladders as appropriate.' },
    { title: 'Winter store', details: 'Turns the fruit weekly.' },
  ],
  knowledgeSkills: [
    { title: 'Patience', depth: null, details: 'Waiting for the right week.', type: 'Behavioural Skills' },
    { title: 'Neighbourliness', depth: null, details: 'Sharing tools, and asking for them back.', type: 'Behavioural' },
    { title: 'Rootstocks', depth: 'Proficient in', details: 'Kinds of stock and what they do to the height of a tree.', type: 'Technical Knowledge and Skills' },
    { title: 'Presses', depth: 'Aware of', details: 'How a press is built.', type: 'Technical Knowledge and Skills' },
    { title: 'Bookkeeping', depth: 'Familiar with', details: 'Keeping the ledger of the harvest.', type: 'Other Knowledge and Skills' },
  ],
  trainingActivities: [
    { title: 'Ladder safety', details: 'How to set a ladder on soft ground.' },
    { title: 'Bees', details: 'Working near hives.' },
  ],
  developmentActivities: [{ title: 'Shadowing', details: 'A season with another keeper' }],
  qualifications: [{ title: 'Certificate of pomology', awardingBody: 'Guild – The Keepers’ Guild' }],
  organisationSkills: [
    { category: 'Husbandry', name: 'Soil care', description: 'You can keep soil alive.', ordinal: 2, level: 'Working', levelDescription: 'You can mulch with guidance.' },
    { category: 'Husbandry', name: 'Pruning', description: 'You can prune.', ordinal: 4, level: 'Expert', levelDescription: 'You can teach pruning. You can prune the oldest trees in the orchard.' },
    { category: 'Husbandry', name: 'Harvest', description: 'You can plan a harvest.', ordinal: 3, level: 'Practitioner', levelDescription: 'You can lead a crew. You can tell ripe from' },
  ],
  attribution: 'This job role profile was created in collaboration with the Keepers’ Guild.',
};

const plain: TextForm = { lineEnd: '\n', mark: '', space: ' ', bullet: '•', blankLines: 1, margin: '', width: null };
const furniture = ['Give Feedback', 'The Occupational Architecture Project is interactive and dynamic', 'Give Feedback'];
const sources = [renderText(orchardKeeper, plain), renderTables(orchardKeeper, plain)].map(({ text }) => [...text.split('\n'), ...furniture.flatMap((line) => [line, ''])]);

const damages = ['delete', 'duplicate', 'swap', 'truncate', 'flip', 'insert', 'cut off'] as const;
type Mutation = (lines: string[]) => string[];
const mutation: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom(...damages), fc.nat(), fc.nat(), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map(([what, first, second, text]): Mutation => (lines) => {
    if (lines.length === 0) return [text];
    const at = first % lines.length;
    const other = second % lines.length;
    const line = lines[at] ?? '';
    const cut = second % (line.length + 1);
    switch (what) {
      case 'delete':
        return lines.toSpliced(at, 1);
      case 'duplicate':
        return lines.toSpliced(other, 0, line);
      case 'swap':
        return lines.with(at, lines[other] ?? '').with(other, line);
      case 'truncate':
        return lines.with(at, line.slice(0, cut));
      case 'flip':
        return lines.with(at, line.slice(0, cut) + text.slice(0, 1) + line.slice(cut + 1));
      case 'insert':
        return lines.toSpliced(at, 0, text);
      case 'cut off':
        return lines.slice(0, at);
    }
  });
const mutated = fc
  .tuple(fc.constantFrom(...sources), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([lines, mutations]) => mutations.reduce((left, mutate) => mutate(left), lines).join('\n'));

const structure = new Set(sectionPlans.flatMap(({ headings, components, columns }) => [...headings, ...components, ...columns, columns.join(' ')]));
['framework » organisation', 'category » subcategory', 'skill name and description level', 'skill name and description'].forEach((words) => structure.add(words));

/** The cells of a line, of a table or not, as they are compared. */
function cellsOfLine(text: string): string[] {
  return text.split(/(?<!\\)\||<br\s*\/?>/i).map((cell) => comparable(cell.replace(/^#+\s+/, '')));
}

/** Whether a cell announces a section or a column, or is drawn and says nothing. */
function isStructure(cell: string): boolean {
  return structure.has(cell.replace(/:$/, '')) || /^(?:[:\s*_=-]*|[•·+◦▪o])$/.test(cell);
}

/** How often each word stands in some cells, without the marks of lists and tables. */
function wordsOf(cells: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of cells.flatMap((cell) => cell.split('\n')).map(comparable)) {
    const words = (afterListMark(line) ?? line).replace(/\\/g, '').split(/[\s|-]+|<br\/?>/);
    for (const word of words.filter((each) => !/^[#*_]*$/.test(each))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Everything that the draft took from the source, without what it derived from it. */
function takenBy(draft: ProfileDraft): string[] {
  return [
    draft.title,
    draft.summary.text,
    draft.summary.leadIn ?? '',
    ...draft.summary.responsibilities,
    ...draft.background.flatMap(({ description, kind }) => [description, kind]),
    ...[draft.workActivities, draft.trainingActivities, draft.developmentActivities].flat().flatMap(({ title, details }) => [title, details]),
    ...draft.knowledgeSkills.flatMap(({ title, depth, details, type }) => [title, depth ?? '', details, type]),
    ...draft.qualifications.flatMap(({ title, awardingBody }) => [title, awardingBody]),
    ...draft.organisationSkills.flatMap((skill) => [skill.path, skill.rawName, skill.description, `${skill.level.ordinal} - ${skill.level.name}`, skill.levelDescription]),
    draft.attribution ?? '',
  ];
}

/** The words of lines that neither the draft nor a warning accounts for; found without asking the ledger. */
function lostWords(text: string, draft: ProfileDraft): string[] {
  const named = new Set(draft.warnings.filter(({ code }) => ['line-left-over', 'page-furniture'].includes(code)).map(({ line }) => line));
  const unnamed = contentLines(text).filter(({ number }) => !named.has(number));
  const wanted = wordsOf(unnamed.flatMap((line) => cellsOfLine(line.text)).filter((cell) => !isStructure(cell)));
  return moreOften(wanted, wordsOf(takenBy(draft)));
}

/** Words that stand in the draft more often than in the source. */
function inventedWords(text: string, draft: ProfileDraft): string[] {
  return moreOften(wordsOf(takenBy(draft)), wordsOf(contentLines(text).flatMap((line) => cellsOfLine(line.text))));
}

function moreOften(words: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): string[] {
  return [...words].filter(([word, count]) => count > (others.get(word) ?? 0)).map(([word]) => word);
}

function readOrRefuse(text: string, openLedger?: Parameters<typeof readFedipText>[1]): ProfileDraft | Unreadable {
  try {
    return readFedipText(text, openLedger);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

/** What is wrong with an outcome: words lost, invented or read twice, or a refusal that points outside the text. */
function faultsOf(text: string, outcome: ProfileDraft | Unreadable): string[] {
  if (outcome instanceof Unreadable) {
    const { line, column } = outcome.refusal;
    return line <= text.split(/\r\n|\n|\r/).length && column >= 1 ? [] : [outcome.refusal.message];
  }
  const codes = new Set(outcome.warnings.map(({ code }) => code));
  // What stands in a column that is not known is named by its column alone.
  const lost = codes.has('column-unknown') ? [] : lostWords(text, outcome);
  return [...lost, ...inventedWords(text, outcome), ...(codes.has('line-read-twice') ? ['a line was read twice'] : [])];
}

describe('a text that was damaged', () => {
  it('is read without losing or inventing a word in silence, or refused with a place in it', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(faultsOf(text, readOrRefuse(text))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is read often enough for that to mean something', () => {
    const outcomes = fc.sample(mutated, 500).map((text) => readOrRefuse(text) instanceof Unreadable);
    expect(outcomes.filter((refused) => !refused).length).toBeGreaterThan(50);
  });

  it('would lose words in silence if nothing kept account of its lines', () => {
    class ForgetfulLedger extends LineLedger {
      protected override unaccounted() {
        return [];
      }
    }
    const withoutLedger = fc.property(mutated, (text) => {
      const outcome = readOrRefuse(text, (lines) => new ForgetfulLedger(lines));
      return outcome instanceof Unreadable || lostWords(text, outcome).length === 0;
    });
    expect(fc.check(withoutLedger, { numRuns: 2000 }).failed).toBe(true);
  });
});

describe('whatever text there is', () => {
  it('is read or refused, and never ends in an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.json(), mutated), (text) => {
        const reading = parseProfile(text);
        expect(reading.ok || reading.refusal.message.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
