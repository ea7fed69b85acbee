import type { Instants } from '@waymark/evidence/domain';
import { bandOf } from './band';
import type { Band } from './measured';
import { measuresOf, type Measures } from './measures';
import type { MovedStanding } from './moved-standing';
import type { PersonHistory } from './person-history';
import { replay, type Standpoint } from './replay';
import type { RuleSet } from './rule-set';
import { standingCells, type RequiredLine } from './standing-cell';

/** The requirements of a role from an instant (inclusive) to an instant (exclusive; null: without an end). */
export interface RolePeriod {
  readonly from: Date;
  readonly until: Date | null;
  readonly lines: readonly RequiredLine[];
}

/** How a person stood from an instant on, and the cells that changed at it. */
export interface TimelinePoint {
  readonly at: Date;
  readonly band: Band;
  readonly measures: Measures;
  readonly moved: readonly MovedStanding[];
}

/** The stretch of time to look at, both ends inclusive. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
  /** What was known at this instant; null: at each point what was known then, as pages showed it at the time. */
  readonly knownAt: Date | null;
}

/**
 * How a person stood at the beginning of a stretch of time, then every instant at which their standing or role changed,
 * oldest first. Of roles that overlap the one that began later counts; without a role there is nothing to measure.
 */
export function standingTimeline(history: PersonHistory, roles: readonly RolePeriod[], stretch: Stretch, rules: RuleSet): TimelinePoint[] {
  let standpoint = standpointAt(roles, stretch.from, stretch);
  const start = measuresOf(standingCells(history, standpoint.lines, standpoint.instants, rules));
  const points: TimelinePoint[] = [{ at: stretch.from, band: bandOf(start, rules), measures: start, moved: [] }];
  for (const at of turningPoints(history, roles, stretch)) {
    const next = standpointAt(roles, at, stretch);
    const { after, moved } = replay({ history, from: standpoint, to: next }, rules);
    standpoint = next;
    if (moved.length === 0) continue;
    const measures = measuresOf(after);
    points.push({ at, band: bandOf(measures, rules), measures, moved });
  }
  return points;
}

function standpointAt(roles: readonly RolePeriod[], at: Date, { knownAt }: Stretch): Standpoint {
  const held = roles.filter(({ from, until }) => from <= at && (until === null || at < until));
  const role = held.reduce<RolePeriod | null>((latest, each) => (latest === null || each.from > latest.from ? each : latest), null);
  const instants: Instants = { at, knownAt: knownAt ?? at };
  return { lines: role?.lines ?? noLines, instants };
}

const noLines: readonly RequiredLine[] = [];

/** Every instant after the beginning at which something could change, oldest first, each once. */
function turningPoints({ decisions, waivers }: PersonHistory, roles: readonly RolePeriod[], { from, to }: Stretch): Date[] {
  const instants = [
    ...decisions.flatMap(({ effectiveAt, recordedAt, validUntil, events }) => [effectiveAt, recordedAt, validUntil, ...events.map(({ at }) => at)]),
    ...waivers.flatMap(({ from: begins, until, decidedAt, ended = null }) => [begins, until, decidedAt, ended?.recordedAt ?? null, ended?.until ?? null]),
    ...roles.flatMap((role) => [role.from, role.until]),
  ].filter((instant) => instant !== null);
  const within = instants.map((instant) => instant.getTime()).filter((time) => time > from.getTime() && time <= to.getTime());
  return [...new Set(within)].sort((one, other) => one - other).map((time) => new Date(time));
}
