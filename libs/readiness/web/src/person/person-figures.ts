import {
  currentRuleSet,
  judgeBand,
  ruleSetOf,
  type BandJudgement,
  type CountedCell,
  type MeasuredRequirement,
  type PersonReadiness,
  type RuleSet,
} from '@waymark/readiness/domain';

/** A person against a role, with what the browser works out from what was read. */
export interface PersonFigures {
  readonly view: PersonReadiness;
  readonly role: NonNullable<PersonReadiness['role']>;
  readonly measures: NonNullable<PersonReadiness['measures']>;
  readonly rules: RuleSet;
  readonly judged: BandJudgement;
  readonly titleOf: (key: string) => string;
}

/** Null where there is no role to measure against. */
export function figuresOf(view: PersonReadiness): PersonFigures | null {
  const { role, measures, items } = view;
  if (role === null || measures === null) return null;
  const rules = ruleSetOf(view.ruleSet) ?? currentRuleSet;
  const titles = new Map(items.map(({ key, title }) => [key, title]));
  return { view, role, measures, rules, judged: judgeBand(items.map(cellOf), rules), titleOf: (key) => titles.get(key) ?? key };
}

/** A requirement as far as it is counted. */
function cellOf({ key, gate, weight, status, attained, required }: MeasuredRequirement): CountedCell {
  return { key, gate, weight, status, attained: attained?.ordinal ?? 0, required: required.ordinal };
}
