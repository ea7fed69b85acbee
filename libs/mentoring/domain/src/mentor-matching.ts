import type { Id } from '@waymark/foundation/kernel';
import type { WorkingHours } from './mentor-profile';
import type { MatchCare, MatchReason, MentorCard } from './mentor-suggestion';
import { daysAfter } from './days';
import type { SoughtSkill } from './sought-skill';
import { instantsOf } from './wall-clock';

/** A step of a scale by number and name. */
interface Level {
  readonly ordinal: number;
  readonly name: string;
}

/** A gap of the person who looks: a skill of a framework, the widest gap first in their list. */
export interface Gap {
  readonly skill: SoughtSkill;
  readonly need: Level;
  readonly yours: Level | null;
}

/** A skill that a mentor offers, with the level that is confirmed for them. */
export interface Offer {
  readonly skill: SoughtSkill;
  readonly confirmed: Level | null;
  readonly decidedOn: string | null;
  /** How many of their mentees were confirmed at the level that is needed since they began. */
  readonly mentoredThrough: number;
}

/** A mentor beside the person who looks. */
export interface Candidate {
  readonly memberId: Id;
  readonly offers: readonly Offer[];
  readonly holdsTargetRole: string | null;
  readonly places: { readonly capacity: number; readonly taken: number; readonly free: number; readonly freeFrom: string | null };
  readonly sharedLanguages: readonly string[];
  readonly sharedHours: number;
  readonly sameTeam: string | null;
  readonly inReportingLine: boolean;
  readonly assessorOfYours: boolean;
  readonly newToMentoring: boolean;
}

/** A gap that a candidate helps with, and by how many steps they are above what is needed. */
interface Help {
  readonly gap: Gap;
  /** Its place among the gaps, the widest is 1. */
  readonly rank: number;
  readonly offer: Offer & { readonly confirmed: Level };
  readonly margin: number;
}

/** The gaps that a mentor helps with: those in which they are confirmed at what is needed or above, the widest gap first. */
export function helpOf(candidate: Pick<Candidate, 'offers'>, gaps: readonly Gap[]): Help[] {
  return gaps.flatMap((gap, index) => {
    const offer = candidate.offers.find(({ skill }) => skill.id === gap.skill.id);
    const confirmed = offer?.confirmed ?? null;
    if (offer === undefined || confirmed === null || confirmed.ordinal < gap.need.ordinal) return [];
    return [{ gap, rank: index + 1, offer: { ...offer, confirmed }, margin: confirmed.ordinal - gap.need.ordinal }];
  });
}

/**
 * Candidates by how well they fit, the best first: who has a place; who helps with the widest gap; who is further above
 * what is needed; who helps with more gaps; who gives less to think of; whose place is free sooner; who shares a language
 * and more hours; who has fewer mentees; then the id. The order depends on nothing else, and no number of it is shown.
 */
export function inOrderOfFit<Fitting extends Candidate>(candidates: readonly Fitting[], gaps: readonly Gap[]): Fitting[] {
  const keyed = candidates.map((candidate) => ({ candidate, key: fitKey(candidate, gaps) }));
  return keyed.toSorted((one, other) => compareKeys(one.key, other.key)).map(({ candidate }) => candidate);
}

type FitKey = readonly (number | string)[];

function fitKey(candidate: Candidate, gaps: readonly Gap[]): FitKey {
  const help = helpOf(candidate, gaps);
  const [first] = help;
  return [
    candidate.places.free > 0 ? 0 : 1,
    first?.rank ?? Number.MAX_SAFE_INTEGER,
    -(first?.margin ?? 0),
    -help.length,
    caresOf(candidate, { lineMayMentor: false }).length,
    candidate.places.freeFrom ?? '',
    candidate.sharedLanguages.length > 0 ? 0 : 1,
    -candidate.sharedHours,
    candidate.places.taken,
    candidate.memberId,
  ];
}

