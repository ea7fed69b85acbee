import { levelWords } from '@waymark/evidence/web';
import { byRisk } from '@waymark/readiness/domain';
import { counted, listed } from '@waymark/role-profiles/web';
import { namesOf, type SkillColumn, type TeamFigures } from './team-figures';

/** The one thing to do now for a team: the skill with the worst cover, and why. */
export interface TeamStep {
  readonly heading: string;
  readonly why: string;
  /** The skill that it is about; null where there is nothing to do with a single one. */
  readonly column: SkillColumn | null;
  /** Whether there is nothing to do. */
  readonly nothing: boolean;
}

/** How many people a sentence names. */
const namedAtMost = 4;

export function nextTeamStep(figures: TeamFigures): TeamStep | null {
  const { map, mandatory, mates } = figures;
  if (map.people.length === 0 || mandatory.length === 0) return null;
  if (mates.every(({ cells }) => cells.every(({ attained }) => attained === 0))) {
    return { heading: 'Ask the team to rate themselves first', why: 'Nothing is confirmed yet. The table shows what has been started and what has not.', column: null, nothing: false };
  }
  const column = byRisk(mandatory.map((each) => ({ ...each.cover, column: each }))).find(({ state }) => state !== 'COVERED')?.column;
  if (column === undefined) return { heading: 'Every skill is covered', why: `Each of the ${mandatory.length} mandatory requirements has as many people at level as it should.`, column: null, nothing: true };
  const skill = skillAtLevel(column);
  const away = awayWords(figures, column);
  const { holders, wanted } = column.cover;
  switch (column.cover.state) {
    case 'SINGLE':
      return { heading: `Find a second person for ${skill}`, why: `Only ${namesOf(map.people, holders).join('')} is confirmed at ${column.requirement.required.ordinal}. ${away}`, column, nothing: false };
    case 'THIN':
      return { heading: `Bring one more person to ${skill}`, why: `${listed(namesOf(map.people, holders))} are confirmed, and ${wanted} are wanted. ${away}`, column, nothing: false };
    case 'UNCOVERED':
    case 'COVERED':
      return { heading: `Decide who will grow into ${skill}`, why: `Nobody in the team is confirmed at ${column.requirement.required.ordinal}. ${away}`, column, nothing: false };
  }
}

/** "Service support at 4 Expert"; what has no scale is its name alone. */
export function skillAtLevel({ requirement: { title, required, levels } }: SkillColumn): string {
  return levels.length > 1 ? `${title} at ${levelWords(required)}` : title;
}

/** How far away those are who are closest. */
function awayWords({ map }: TeamFigures, { cover, requirement }: SkillColumn): string {
  const names = namesOf(map.people, cover.closest);
  if (names.length === 0) return 'Nobody else holds any level of it.';
  const away = requirement.required.ordinal - cover.closestLevel;
  return `${someOf(names)} ${names.length === 1 ? 'is' : 'are'} ${away === 1 ? 'one level' : counted(away, 'level')} away.`;
}

/** "Owen Pritchard, Katarzyna Nowak and 5 others". */
export function someOf(names: readonly string[]): string {
  if (names.length <= namedAtMost) return listed(names);
  return listed([...names.slice(0, namedAtMost - 1), `${names.length - namedAtMost + 1} others`]);
}
