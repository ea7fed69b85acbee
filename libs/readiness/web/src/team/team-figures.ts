import type { Id } from '@waymark/foundation/kernel';
import {
  cellsOfRow,
  coverOf,
  currentRuleSet,
  ruleSetOf,
  type Cover,
  type MapPerson,
  type MapRequirement,
  type RuleSet,
  type SupposedLine,
  type TeamMate,
  type TeamReadiness,
} from '@waymark/readiness/domain';

/** A requirement as a column: where it stands in the rows of the map, and how many hold it. */
export interface SkillColumn {
  readonly requirement: MapRequirement;
  readonly place: number;
  readonly cover: Cover;
}

/** What is computed in the browser from the map that was read; nothing of it is sent anywhere. */
export interface TeamFigures {
  readonly map: TeamReadiness;
  readonly rules: RuleSet;
  readonly lines: readonly SupposedLine[];
  readonly mates: readonly TeamMate[];
  /** In the order of the requirements. */
  readonly columns: readonly SkillColumn[];
  /** Those that decide on a band: the cover of the others is nobody's worry. */
  readonly mandatory: readonly SkillColumn[];
}

export function figuresOf(map: TeamReadiness): TeamFigures {
  const rules = ruleSetOf(map.ruleSet) ?? currentRuleSet;
  const lines = map.requirements.map(({ key, gate, weight, required, wantedCover }) => ({ key, gate, weight, required: required.ordinal, wantedCover }));
  const mates = map.people.map(({ id, levels, statuses }) => ({ memberId: id, cells: cellsOfRow(lines, levels, statuses) }));
  const covers = coverOf(lines, mates, rules);
  const columns = map.requirements.flatMap((requirement, place) => {
    const cover = covers[place];
    return cover === undefined ? [] : [{ requirement, place, cover }];
  });
  return { map, rules, lines, mates, columns, mandatory: columns.filter(({ requirement }) => requirement.gate === 'MANDATORY') };
}

/** The names of people, in the order of their ids; whoever is not in the map is left out. */
export function namesOf(people: readonly MapPerson[], ids: readonly Id[]): string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return ids.flatMap((each) => names.get(each) ?? []);
}
