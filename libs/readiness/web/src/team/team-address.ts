import { calendarDate } from '@waymark/foundation/kernel';
import { calendarDayIn } from '@waymark/organisations/domain';
import { band, reach, type Band } from '@waymark/readiness/domain';
import { skillOrders, type SkillOrder } from '../map/map-order';
import { askedInstant, beginningOf } from '../words/asked-instant';
import type { TeamQuery } from './team-readiness-client';

/** The words of the address of a view of a team, as the router hands them over. What means nothing is left out. */
export interface TeamAddress {
  readonly team?: string;
  readonly version?: string;
  readonly reach?: string;
  readonly order?: string;
  readonly since?: string;
  readonly at?: string;
  readonly knownAt?: string;
  readonly people?: string;
  readonly band?: string;
  readonly find?: string;
  readonly only?: string;
  readonly skills?: string;
  readonly cell?: string;
}

/** A word of the address, changed; null takes it away. */
export type AddressChange = { readonly [Word in keyof TeamAddress]?: string | null };

/** What the address asks the server for. */
export function queryOf(address: TeamAddress, timeZone: string): TeamQuery {
  return {
    teamId: idIn(address.team),
    versionId: idIn(address.version),
    reach: reach.safeParse(address.reach).data ?? 'DIRECT',
    at: askedInstant(address.at, timeZone),
    knownAt: askedInstant(address.knownAt, timeZone),
  };
}

/** What the address asks the page for, besides what the server answers. */
export interface TeamChoices {
  readonly order: SkillOrder;
  /** `nearest`, `name`, or the key of a skill. */
  readonly people: string;
  readonly band: Band | undefined;
  readonly find: string;
  readonly withRole: boolean;
  /** Whether desirable and informational requirements are columns as well. */
  readonly everything: boolean;
}

export function choicesOf(address: TeamAddress): TeamChoices {
  return {
    order: skillOrders.find((each) => each === address.order) ?? 'risk',
    people: address.people ?? 'nearest',
    band: band.safeParse(address.band?.toUpperCase()).data,
    find: address.find ?? '',
    withRole: address.only === 'role',
    everything: address.skills === 'all',
  };
}

/** The day since which movement is shown: of the address, or a month ago. */
export function sinceDay({ since, at }: TeamAddress, now: Date, timeZone: string): string {
  return calendarDate.safeParse(since).data ?? monthsBefore(viewedDay(at, now, timeZone), 1);
}

export function sinceInstant(day: string, timeZone: string): string {
  return beginningOf(day, timeZone);
}

/** Days that may be chosen, the latest first, and the chosen one among them. */
export function sinceChoices(chosen: string, { at }: TeamAddress, now: Date, timeZone: string): string[] {
  const viewed = viewedDay(at, now, timeZone);
  return [...new Set([chosen, ...[1, 3, 6, 12].map((months) => monthsBefore(viewed, months))])].sort().reverse();
}

function viewedDay(at: string | undefined, now: Date, timeZone: string): string {
  const asked = askedInstant(at, timeZone);
  return calendarDayIn(timeZone, asked === undefined ? now : new Date(asked));
}

/** The same day of an earlier month, or the last one that the month has. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

function idIn(words: string | undefined): string | undefined {
  return words !== undefined && /^[\da-f-]{36}$/i.test(words) ? words : undefined;
}
