import { levelWords } from '@waymark/evidence/web';
import type { TeamMovement } from '@waymark/readiness/domain';
import { counted, listed } from '@waymark/role-profiles/web';

type MovedCell = TeamMovement['cells'][number];
type Parts = TeamMovement['parts'];

/** What moved, of a team or of one person. */
export type Movement = Omit<TeamMovement, 'people'>;

/** A waiver changes how a requirement stands, and no level. */
function isLevelChange({ from, to }: Pick<MovedCell, 'from' | 'to'>): boolean {
  return from?.ordinal !== to?.ordinal;
}

/** "4 levels went up, 1 went down.", and whose doing a worse standing is, where it is nobody's. `who` did not slip then. */
export function movementSummary({ levels: { up, down }, parts }: Movement, who = 'The team'): string {
  const said = [...(up === 0 ? [] : [`${counted(up, 'level')} went up`]), ...(down === 0 ? [] : [`${up === 0 ? counted(down, 'level') : down} went down`])];
  const sentence = said.length === 0 ? 'No level changed.' : `${said.join(', ')}.`;
  return parts.profile < 0 && parts.person >= 0 && parts.expiry === 0 ? `${sentence} ${who} did not slip: the profile asks for more.` : sentence;
}

/** The parts of the change in requirements that are met, which add up to the last one. */
export function partRows(parts: Parts): { words: string; change: string; sum: boolean }[] {
  return [
    { words: 'Levels that ran out', change: signed(parts.expiry), sum: false },
    { words: 'Decisions and waivers', change: signed(parts.person), sum: false },
    { words: 'Changes of the profile', change: signed(parts.profile), sum: false },
    { words: 'Together', change: signed(parts.total), sum: true },
  ];
}

/** "+3", "−1", "0": with a real minus, so that it is read out and stands under the plus. */
export function signed(change: number): string {
  return change === 0 ? '0' : change > 0 ? `+${change}` : `−${-change}`;
}

/** "2 to 3 Practitioner", "3 Practitioner", "3 Practitioner, as before". */
export function changeWords({ from, to }: Pick<MovedCell, 'from' | 'to'>): string {
  if (from === null && to === null) return 'No level';
  if (to === null) return `${from === null ? '' : levelWords(from)} to none`;
  if (from?.ordinal === to.ordinal) return `${levelWords(to)}, as before`;
  return from === null ? levelWords(to) : `${from.ordinal} to ${levelWords(to)}`;
}

export function whyWords(cell: MovedCell): string {
  const { cause, decidedBy } = cell;
  switch (cause) {
    case 'EXPIRY':
      return 'The level ran out';
    case 'PROFILE':
      return 'The profile changed';
    case 'PERSON':
      if (decidedBy.length > 0) return `Decision by ${listed(decidedBy)}`;
      return isLevelChange(cell) ? 'A level was taken back' : 'A waiver began or ended';
  }
}

const profileChangeWords: Readonly<Record<TeamMovement['profileChanges'][number]['change'], string>> = {
  ADDED: 'Added',
  REMOVED: 'Removed',
  RAISED: 'Asks for more',
  LOWERED: 'Asks for less',
  GATE: 'Counts differently',
  MEASURE: 'Counted on another skill',
  WEIGHT: 'Weighs differently',
};

/** What a newer edition changed, by kind of change: "Added: Prototyping and User focus." */
export function profileChangeSentences(changes: TeamMovement['profileChanges']): string[] {
  return [...Map.groupBy(changes, ({ change }) => change)].map(([change, group]) => `${profileChangeWords[change]}: ${listed(group.map(({ title }) => title))}.`);
}
