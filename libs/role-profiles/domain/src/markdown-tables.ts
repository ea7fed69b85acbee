import { comparable, oneLine } from '@waymark/foundation/kernel';
import { cellParts, cellText, isTableSeparator, tableCells, titleLine } from './markdown-row';
import { organisationSkillsOf } from './organisation-skills';
import type { SectionPlan } from './profile-sections';
import { unreadable } from './refusal';
import type { FoundSection, TableTitles } from './section-finder';
import { knowledgeSkill } from './section-records';
import type { SourceLine } from './source-text';
import type { TextCell } from './text-cells';
import type { TextReading } from './text-reading';

/** A row of a table: what stands in each column, by the comparable title of the column. */
interface Row {
  readonly source: SourceLine;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * Reads a section whose records are the rows of a Markdown table, whatever the order of its columns. A line that is
 * no row is left to the ledger.
 * @throws Unreadable `row-length` where a row has other cells than there are columns.
 */
export function readTable({ plan, body }: FoundSection, titles: TableTitles, reading: TextReading): void {
  const { ledger } = reading;
  const names = namesOf(titles.cells);
  const rows = body.filter(({ text }) => isRow(text, names));
  ledger.use(body.filter(({ text }) => isTableSeparator(text)));
  if (plan.key === 'organisationSkills') {
    const column = titleLine(titles.cells);
    if (comparable(column) !== plan.columns.join(' ')) ledger.warn('column-unknown', titles.line, { column });
    readSkillRows(plan, rows, reading);
    return;
  }
  for (const [index, name] of names.entries()) {
    const column = oneLine(titles.cells[index] ?? '');
    if (!plan.columns.includes(name)) ledger.warn('column-unknown', titles.line, { column });
    else if (names.indexOf(name) !== index) throw unreadable('column-repeated', { line: titles.line, column: 1 }, { column });
  }
  for (const source of rows) readRow(plan, rowOf(source, names), reading);
}

function namesOf(cells: readonly string[]): string[] {
  return cells.map((title) => comparable(titleLine([title])));
}

/** Whether a line is a row with a record: not the line below the titles, nor the titles once more. */
function isRow(text: string, names: readonly string[]): boolean {
  const cells = tableCells(text);
  if (cells === null || isTableSeparator(text)) return false;
  return cells.length !== names.length || namesOf(cells).join('\n') !== names.join('\n');
}

function readSkillRows(plan: SectionPlan, rows: readonly SourceLine[], { draft, ledger }: TextReading): void {
  const cells = rows.flatMap((line): TextCell[] =>
    (tableCells(line.text) ?? []).flatMap(cellParts).map((text) => ({ text, lines: [line], line: line.number })),
  );
  const { skills, used } = organisationSkillsOf(plan, cells, ledger);
  draft.organisationSkills.push(...skills);
  // A row that holds a cell of no skill is left to the ledger as a whole.
  const taken = new Set(used);
  const spare = new Set(cells.filter((cell) => !taken.has(cell)).map(({ line }) => line));
  ledger.use(rows.filter(({ number }) => !spare.has(number)));
}

function rowOf(source: SourceLine, names: readonly string[]): Row {
  const cells = tableCells(source.text) ?? [];
  if (cells.length !== names.length) {
    throw unreadable('row-length', { line: source.number, column: 1 }, { found: cells.length, wanted: names.length });
  }
  return { source, cells: new Map(names.map((name, index) => [name, cellText(cells[index] ?? '')])) };
}

function readRow({ key }: SectionPlan, row: Row, { draft, ledger }: TextReading): void {
  const { source, cells } = row;
  const line = source.number;
  ledger.use([source]);
  const cell = (column: string): string => {
    const text = cells.get(column) ?? '';
    if (text === '') ledger.warn('cell-empty', line, { column });
    return text;
  };
  switch (key) {
    case 'background':
      draft.background.push({ description: cell('description'), kind: oneLine(cell('background')), line });
      return;
    case 'qualifications':
      draft.qualifications.push({ title: oneLine(cell('title')), awardingBody: oneLine(cell('awarding body')), line });
      return;
    case 'knowledgeSkills': {
      const depth = cells.get('depth') ?? '';
      const said = { title: cell('title'), depth: isNone(depth) ? null : depth, details: cell('details'), type: cell('type') };
      draft.knowledgeSkills.push(knowledgeSkill(said, line, ledger));
      return;
    }
    case 'workActivities':
    case 'trainingActivities':
    case 'developmentActivities':
      draft[key].push({ title: oneLine(cell('title')), details: cell('details'), line });
      return;
    case 'summary':
    case 'organisationSkills':
      throw new RangeError(`The rows of ${key} are not read one by one`);
  }
}

/** Whether a cell says that there is nothing: it is empty or a dash. */
function isNone(text: string): boolean {
  return /^[–—-]?$/.test(text);
}
