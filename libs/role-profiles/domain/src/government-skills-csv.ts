import { comparable, oneLine, Unreadable } from '@waymark/foundation/kernel';
import type { NamedRow } from './csv-columns';
import { draftWarningOf, type DraftWarning } from './draft-warning';
import { requireBeginning } from './input-text';
import { NamedRows } from './named-rows';
import { type ProfileRefusal } from './refusal';
import { ddatScale, levelNamed, type ScaleLevel } from './scale';

export const skillColumns = ['Skill Name', 'Skill Description', 'Awareness', 'Working', 'Practitioner', 'Expert', 'Roles that require Skill'] as const;
type SkillColumn = (typeof skillColumns)[number];

/** A skill of a framework with what each of its levels means. A level that the file leaves empty is absent. */
export interface FrameworkSkill {
  readonly name: string;
  readonly description: string;
  readonly levels: readonly (ScaleLevel & { readonly description: string })[];
  /** The roles that require it, as written. */
  readonly roles: string;
  readonly line: number;
}

export type SkillsReading =
  | { readonly ok: true; readonly skills: readonly FrameworkSkill[]; readonly warnings: readonly DraftWarning[] }
  | { readonly ok: false; readonly refusal: ProfileRefusal };

/**
 * Reads the government framework's `skills.csv`: every skill with the descriptions of its four levels, which a role
 * profile does not carry. A skill that stands twice with the same words is folded, the first of several with others is the one that counts.
 */
export function parseFrameworkSkills(text: string): SkillsReading {
  try {
    requireBeginning(text);
    const reading = new SkillRows();
    const rows = new NamedRows(skillColumns, (warning) => reading.warnings.push(warning));
    for (const row of rows.push(text.replace(/^\uFEFF/, ''))) reading.take(row);
    for (const row of rows.end()) reading.take(row);
    return { ok: true, skills: reading.skills, warnings: reading.warnings };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

class SkillRows {
  readonly skills: FrameworkSkill[] = [];
  readonly warnings: DraftWarning[] = [];
  readonly #lines = new Map<string, number>();
  readonly #names = new Map<string, number>();

  take(row: NamedRow<SkillColumn>): void {
    const { cells, line } = row;
    const name = oneLine(cells['Skill Name'].text);
    const content = skillColumns.map((column) => cells[column].text);
    if (name === '') {
      this.warnings.push(
        content.every((text) => text === '') ? draftWarningOf('row-empty', line, { line }) : draftWarningOf('row-not-placed', line, { column: 'skill name' }),
      );
      return;
    }
    const first = this.#lines.get(JSON.stringify(content));
    if (first !== undefined) {
      this.warnings.push(draftWarningOf('row-repeated', line, { name, line, last: row.lastLine, first }));
      return;
    }
    this.#lines.set(JSON.stringify(content), line);
    this.#tellNamesake(name, line);
    const description = this.#words(cells['Skill Description'].text, 'description', name, line);
    this.skills.push({ name, description, levels: this.#levels(row, name), roles: cells['Roles that require Skill'].text, line });
  }

  #levels({ cells }: NamedRow<SkillColumn>, name: string): FrameworkSkill['levels'] {
    return ddatScale.levels.flatMap((level) => {
      const column = skillColumns.find((title) => levelNamed(ddatScale, title) === level);
      const cell = column === undefined ? undefined : cells[column];
      if (cell === undefined || cell.text === '') return [];
      const description = this.#words(cell.text, level.name, name, cell.line);
      return description === '' ? [] : [{ ...level, description }];
    });
  }

  #tellNamesake(name: string, line: number): void {
    const key = comparable(name);
    const first = this.#names.get(key);
    if (first === undefined) this.#names.set(key, line);
    else this.warnings.push(draftWarningOf('skill-described-twice', line, { name, first }));
  }

  /** What a cell says; nothing where it says that it is missing or not in use. */
  #words(text: string, field: string, name: string, line: number): string {
    if (text.length > 20 || !['missing', 'not in use'].includes(comparable(text))) return text;
    this.warnings.push(draftWarningOf('description-missing', line, { placeholder: text, field, name }));
    return '';
  }
}
