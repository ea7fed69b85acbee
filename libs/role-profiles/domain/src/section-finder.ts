import { comparable, quoted } from '@waymark/foundation/kernel';
import type { LineLedger } from './line-ledger';
import { isTableSeparator, tableCells, titleLine } from './markdown-row';
import { asHeading, isAnnouncement, isRule, sectionPlans, type SectionPlan } from './profile-sections';
import { unreadable } from './refusal';
import type { SourceLine } from './source-text';

/** A section of the text: what it is and the lines below its heading and the titles of its columns. */
export interface FoundSection {
  readonly plan: SectionPlan;
  /** The line it begins on. */
  readonly start: SourceLine;
  readonly body: readonly SourceLine[];
  /** The row with the titles of its columns, where it is a table. */
  readonly titles: TableTitles | null;
}

export interface TableTitles {
  /** In the order of the text. */
  readonly cells: readonly string[];
  readonly line: number;
}

/** The lines in front of the first section, and the sections in the order of the text. */
export interface FoundSections {
  readonly preamble: readonly SourceLine[];
  readonly sections: readonly FoundSection[];
}

/** A line with what it reads like as a heading, which is asked many times; null where it is too long for one. */
interface MarkedLine extends SourceLine {
  readonly heading: string | null;
}

interface Start {
  readonly plan: SectionPlan;
  readonly at: number;
  /** The index of the first line below what announces the section. */
  readonly bodyAt: number;
  readonly titles: TableTitles | null;
  readonly hasColumns: boolean;
}

/**
 * Finds where sections begin. A section begins for certain where the name of its components stands, or its heading
 * followed by the titles of its columns; the summary begins with its heading alone.
 * @throws Unreadable `heading-unclear` where a line reads like a heading and nothing shows that it is one, and
 * `several-profiles` at a second summary.
 */
export function findSections(lines: readonly SourceLine[], ledger: LineLedger): FoundSections {
  ledger.use(lines.filter(isRule));
  const content = lines.filter((line) => !isRule(line)).map((line) => ({ ...line, heading: asHeading(line) }));
  const starts = startsIn(content);
  const sections = starts.map((start, index) => sectionOf(content, start, starts[index + 1]?.at ?? content.length, ledger));
  const preamble = content.slice(0, starts[0]?.at ?? content.length);
  refuseSecondSummary(sections);
  for (const section of sections) tellRepetition(section, sections, ledger);
  for (const line of preamble) refuseStrayHeading(line);
  return { preamble, sections };
}

function startsIn(content: readonly MarkedLine[]): Start[] {
  const starts: Start[] = [];
  for (let at = 0; at < content.length; at++) {
    const start = startAt(content, at);
    if (start === null) continue;
    const last = starts.at(-1);
    // The same beginning twice in a row: the second is the one that the body follows.
    if (last?.plan === start.plan && last.bodyAt === start.at) starts.pop();
    starts.push(start);
    at = start.bodyAt - 1;
  }
  return starts;
}

function startAt(content: readonly MarkedLine[], at: number): Start | null {
  if (!isAnnouncement(content[at]?.heading ?? '')) return null;
  for (const plan of sectionPlans) {
    const start = startOf(plan, content, at);
    if (start !== null) return start;
  }
  return null;
}

function startOf(plan: SectionPlan, content: readonly MarkedLine[], at: number): Start | null {
  const headingEnd = isOneOf(plan.headings, content[at]) ? at + 1 : at;
  const componentsEnd = isOneOf(plan.components, content[headingEnd]) ? headingEnd + 1 : headingEnd;
  if (componentsEnd === at) return null;
  if (plan.columns.length === 0) return { plan, at, bodyAt: componentsEnd, titles: null, hasColumns: true };
  const columns = columnsAt(plan, content, componentsEnd);
  if (columns !== null) return { plan, at, ...columns, hasColumns: true };
  const isNamed = componentsEnd > headingEnd;
  return isNamed ? { plan, at, bodyAt: componentsEnd, titles: null, hasColumns: false } : null;
}

/** The titles of the columns from `at` on: a row of a table, or words on one line or several. */
function columnsAt(plan: SectionPlan, content: readonly MarkedLine[], at: number): Pick<Start, 'bodyAt' | 'titles'> | null {
  const row = content[at];
  const cells = tableCells(row?.text ?? '');
  if (row !== undefined && cells !== null) {
    return namesColumns(plan, cells, content[at + 1]) ? { bodyAt: at + 1, titles: { cells, line: row.number } } : null;
  }
  const wanted = plan.columns.join(' ');
  let read = '';
  for (let next = at; next < content.length; next++) {
    const words = content[next]?.heading ?? '';
    if (words === '') return null;
    read = comparable(`${read} ${words}`);
    if (read === wanted) return { bodyAt: next + 1, titles: null };
    if (!wanted.startsWith(read)) return null;
  }
  return null;
}

function namesColumns({ key, columns }: SectionPlan, cells: readonly string[], next: SourceLine | undefined): boolean {
  // The cells of organisation skills are told apart by what is in them, so their columns may be called anything.
  if (key === 'organisationSkills') return comparable(titleLine(cells)) === columns.join(' ') || isTableSeparator(next?.text ?? '');
  const titles = new Set(cells.map((cell) => comparable(titleLine([cell]))));
  return columns.every((column) => titles.has(column));
}

function sectionOf(content: readonly MarkedLine[], start: Start, end: number, ledger: LineLedger): FoundSection {
  const { plan, at, bodyAt, titles, hasColumns } = start;
  const first = content[at];
  if (first === undefined) throw new RangeError('A section begins on a line');
  ledger.use(content.slice(at, bodyAt));
  if (!hasColumns) ledger.warn('column-header-missing', first.number, { section: plan.spoken });
  return { plan, start: first, body: bodyWithoutStrays(plan, content.slice(bodyAt, end)), titles };
}

/** The body without a repetition of its own heading at its start, which the ledger will name. */
function bodyWithoutStrays(plan: SectionPlan, body: readonly MarkedLine[]): readonly SourceLine[] {
  const strays = body.findIndex(({ heading }) => heading !== plan.columns.join(' '));
  const kept = plan.columns.length === 0 || strays === -1 ? body : body.slice(strays);
  for (const line of kept) refuseStrayHeading(line);
  return kept;
}

function refuseStrayHeading({ heading, number, text }: MarkedLine): void {
  if (heading === null || !isAnnouncement(heading)) return;
  throw unreadable('heading-unclear', { line: number, column: 1 }, { text: quoted(text) });
}

function refuseSecondSummary(sections: readonly FoundSection[]): void {
  const second = sections.filter(({ plan }) => plan.key === 'summary')[1];
  if (second !== undefined) throw unreadable('several-profiles', { line: second.start.number, column: 1 }, {});
}

function tellRepetition(section: FoundSection, sections: readonly FoundSection[], ledger: LineLedger): void {
  const first = sections.find(({ plan }) => plan === section.plan);
  if (first !== section) ledger.warn('section-repeated', section.start.number, { section: capitalised(section.plan.spoken) });
}

function isOneOf(wanted: readonly string[], line: MarkedLine | undefined): boolean {
  return wanted.includes(line?.heading ?? '');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
