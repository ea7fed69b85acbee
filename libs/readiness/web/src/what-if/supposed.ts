import { levelWords } from '@waymark/evidence/web';
import { coverRank, lossOf, suppose, type SupposedTeam, type Supposition } from '@waymark/readiness/domain';
import { DomainError } from '@waymark/foundation/kernel';
import type { TeamFigures } from '../team/team-figures';

export type SupposedKind = Supposition['kind'];

/** A line of the what-if as it is being filled in. */
export interface Draft {
  readonly kind: SupposedKind;
  readonly memberId: string;
  readonly deputyId: string;
  /** The key of a skill; for somebody who joins, empty is every skill of the role. */
  readonly key: string;
  readonly level: number;
}

/** Somebody who would join, by their place among the lines. */
function newcomerId(place: number): string {
  return `newcomer ${place}`;
}

/** What a line supposes, or null while it is not filled in. */
function suppositionOf({ kind, memberId, deputyId, key, level }: Draft, place: number, { lines }: TeamFigures): Supposition | null {
  switch (kind) {
    case 'LEAVE':
      return memberId === '' ? null : { kind, memberId };
    case 'JOIN':
      return { kind, memberId: newcomerId(place), levels: Object.fromEntries(lines.filter((line) => key === '' || line.key === key).map((line) => [line.key, line.required])) };
    case 'DEPUTISE':
      return memberId === '' || deputyId === '' ? null : { kind, memberId, deputyId };
    case 'REACH':
      return memberId === '' || key === '' || level < 1 ? null : { kind, memberId, key, level };
  }
}

/** What comes of some lines, or why nothing can: the sentence of the rule that one of them breaks. */
export function outcomeOf(figures: TeamFigures, drafts: readonly Draft[]): { team: SupposedTeam } | { refusal: string } {
  const suppositions = drafts.flatMap((draft, place) => suppositionOf(draft, place, figures) ?? []);
  try {
    return { team: suppose(figures.lines, figures.mates, suppositions, figures.rules) };
  } catch (failure) {
    if (!(failure instanceof DomainError)) throw failure;
    return { refusal: failure.code === 'not-found' ? 'Somebody in this has left by then. Choose somebody else.' : 'Choose somebody else to stand in.' };
  }
}

/** Skills of a band whose cover gets better or worse, the greatest risk first. */
export function changedCover({ mandatory }: TeamFigures, { cover }: SupposedTeam): SupposedTeam['cover'] {
  const counts = new Set(mandatory.map(({ cover: { key } }) => key));
  return cover
    .filter(({ key, before, after }) => counts.has(key) && before.state !== after.state)
    .toSorted((one, other) => coverRank(one.after.state) - coverRank(other.after.state) || coverRank(one.before.state) - coverRank(other.before.state));
}

/** The person whose leaving would cost the most skills; the first of those alike. Null without people. */
export function greatestLoss({ map, mandatory }: TeamFigures): string | null {
  const covers = mandatory.map(({ cover }) => cover);
  const losses = map.people.map(({ id }) => ({ id, skills: lossOf(id, covers).length }));
  return losses.reduce<(typeof losses)[number] | null>((worst, each) => (worst === null || each.skills > worst.skills ? each : worst), null)?.id ?? null;
}

/** What a skill asks for and what somebody would still have to reach: "Prototyping: 3 Practitioner, holds 2". */
export function deputyGapWords({ columns }: TeamFigures, { key, attained }: SupposedTeam['deputyGaps'][number]): string {
  const requirement = columns.find(({ cover }) => cover.key === key)?.requirement;
  if (requirement === undefined) return key;
  return `${requirement.title}: ${levelWords(requirement.required)}, ${attained === 0 ? 'holds none' : `holds ${attained}`}`;
}
