import type { SkillRow } from '@waymark/evidence/domain';
import type { RequirementKind } from '@waymark/role-profiles/domain';

/** A part of the role profile with an address of its own. */
export interface SkillSection {
  path: string;
  kind: RequirementKind;
  title: string;
  /** How one of it is called. */
  one: string;
}

export const skillSections: readonly SkillSection[] = [
  { path: 'organisation-skills', kind: 'ORGANISATION_SKILL', title: 'Organisation skills', one: 'Skill' },
  { path: 'knowledge', kind: 'KNOWLEDGE_SKILL', title: 'Knowledge and skills', one: 'Knowledge or skill' },
  { path: 'work-activities', kind: 'WORK_ACTIVITY', title: 'Work activities', one: 'Work activity' },
  { path: 'training', kind: 'TRAINING', title: 'Training', one: 'Training' },
  { path: 'development-activities', kind: 'DEVELOPMENT_ACTIVITY', title: 'PDAs', one: 'Development activity' },
  { path: 'qualifications', kind: 'QUALIFICATION', title: 'Qualifications', one: 'Qualification' },
];

/** The section of an address, or the first one. */
export function sectionAt(path: string | undefined): SkillSection {
  const [first] = skillSections as readonly [SkillSection, ...SkillSection[]];
  return skillSections.find((section) => section.path === path) ?? first;
}

export const skillFilters = ['all', 'gap', 'nothing', 'level'] as const;
export type SkillFilter = (typeof skillFilters)[number];

/** Whether a row is shown: everything, what is below the required level, what nothing is recorded for, what is at level. */
export function passes(row: SkillRow, filter: SkillFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'gap':
      return row.gap > 0 && row.status !== 'WAIVED';
    case 'nothing':
      return isUntouched(row);
    case 'level':
      return row.status === 'MET' || row.status === 'EXPIRING';
  }
}

/** Whether nobody has said anything about it yet. */
function isUntouched({ confirmed, selfRated, evidence, claim }: SkillRow): boolean {
  return confirmed === null && selfRated === null && evidence === 0 && claim === null;
}

export type SkillOrder = 'gap' | 'profile' | 'title';

/** The rows in the order that was chosen: widest gap first, as in the profile, or by title. */
export function inOrder(rows: readonly SkillRow[], order: SkillOrder): SkillRow[] {
  if (order === 'profile') return [...rows];
  if (order === 'title') return rows.toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'));
  return rows.toSorted((one, other) => openGap(other) - openGap(one));
}

function openGap({ gap, status }: SkillRow): number {
  return status === 'WAIVED' ? 0 : gap;
}

/** The one thing to do now about the skills of a role, and why. */
export type NextSkillStep =
  | { step: 'answer-return'; row: SkillRow }
  | { step: 'finish-draft'; row: SkillRow }
  | { step: 'rate'; row: SkillRow }
  | { step: 'add-evidence'; row: SkillRow }
  | { step: 'wait'; row: SkillRow }
  | { step: 'nothing' };

/**
 * What unblocks the most: a claim that came back, then a draft at the widest gap, then a gap with nothing recorded,
 * then the widest gap that nothing waits for, then waiting for an answer. Only what is gated is worth a next step.
 */
export function nextSkillStep(rows: readonly SkillRow[]): NextSkillStep {
  const gaps = inOrder(rows, 'gap').filter((row) => row.gate !== 'INFORMATIONAL' && passes(row, 'gap'));
  const withClaim = (...statuses: string[]) => gaps.find(({ claim }) => claim !== null && statuses.includes(claim.status));
  const returned = withClaim('RETURNED');
  if (returned !== undefined) return { step: 'answer-return', row: returned };
  const draft = withClaim('DRAFT');
  if (draft !== undefined) return { step: 'finish-draft', row: draft };
  const untouched = gaps.find(isUntouched);
  if (untouched !== undefined) return { step: 'rate', row: untouched };
  const open = gaps.find(({ claim }) => claim === null || !['SUBMITTED', 'IN_REVIEW'].includes(claim.status));
  if (open !== undefined) return { step: 'add-evidence', row: open };
  const [waiting] = gaps;
  return waiting === undefined ? { step: 'nothing' } : { step: 'wait', row: waiting };
}

/** How a section stands, for the list of the other sections: how many of it are there, and what comes next. */
export function sectionStanding(rows: readonly SkillRow[]): { met: number; all: number; next: SkillRow | undefined } {
  const counted = rows.filter(({ status }) => status !== 'WAIVED');
  return { met: counted.filter((row) => passes(row, 'level')).length, all: counted.length, next: inOrder(counted, 'gap').find((row) => passes(row, 'gap')) };
}
