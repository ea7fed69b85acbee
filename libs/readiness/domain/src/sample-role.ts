import type { Gate, RequirementKind } from '@waymark/role-profiles/domain';
import { gapOf, type CountedCell, type RequiredLine, type StandingCell } from './standing-cell';

/** For specs: the ten organisation skills of the sample profile, Senior DevOps Engineer, with the levels that it requires. */
export const sampleSkills = {
  'Availability and capacity management': 2,
  'Development process optimisation': 2,
  'Information security': 3,
  'Modern standards approach': 3,
  'Programming and build': 3,
  Prototyping: 3,
  'Service support': 4,
  'Systems design': 3,
  'Systems integration': 3,
  'User focus': 3,
} as const;
export type SampleSkill = keyof typeof sampleSkills;
export const sampleSkillNames = Object.keys(sampleSkills) as SampleSkill[];

/** For specs: a line that asks for `required`, counted on a measure of its own. */
export function sampleLine(key: string, required: number, facts: Partial<RequiredLine> = {}): RequiredLine {
  const kind: RequirementKind = 'ORGANISATION_SKILL';
  const gate: Gate = 'MANDATORY';
  return { requirementId: `requirement ${key}`, key, measure: `skill:${key}`, kind, gate, weight: 1, required, hasScale: true, wantedCover: null, ...facts };
}

/** For specs: the cell of somebody who holds `attained`, by default a mandatory one of weight 1. */
export function sampleCell(key: string, required: number, attained: number, facts: Partial<CountedCell> = {}): StandingCell {
  const status = attained >= required ? 'MET' : attained > 0 ? 'GAP' : 'NOT_ASSESSED';
  const cell = { ...sampleLine(key, required), attained, status, decision: null, waiverId: null, ...facts } as const;
  return { ...cell, gap: gapOf(cell) };
}

/** For specs: somebody who is at the required level of every sample skill, but for those named here. */
export function sampleCells(others: Partial<Record<SampleSkill, number>> = {}, facts: Partial<Record<SampleSkill, Partial<CountedCell>>> = {}): StandingCell[] {
  return sampleSkillNames.map((name) => sampleCell(name, sampleSkills[name], others[name] ?? sampleSkills[name], facts[name]));
}
