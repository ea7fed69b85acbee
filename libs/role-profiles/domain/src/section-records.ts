import { comparable, oneLine, quoted } from '@waymark/foundation/kernel';
import type { BackgroundDraft, DetailedDraft, KnowledgeGroup, KnowledgeSkillDraft, QualificationDraft } from './draft';
import type { LineLedger } from './line-ledger';
import type { SectionPlan } from './profile-sections';
import { unreadable } from './refusal';
import { bcsDepthScale, levelNamed } from './scale';
import { endsAsSentence } from './source-text';
import { refuseLists, type TextCell } from './text-cells';

/** The columns whose cells are texts and may end in a list. */
const wordy: ReadonlySet<string> = new Set(['details', 'description']);

/** Cells that belong to one record, in the order of the columns. */
export type Pair = readonly [TextCell, TextCell];

/**
 * The cells of a section with two columns, two by two.
 * @throws Unreadable `records-not-told-apart` where one is left: which of them lacks its other half is not certain.
 */
export function pairsOf(plan: SectionPlan, cells: readonly TextCell[]): Pair[] {
  const odd = cells.length % 2 === 1 ? firstOutOfStep(cells) : undefined;
  if (odd !== undefined) {
    const reason = `${cells.length} cells do not make pairs of ${plan.columns.join(' and ')}. One is missing, or one too many, near here`;
    throw unreadable('records-not-told-apart', { line: odd.line, column: 1 }, { section: plan.spoken, reason });
  }
  refuseLists(plan.spoken, cells.filter((_, index) => !wordy.has(plan.columns[index % 2] ?? '')));
  return cells.flatMap((cell, index) => {
    const next = cells[index + 1];
    return index % 2 === 0 && next !== undefined ? [[cell, next] as const] : [];
  });
}

export function detailedOf([title, details]: Pair, ledger: LineLedger): DetailedDraft {
  tellIfOutOfStep(title, details, ledger);
  return { title: oneLine(title.text), details: details.text, line: title.line };
}

export function qualificationOf([title, awardingBody]: Pair): QualificationDraft {
  return { title: oneLine(title.text), awardingBody: oneLine(awardingBody.text), line: title.line };
}

export function backgroundOf([description, kind]: Pair): BackgroundDraft {
  return { description: description.text, kind: oneLine(kind.text), line: description.line };
}

/**
 * The records of knowledge and skills: title, depth (which behaviours do not have), details and type. A type or a
 * depth that is known tells where a record ends or begins.
 * @throws Unreadable `records-not-told-apart` where between two such marks stand fewer cells than a record has, or more.
 */
export function knowledgeSkillsOf(plan: SectionPlan, cells: readonly TextCell[], ledger: LineLedger): KnowledgeSkillDraft[] {
  const records: KnowledgeSkillDraft[] = [];
  for (let at = 0; at < cells.length;) {
    const size = recordSizeAt(cells, at);
    const record = cells.slice(at, at + size);
    const [title, second, third, fourth] = record;
    if (title === undefined || second === undefined || third === undefined) throw notToldApart(plan, cells, at);
    refuseLists(plan.spoken, fourth === undefined ? [title, third] : [title, second, fourth]);
    records.push(
      fourth === undefined
        ? knowledgeSkillOf({ title, depth: null, details: second, type: third }, ledger)
        : knowledgeSkillOf({ title, depth: second, details: third, type: fourth }, ledger),
    );
    at += size;
  }
  return records;
}

/**
 * How many cells the record at `at` has: three without a depth and four with one; 0 where neither is certain. Its end
 * is certain where a known type stands, or where the next record shows by its depth that it begins there.
 */
function recordSizeAt(cells: readonly TextCell[], at: number): number {
  const [title, second, third, fourth] = cells.slice(at, at + 4);
  if (title === undefined || second === undefined || third === undefined || isType(title)) return 0;
  if (isDepth(second)) return isType(third) || !endsAt(cells, at + 3) ? 0 : 4;
  if (isType(third) || beginsAt(cells, at + 3)) return 3;
  return isType(fourth) && looksLikeDepth(second, title) ? 4 : 0;
}

/** Whether a record with a depth ends with the cell at `at`. */
function endsAt(cells: readonly TextCell[], at: number): boolean {
  const type = cells[at];
  return type !== undefined && (isType(type) || at + 1 === cells.length || beginsAt(cells, at + 1));
}

/** Whether a known depth shows that a record begins at `at`. */
function beginsAt(cells: readonly TextCell[], at: number): boolean {
  const depth = cells[at + 1];
  return depth !== undefined && isDepth(depth);
}

interface KnowledgeCells {
  title: TextCell;
  depth: TextCell | null;
  details: TextCell;
  type: TextCell;
}

function knowledgeSkillOf({ title, depth, details, type }: KnowledgeCells, ledger: LineLedger): KnowledgeSkillDraft {
  tellIfOutOfStep(title, details, ledger);
  return knowledgeSkill({ title: title.text, depth: depth?.text ?? null, details: details.text, type: type.text }, title.line, ledger);
}

/** A record of knowledge and skills from what its cells say, with a warning for a depth or a type that is not known. */
export function knowledgeSkill(
  said: { title: string; depth: string | null; details: string; type: string },
  line: number,
  ledger: LineLedger,
): KnowledgeSkillDraft {
  const depth = said.depth === null ? null : oneLine(said.depth);
  if (depth !== null && levelNamed(bcsDepthScale, depth) === undefined) ledger.warn('depth-unknown', line, { depth });
  const group = groupOf(said.type);
  if (group === null) ledger.warn('type-unknown', line, { type: oneLine(said.type) });
  return { title: oneLine(said.title), depth, details: said.details, type: said.type, group: group ?? 'other', line };
}

const types = /^(behavioural|technical|other)(?: knowledge)?(?: and| &)?(?: skills?)?$/;

/** The group of a type as it is written, such as "Behavioural" and "Behavioural Skills"; null for an unknown one. */
function groupOf(type: string): KnowledgeGroup | null {
  return type.length > 60 ? null : ((types.exec(comparable(type))?.[1] as KnowledgeGroup | undefined) ?? null);
}

function isType(cell: TextCell | undefined): boolean {
  return cell !== undefined && groupOf(cell.text) !== null;
}

function isDepth(cell: TextCell): boolean {
  return cell.text.length < 60 && levelNamed(bcsDepthScale, cell.text) !== undefined;
}

/** Whether a cell between a title and a text can be nothing but a depth, though its words are not known. */
function looksLikeDepth({ text }: TextCell, title: TextCell): boolean {
  return text.length < 60 && text.split(/\s+/).length <= 4 && !endsAsSentence(text) && text !== title.text;
}

function notToldApart(plan: SectionPlan, cells: readonly TextCell[], at: number): Error {
  const line = cells[at]?.line ?? 1;
  const reason = 'from here on it is not certain which cells are the title, the depth, the details and the type';
  return unreadable('records-not-told-apart', { line, column: 1 }, { section: plan.spoken, reason });
}

function tellIfOutOfStep(title: TextCell, details: TextCell, ledger: LineLedger): void {
  if (readsLikeDetails(title.text) && !readsLikeDetails(details.text)) {
    ledger.warn('cells-out-of-step', title.line, { title: quoted(title.text) });
  }
}

function readsLikeDetails(text: string): boolean {
  return text.length > 40 && endsAsSentence(text);
}

function firstOutOfStep(cells: readonly TextCell[]): TextCell | undefined {
  const found = cells.find(({ text }, index) => readsLikeDetails(text) === (index % 2 === 0));
  return found ?? cells.at(-1);
}