/** Keys have the same kind of value at each place. */
function compareKeys(one: FitKey, other: FitKey): number {
  for (const [index, mine] of one.entries()) {
    const theirs = other[index] ?? mine;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}

/** The most reasons that are given for one mentor. */
export const mostReasons = 3;

/** Why a mentor is suggested: at most three facts that the reader can check, the strongest first. */
export function reasonsFor(candidate: Candidate, gaps: readonly Gap[]): MatchReason[] {
  return [...reasonsOfSkill(helpOf(candidate, gaps), candidate.holdsTargetRole), ...reasonsOfPerson(candidate)].slice(0, mostReasons);
}

function reasonsOfSkill([first, second]: readonly Help[], targetRole: string | null): MatchReason[] {
  const role: MatchReason[] = targetRole === null ? [] : [{ kind: 'HOLDS_TARGET_ROLE', role: targetRole }];
  if (first === undefined) return role;
  const { gap, offer } = first;
  return [
    { kind: 'CONFIRMED_ABOVE', skill: gap.skill, confirmed: offer.confirmed, decidedOn: offer.decidedOn, need: gap.need, yours: gap.yours },
    ...role,
    ...(offer.mentoredThrough === 0 ? [] : [{ kind: 'MENTORED_THROUGH', skill: gap.skill, level: gap.need, people: offer.mentoredThrough } as const]),
    ...(second === undefined ? [] : [{ kind: 'ALSO_STRONG_IN', skill: second.gap.skill, confirmed: second.offer.confirmed } as const]),
  ];
}

function reasonsOfPerson(candidate: Candidate): MatchReason[] {
  const { places, sharedLanguages, newToMentoring } = candidate;
  const independent = caresOf(candidate, { lineMayMentor: false }).length === 0;
  const reasons: [boolean, MatchReason][] = [
    [independent, { kind: 'INDEPENDENT' }],
    [newToMentoring, { kind: 'NEW_TO_MENTORING' }],
    [places.free > 0, { kind: 'FREE_PLACE', free: places.free, of: places.capacity, from: places.freeFrom }],
    [sharedLanguages.length > 0, { kind: 'SHARED_LANGUAGES', languages: [...sharedLanguages] }],
    [candidate.sharedHours > 0, { kind: 'SHARED_HOURS', hours: candidate.sharedHours }],
  ];
  return reasons.filter(([holds]) => holds).map(([, reason]) => reason);
}

/** What to think of before asking a mentor. */
export function caresOf(candidate: Pick<Candidate, 'sameTeam' | 'inReportingLine' | 'assessorOfYours'>, policy: { readonly lineMayMentor: boolean }): MatchCare[] {
  return [
    ...(candidate.sameTeam === null ? [] : [{ kind: 'SAME_TEAM', team: candidate.sameTeam } as const]),
    ...(candidate.inReportingLine ? [{ kind: 'REPORTING_LINE', barred: !policy.lineMayMentor } as const] : []),
    ...(candidate.assessorOfYours ? [{ kind: 'ASSESSOR_OF_YOURS' } as const] : []),
  ];
}

/** Whether the reader can ask a mentor now, or the first reason why they cannot. */
export function askingOf(facts: {
  readonly yourself: boolean;
  readonly barred: boolean;
  readonly askedAlready: boolean;
  readonly enoughMentors: boolean;
  readonly free: number;
}): MentorCard['asking'] {
  if (facts.yourself) return 'YOURSELF';
  if (facts.barred) return 'BARRED';
  if (facts.askedAlready) return 'ASKED_ALREADY';
  if (facts.enoughMentors) return 'ENOUGH_MENTORS';
  return facts.free > 0 ? 'POSSIBLE' : 'NO_PLACE';
}

/** The places that are free when so many are taken. More may be taken than are offered: then none is. */
export function freePlaces(capacity: number, taken: number): number {
  return Math.max(0, capacity - taken);
}

interface Hours {
  readonly workingHours: WorkingHours | null;
  readonly timeZone: string;
}

/**
 * In how many whole hours of a week both work, wherever they are. Half an hour is no hour. 0 where one of them does not
 * say. @param monday the Monday of the week, because clocks change.
 */
export function sharedHours(one: Hours, other: Hours, monday: string): number {
  const mine = spansOf(one, monday);
  const theirs = spansOf(other, monday);
  const shared = mine.flatMap(([from, to]) => theirs.map(([start, end]) => Math.max(0, Math.min(to, end) - Math.max(from, start))));
  return Math.floor(shared.reduce((total, milliseconds) => total + milliseconds, 0) / 3_600_000);
}

/** When somebody works in a week, as instants. A time that the clocks leave out is that day's missing hour. */
function spansOf({ workingHours, timeZone }: Hours, monday: string): [number, number][] {
  if (workingHours === null) return [];
  return workingHours.days.flatMap((weekday) => {
    const day = daysAfter(monday, weekday - 1);
    const from = instantsOf(`${day}T${workingHours.from}`, timeZone)[0];
    const to = instantsOf(`${day}T${workingHours.to}`, timeZone).at(-1);
    return from === undefined || to === undefined ? [] : [[from.getTime(), to.getTime()] as [number, number]];
  });
}
