import { comparable, oneLine } from '@waymark/foundation/kernel';
import type { OrganisationSkillDraft } from './draft';
import type { LineLedger } from './line-ledger';
import type { SectionPlan } from './profile-sections';
import { unreadable } from './refusal';
import { ddatScale, levelNamed } from './scale';
import { beginsWithBullet, endsAsSentence } from './source-text';
import { refuseLists, type TextCell } from './text-cells';

const pathMark = /\s»\s/;
const levelForm = /^([1-9]\d?)\s*[–—-]\s*(\S.*)$/;

/** The records that are certain, and the cells after the last of them. */
export interface OrganisationSkillsRead {
  readonly skills: OrganisationSkillDraft[];
  readonly used: readonly TextCell[];
}

/**
 * The organisation skills: path, name, description, level and level description. A cell with » begins one. What
 * follows the fifth cell of the last is not part of it and is left alone.
 * @throws Unreadable `records-not-told-apart` where a skill has other cells.
 */
export function organisationSkillsOf(plan: SectionPlan, cells: readonly TextCell[], ledger: LineLedger): OrganisationSkillsRead {
  const starts = [...cells.keys()].filter((index) => isPath(cells[index]));
  const first = cells[0];
  if (first !== undefined && starts[0] !== 0) throw notToldApart(plan, first, 'this cell is not a framework with its category, such as “DDaT » Software Development”');
  const used: TextCell[] = [];
  const skills = starts.map((start, index) => {
    const next = starts[index + 1];
    const record = cells.slice(start, next ?? start + 5);
    used.push(...record);
    return organisationSkillOf(plan, record, ledger);
  });
  return { skills, used };
}

function organisationSkillOf(plan: SectionPlan, record: readonly TextCell[], ledger: LineLedger): OrganisationSkillDraft {
  const [path, rawName, description, level, levelDescription] = record;
  if (path === undefined) throw new RangeError('A record begins with its path');
  if (rawName === undefined || description === undefined || level === undefined || levelDescription === undefined || record.length > 5) {
    throw notToldApart(plan, path, `the skill that begins here has ${record.length} cells, not 5`);
  }
  refuseLists(plan.spoken, [path, rawName, level]);
  const step = levelForm.exec(oneLine(level.text));
  if (step === null) throw notToldApart(plan, level, 'this cell is not a level, such as “2 – Working”');
  const named = namesOf(path.text, rawName.text);
  const required = { ordinal: Number(step[1]), name: step[2] ?? '' };
  if (required.ordinal > 20) throw notToldApart(plan, level, 'levels count from 1 to 20');
  tellMismatch(named.name, required, level.line, ledger);
  const truncated = isCutOff(levelDescription.text);
  if (truncated) ledger.warn('level-text-cut-off', levelDescription.line, { name: named.name });
  return {
    ...named,
    description: description.text,
    level: required,
    levelDescription: levelDescription.text,
    truncated,
    line: path.line,
  };
}

/** The framework, the category and the skill's own name out of what is written. */
function namesOf(path: string, rawName: string): Pick<OrganisationSkillDraft, 'framework' | 'category' | 'path' | 'name' | 'rawName'> {
  const [framework = '', ...categories] = path.split(pathMark).map(oneLine);
  const category = categories.join(' » ');
  const written = oneLine(rawName);
  const own = /^ [–—-] (.+)$/.exec(written.slice(category.length));
  const repeatsCategory = comparable(written.slice(0, category.length)) === comparable(category);
  const name = repeatsCategory ? (own?.[1] ?? written) : written;
  return { framework, category, path, name, rawName };
}

/** Whether a text stops before its end: its last words are neither a sentence nor a line of a list. */
export function isCutOff(text: string): boolean {
  const lastLine = text.slice(text.lastIndexOf('\n') + 1).trim();
  return lastLine !== '' && !beginsWithBullet(lastLine) && !endsAsSentence(lastLine);
}

function tellMismatch(name: string, { ordinal, name: level }: { ordinal: number; name: string }, line: number, ledger: LineLedger): void {
  const known = levelNamed(ddatScale, level);
  if (known !== undefined && known.ordinal !== ordinal) ledger.warn('level-mismatch', line, { name, ordinal, level, known: known.ordinal });
}

function isPath(cell: TextCell | undefined): boolean {
  return cell !== undefined && cell.text.length <= 300 && pathMark.test(cell.text) && !endsAsSentence(cell.text);
}

function notToldApart(plan: SectionPlan, cell: TextCell, reason: string): Error {
  return unreadable('records-not-told-apart', { line: cell.line, column: 1 }, { section: plan.spoken, reason });
}
