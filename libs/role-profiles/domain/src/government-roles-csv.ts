import { comparable, oneLine, Unreadable } from '@waymark/foundation/kernel';
import { draftWarningOf, type DraftWarning } from './draft-warning';
import type { ProfileDraft } from './draft';
import { finishDraft } from './finished-draft';
import { NamedRows } from './named-rows';
import { type ProfileRefusal, unreadable } from './refusal';
import { contentOf, isNotInUse, repetitionOf, RoleLevel, roleColumns, type RoleColumn, type RoleRow } from './role-level';

/** Which role levels are wanted, by the names of the role and of the level; an absent one wants all. */
export interface RoleChoice {
  readonly role?: string | undefined;
  readonly level?: string | undefined;
}

/** A role level that is complete, something about the file as a whole, or why the reading ends. */
export type RoleLevelEvent =
  | { readonly kind: 'draft'; readonly draft: ProfileDraft }
  | { readonly kind: 'warning'; readonly warning: DraftWarning }
  | { readonly kind: 'refusal'; readonly refusal: ProfileRefusal };

/** The columns that make a row belong to a role level and name its skill; without one it has no place. */
const placing = ['Role Family', 'Role', 'Role Level', 'Skill Name'] as const satisfies readonly RoleColumn[];

/** Ten times what the framework has, and few enough to be stored while somebody waits. */
export const mostRoleLevels = 2000;

/**
 * Reads `roles.csv` of the UK Government Digital and Data Profession Capability Framework from pieces of text: a row
 * for each skill of each role level. A role level is given out as soon as the next begins; of those before it only
 * what is needed to know repeated rows is kept.
 */
export class RoleLevelReader {
  readonly #choice: RoleChoice;
  readonly #rows = new NamedRows(roleColumns, (warning) => { this.#warn(warning); });
  readonly #complete = new Map<string, ReadonlyMap<string, number>>();
  readonly #present = new Set<string>();
  #open: { readonly key: string; readonly level: RoleLevel } | undefined;
  #events: RoleLevelEvent[] = [];
  #notChosen: { count: number; readonly line: number } | undefined;

  constructor(choice: RoleChoice = {}) {
    this.#choice = choice;
  }

  /** What the next piece of the file completes. @throws Unreadable */
  push(chunk: string): RoleLevelEvent[] {
    for (const row of this.#rows.push(chunk)) this.#takeRow(row);
    return this.#events.splice(0);
  }

  /** What is left when the file is over. @throws Unreadable, also where it holds nothing of what was chosen. */
  end(): RoleLevelEvent[] {
    for (const row of this.#rows.end()) this.#takeRow(row);
    this.#close();
    this.#requireChoice();
    if (this.#notChosen !== undefined) {
      this.#warn(draftWarningOf('rows-not-chosen', this.#notChosen.line, { count: this.#notChosen.count }));
    }
    return this.#events.splice(0);
  }

  #takeRow(row: RoleRow): void {
    if (!this.#hasPlace(row) || this.#isMarkedUnused(row)) return;
    this.#present.add(`${oneLine(row.cells.Role.text)}: ${oneLine(row.cells['Role Level'].text)}`);
    if (this.#isChosen(row)) this.#place(row);
    else this.#notChosen = { count: (this.#notChosen?.count ?? 0) + 1, line: this.#notChosen?.line ?? row.line };
  }

  /** Every branch of a row's way ends in the draft of its role level or in a warning that names the row. */
  #place(row: RoleRow): void {
    const key = JSON.stringify([row.cells['Role Family'], row.cells.Role, row.cells['Role Level']].map(({ text }) => comparable(text)));
    if (this.#open?.key !== key) {
      this.#close();
      const rows = this.#complete.get(key);
      if (rows !== undefined) {
        this.#warn(this.#laterRepetition(row, rows));
        return;
      }
      const count = this.#complete.size + 1;
      if (count > mostRoleLevels) throw unreadable('too-many-role-levels', { line: row.line, column: 1 }, { count, limit: mostRoleLevels });
      this.#open = { key, level: new RoleLevel(row) };
    }
    this.#open.level.add(row);
  }

  /** A row of a role level that was given out already says nothing new, or the level was not complete. */
  #laterRepetition(row: RoleRow, rows: ReadonlyMap<string, number>): DraftWarning {
    const first = rows.get(contentOf(row));
    if (first !== undefined) return repetitionOf(row, first);
    const level = oneLine(row.cells['Role Level'].text);
    const [begun = 1] = rows.values();
    throw unreadable('rows-apart', { line: row.line, column: 1 }, { level: `“${level}”`, line: begun });
  }

  #close(): void {
    if (this.#open === undefined) return;
    this.#events.push({ kind: 'draft', draft: finishDraft(this.#open.level.draft()) });
    this.#complete.set(this.#open.key, this.#open.level.rows);
    this.#open = undefined;
  }

  #hasPlace(row: RoleRow): boolean {
    if (roleColumns.every((column) => row.cells[column].text === '')) {
      this.#warn(draftWarningOf('row-empty', row.line, { line: row.line }));
      return false;
    }
    const empty = placing.find((column) => oneLine(row.cells[column].text) === '');
    if (empty !== undefined) this.#warn(draftWarningOf('row-not-placed', row.line, { column: empty.toLowerCase() }));
    return empty === undefined;
  }

  #isMarkedUnused({ cells, line }: RoleRow): boolean {
    const isUnused = [cells.Role, cells['Role Level'], cells['Skill Name'], cells['Skill Level']].some(isNotInUse);
    const words = { role: oneLine(cells.Role.text), name: oneLine(cells['Skill Name'].text) };
    if (isUnused) this.#warn(draftWarningOf('row-not-in-use', line, words));
    return isUnused;
  }

  #isChosen({ cells }: RoleRow): boolean {
    const { role, level } = this.#choice;
    const matches = (wanted: string | undefined, text: string) => wanted === undefined || comparable(wanted) === comparable(text);
    return matches(role, cells.Role.text) && matches(level, cells['Role Level'].text);
  }

  #requireChoice(): void {
    const { role, level } = this.#choice;
    if ((role === undefined && level === undefined) || this.#complete.size > 0) return;
    const choice = [role, level].filter((name) => name !== undefined).map((name) => `“${name}”`).join(' with ');
    const all = [...this.#present];
    const present = all.length > 20 ? [...all.slice(0, 20), `and ${all.length - 20} more`] : all;
    throw unreadable('choice-not-found', { line: 1, column: 1 }, { choice, present: present.join('; ') });
  }

  #warn(warning: DraftWarning): void {
    this.#events.push({ kind: 'warning', warning });
  }
}

/**
 * The role levels of `roles.csv`, each as soon as it is complete, from a file that comes in pieces. A refusal is the
 * last event, and then nothing that came before it may be kept.
 */
export async function* readRoleLevels(
  chunks: AsyncIterable<string> | Iterable<string>,
  choice: RoleChoice = {},
): AsyncGenerator<RoleLevelEvent, void, undefined> {
  const reader = new RoleLevelReader(choice);
  try {
    for await (const chunk of chunks) yield* reader.push(chunk);
    yield* reader.end();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { kind: 'refusal', refusal: error.refusal };
  }
}
