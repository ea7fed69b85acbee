import { levelIn, type MapPerson } from '@waymark/readiness/domain';
import type { IconName } from '@waymark/foundation/ui';
import type { SkillColumn } from '../team/team-figures';
import { cellWords, type CellWords, type StatusLetter } from '../words/cell-words';

export type Direction = 'UP' | 'DOWN';

/** What moved since a day, by `cellId`, and the day in words. */
export interface Moved {
  readonly directions: ReadonlyMap<string, Direction>;
  readonly since: string;
}

/** A cell as it is drawn: its words, at most one mark, and the words that are heard in place of the mark. */
export interface DrawnCell extends CellWords {
  readonly mark: IconName | null;
  readonly heard: string;
}

/** A cell as the address names it. */
export function cellId(memberId: string, requirementId: string): string {
  return `${memberId}.${requirementId}`;
}

/** The cells of a person, in the order of the columns. */
export function drawnCells(person: MapPerson, columns: readonly SkillColumn[], moved: Moved): DrawnCell[] {
  const inReview = new Set(person.inReview);
  return columns.map(({ requirement, place }) => {
    const letter = (person.statuses[place] ?? 'N') as StatusLetter;
    const words = cellWords({ letter, attained: levelIn(person, place), required: requirement.required });
    const direction = moved.directions.get(cellId(person.id, requirement.requirementId));
    return { ...words, ...markOf({ direction, inReview: inReview.has(place), endsSoon: letter === 'X' }, moved.since) };
  });
}

/** A cell has room for one mark; everything that there is to say is heard. */
function markOf(facts: { direction: Direction | undefined; inReview: boolean; endsSoon: boolean }, since: string): Pick<DrawnCell, 'mark' | 'heard'> {
  const said: [IconName, string][] = [
    ...(facts.direction === undefined ? [] : [facts.direction === 'UP' ? (['arrow-up', `up since ${since}`] as [IconName, string]) : (['arrow-down', `down since ${since}`] as [IconName, string])]),
    ...(facts.inReview ? [['eye', 'claim in review'] as [IconName, string]] : []),
    ...(facts.endsSoon ? [['clock', 'ends soon'] as [IconName, string]] : []),
  ];
  return { mark: said[0]?.[0] ?? null, heard: said.map(([, words]) => `, ${words}`).join('') };
}
