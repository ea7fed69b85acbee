import type { RequirementKind } from '@waymark/role-profiles/domain';
import { desirableAxes, informationalCoverage, type Axis, type MeasuredRequirement } from '@waymark/readiness/domain';

/** What is counted beside the band, with its requirements. */
export interface NamedAxis {
  readonly name: string;
  /** "3 of 5 met", "6 of 9 shown". */
  readonly words: string;
  readonly items: readonly MeasuredRequirement[];
}

const names: Readonly<Record<RequirementKind, string>> = {
  ORGANISATION_SKILL: 'Organisation skills',
  KNOWLEDGE_SKILL: 'Knowledge and skills',
  QUALIFICATION: 'Qualifications',
  RESPONSIBILITY: 'Responsibilities',
  BACKGROUND: 'Background',
  WORK_ACTIVITY: 'Work activities',
  TRAINING: 'Training',
  DEVELOPMENT_ACTIVITY: 'PDAs',
};

/** The desirable and the informational requirements: one axis a kind and way of measuring. They never touch the band. */
export function axesBeside(items: readonly MeasuredRequirement[]): { desirable: NamedAxis[]; informational: NamedAxis[] } {
  const cells = items.map((item) => ({ ...item, hasScale: hasScale(item) }));
  return { desirable: named(desirableAxes(cells), 'DESIRABLE', items), informational: named(informationalCoverage(cells), 'INFORMATIONAL', items) };
}

function named(axes: readonly Axis[], gate: MeasuredRequirement['gate'], items: readonly MeasuredRequirement[]): NamedAxis[] {
  return axes.map(({ kind, hasScale: scaled, met, counted, waived }) => ({
    name: `${names[kind]}${axes.some((other) => other.kind === kind && other.hasScale !== scaled) ? (scaled ? ', by level' : ', shown or not') : ''}`,
    words: `${met} of ${counted} ${scaled ? 'met' : 'shown'}${waived === 0 ? '' : `, ${waived} waived`}`,
    items: items.filter((item) => item.gate === gate && item.kind === kind && hasScale(item) === scaled),
  }));
}

function hasScale({ levels }: MeasuredRequirement): boolean {
  return levels.length > 1;
}
