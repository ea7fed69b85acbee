import { comparable, oneLine, trimmed, type CsvCell } from '@waymark/foundation/kernel';
import type { NamedRow } from './csv-columns';
import { emptyDraft, type OrganisationSkillDraft, type ProfileDraft } from './draft';
import { byLine, draftWarningOf, type DraftWarning, type WarningCode, type WarningWords } from './draft-warning';
import { isCutOff } from './organisation-skills';
import { ddatScale, levelNamed } from './scale';
import { readSummary, type SummaryPart } from './summary-text';

export const roleColumns = [
  'Role Family',
  'Role',
  'Role Description',
  'Role Level',
  'Role Level Description',
  'Skill Name',
  'Skill Description',
  'Skill Level',
  'Skill Level Description',
  'Role Type',
] as const;
export type RoleColumn = (typeof roleColumns)[number];
export type RoleRow = NamedRow<RoleColumn>;

/** What stands in a cell of the framework's files that nobody has filled in. */
const placeholders = new Set(['missing', 'not in use']);

/** What all rows of a role level say alike. */
const shared = ['Role Description', 'Role Level Description', 'Role Type'] as const;

/** The rows of one role level, gathered into a draft: a row is a skill that the level requires. */
export class RoleLevel {
  readonly #first: RoleRow;
  readonly #skills: OrganisationSkillDraft[] = [];
  readonly #warnings: DraftWarning[] = [];
  /** The lines of the rows that were read, by all that stands in them. */
  readonly #rows = new Map<string, number>();

  /** Of the last row, repeated ones included. */
  #lastLine: number;

  constructor(first: RoleRow) {
    this.#first = first;
    this.#lastLine = first.lastLine;
  }

  /** The lines of the rows that were read, by all that stands in them: what repeats one of these says nothing new. */
  get rows(): ReadonlyMap<string, number> {
    return this.#rows;
  }

  add(row: RoleRow): void {
    this.#lastLine = row.lastLine;
    const content = contentOf(row);
    const earlier = this.#rows.get(content);
    if (earlier !== undefined) {
      this.#warnings.push(repetitionOf(row, earlier));
      return;
    }
    this.#rows.set(content, row.line);
    this.#tellDisagreement(row);
    this.#addSkill(row);
  }

  draft(): ProfileDraft {
    const { cells, line } = this.#first;
    const level = cells['Role Level Description'];
    const described = this.#described(level, 'role level description', oneLine(cells['Role Level'].text));
    const summary = readSummary(summaryParts(described, level.line), { warn: this.#warn.bind(this) });
    return {
      ...emptyDraft('government-roles-csv'),
      title: this.#name(cells['Role Level']),
      role: {
        family: this.#name(cells['Role Family']),
        name: this.#name(cells.Role),
        description: this.#described(cells['Role Description'], 'role description', oneLine(cells.Role.text)),
        type: cells['Role Type'].text === '' ? null : oneLine(cells['Role Type'].text),
        line,
        lastLine: this.#lastLine,
      },
      summary: { ...summary, line: summary.line ?? level.line },
      organisationSkills: this.#skills,
      warnings: this.#warnings.toSorted(byLine),
    };
  }

  #addSkill({ cells, line }: RoleRow): void {
    const level = levelNamed(ddatScale, cells['Skill Level'].text);
    const name = this.#name(cells['Skill Name']);
    if (level === undefined) {
      this.#warn('level-unknown', line, { name, level: oneLine(cells['Skill Level'].text) });
      return;
    }
    const namesake = this.#skills.find((skill) => comparable(skill.name) === comparable(name));
    if (namesake !== undefined) this.#warn('skill-repeated', line, { name, first: namesake.line });
    const levelDescription = this.#described(cells['Skill Level Description'], 'level description', name);
    const truncated = isCutOff(levelDescription);
    if (truncated) this.#warn('level-text-cut-off', cells['Skill Level Description'].line, { name });
    const family = oneLine(cells['Role Family'].text);
    this.#skills.push({
      framework: ddatScale.name,
      category: family,
      path: `${family} » ${oneLine(cells.Role.text)}`,
      name,
      rawName: cells['Skill Name'].text,
      description: this.#described(cells['Skill Description'], 'description', name),
      level,
      levelDescription,
      truncated,
      line,
    });
  }

  #tellDisagreement(row: RoleRow): void {
    for (const column of shared) {
      const says = row.cells[column].text;
      if (says !== this.#first.cells[column].text) {
        this.#warn('row-disagrees', row.cells[column].line, { column: column.toLowerCase(), first: this.#first.line });
      }
    }
  }

  /** A name as one line; where signs are left out that cannot be seen, that is told. */
  #name({ text, line }: CsvCell): string {
    const name = oneLine(text);
    if (/[\u200B\u2060\uFEFF\u2028\u2029]/.test(text)) this.#warn('invisible-characters', line, { name });
    return name;
  }

  #described(cell: CsvCell, field: string, name: string): string {
    if (!isPlaceholder(cell) || cell.text === '') return cell.text;
    this.#warn('description-missing', cell.line, { placeholder: cell.text, field, name });
    return '';
  }

  #warn<Code extends WarningCode>(code: Code, line: number, words: WarningWords<Code>): void {
    this.#warnings.push(draftWarningOf(code, line, words));
  }
}

/** All that stands in a row, for finding rows that repeat it. */
export function contentOf({ cells }: RoleRow): string {
  return JSON.stringify(roleColumns.map((column) => cells[column].text));
}

/** What is said of a row that repeats the one at line `first`. */
export function repetitionOf({ cells, line, lastLine }: RoleRow, first: number): DraftWarning {
  return draftWarningOf('row-repeated', line, { name: oneLine(cells['Skill Name'].text), line, last: lastLine, first });
}

/** Whether a cell is marked as one that nobody uses. */
export function isNotInUse({ text }: CsvCell): boolean {
  return comparable(text.slice(0, 100)) === 'not in use';
}

function isPlaceholder({ text }: CsvCell): boolean {
  return text.length <= 20 && placeholders.has(comparable(text));
}

/** The paragraphs of a cell and the lines of its list, each with its line in the file. */
function summaryParts(text: string, line: number): SummaryPart[] {
  return text
    .split('\n')
    .map((part, index) => ({ text: trimmed(part), line: line + index }))
    .filter((part) => part.text !== '');
}
