import type { Id } from '@waymark/foundation/kernel';
import { daysAfter, daysBetween, instantsOf, localTimeAt } from '@waymark/mentoring/domain';
import type { ReminderType } from './reminder-type';

/** Somebody who can be reminded, with the IANA zone of their clock. */
export interface Reminded {
  readonly memberId: Id;
  readonly timeZone: string;
}

/** A reminder for somebody at an instant. `occasion` tells it from another of its type about the same thing. */
export interface PlannedReminder {
  readonly type: ReminderType;
  readonly memberId: Id;
  readonly occasion: string;
  readonly dueAt: Date;
}

/** A reminder that should reach somebody, and the instant from which on it says nothing any more. */
export interface WantedReminder extends PlannedReminder {
  readonly staleAt: Date;
}

/** An action as far as reminders need it. Days are YYYY-MM-DD. */
export interface ActionFacts {
  readonly kind: 'ACTION';
  readonly owner: Reminded;
  readonly isOpen: boolean;
  readonly dueOn: string | null;
  readonly createdAt: Date;
  /** From 1 to 10; null where nobody was asked. */
  readonly commitment: number | null;
}

/** A session as far as reminders need it. */
export interface SessionFacts {
  readonly kind: 'SESSION';
  readonly mentor: Reminded;
  readonly mentee: Reminded;
  readonly status: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Who logged it last and when; null while nobody has. */
  readonly logged: { readonly by: Id; readonly at: Date } | null;
}

/** A mentoring pair as far as reminders need it. */
export interface PairFacts {
  readonly kind: 'PAIR';
  readonly mentor: Reminded;
  readonly mentee: Reminded;
  readonly status: string;
  readonly requestedAt: Date;
  /** Who has not yet said yes to a request. */
  readonly unanswered: readonly Id[];
  /** The version of an agreement that one of the two has signed, since when, and who has not. */
  readonly toSign: { readonly number: number; readonly since: Date; readonly by: Id } | null;
  readonly activeAt: Date | null;
  /** When they met last; null: not yet. */
  readonly metAt: Date | null;
  /** Whether a meeting is planned. */
  readonly planned: boolean;
}

/** A claim as far as reminders need it. */
export interface ClaimFacts {
  readonly kind: 'CLAIM';
  readonly owner: Reminded;
  readonly status: string;
  readonly submission: number;
  /** Who is to judge it, and since when. */
  readonly assessors: readonly Reminded[];
  readonly assignedAt: Date | null;
  /** When its status became what it is. */
  readonly statusAt: Date;
}

export type CauseFacts = ActionFacts | SessionFacts | PairFacts | ClaimFacts;

/** When on a day people are reminded of what is about that day, on their own clock. */
export const humaneTime = '09:00';
/** Days without a first meeting, and without any, after which a pair is asked about it. */
export const quietDays = { first: 10, any: 30 } as const;
/** A commitment below this is looked at before the day on which the action is due. */
const sureCommitment = 7;
const hour = 3_600_000;
/** How late a reminder may be and still say something, in milliseconds: 7 days. What is older helps nobody. */
const latestDelivery = 168 * hour;

/**
 * Everything that people should be reminded of because of one thing, as it stands. It follows from these facts alone, so
 * whatever is not in it any more is not wanted. What happened a moment ago is due at once: at the instant at which it did.
 * Source: DESIGN.md section 9.
 */
export function wantedReminders(facts: CauseFacts): WantedReminder[] {
  return planned(facts).map((each) => ({ ...each, staleAt: staleAt(each, facts) }));
}

/** What comes before a day or a session is stale when that begins; everything else after `latestDelivery`. */
function staleAt({ type, dueAt }: PlannedReminder, facts: CauseFacts): Date {
  if (facts.kind === 'SESSION' && beforehand.includes(type)) return facts.startsAt;
  if (facts.kind === 'ACTION' && facts.dueOn !== null && beforehand.includes(type)) return instantOn(daysAfter(facts.dueOn, 1), '00:00', facts.owner.timeZone);
  return new Date(dueAt.getTime() + latestDelivery);
}

const beforehand: readonly ReminderType[] = ['ACTION_CHECK', 'ACTION_DUE', 'SESSION_PREPARE', 'SESSION_TOMORROW', 'SESSION_SOON'];

function planned(facts: CauseFacts): PlannedReminder[] {
  switch (facts.kind) {
    case 'ACTION':
      return ofAction(facts);
    case 'SESSION':
      return ofSession(facts);
    case 'PAIR':
      return ofPair(facts);
    case 'CLAIM':
      return ofClaim(facts);
  }
}

/**
 * The instant at which the clock of a zone shows a time (HH:MM) on a day: the earlier one where it is there twice, and as
 * much later as clocks go forward where it is left out.
 */
export function instantOn(day: string, time: string, timeZone: string): Date {
  const [exact] = instantsOf(`${day}T${time}`, timeZone);
  if (exact !== undefined) return exact;
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  // The offset of a day before is that of before the gap, so the clock then shows the time plus the gap.
  const before = new Date(asIfUtc - 24 * hour);
  const offset = Date.parse(`${localTimeAt(before, timeZone)}:00Z`) - before.getTime();
  return new Date(asIfUtc - offset);
}

function ofAction({ owner, isOpen, dueOn, createdAt, commitment }: ActionFacts): PlannedReminder[] {
  if (!isOpen || dueOn === null) return [];
  const on = (type: ReminderType, day: string): PlannedReminder => ({ type, memberId: owner.memberId, occasion: dueOn, dueAt: instantOn(day, humaneTime, owner.timeZone) });
  const begun = localTimeAt(createdAt, owner.timeZone).slice(0, 10);
  const halfway = Math.ceil(daysBetween(begun, dueOn) / 2);
  const isUnsure = commitment !== null && commitment < sureCommitment && halfway > 0 && daysAfter(begun, halfway + 1) < dueOn;
  return [...(isUnsure ? [on('ACTION_CHECK', daysAfter(begun, halfway))] : []), on('ACTION_DUE', daysAfter(dueOn, -1)), on('ACTION_OVERDUE', daysAfter(dueOn, 1))];
}

function ofSession({ mentor, mentee, status, startsAt, endsAt, logged }: SessionFacts): PlannedReminder[] {
  const occasion = startsAt.toISOString();
  if (status === 'LOGGED' && logged !== null) {
    const other = logged.by === mentor.memberId ? mentee : mentor;
    return [{ type: 'SESSION_TO_CONFIRM', memberId: other.memberId, occasion: logged.at.toISOString(), dueAt: logged.at }];
  }
  const toLog: PlannedReminder = { type: 'SESSION_TO_LOG', memberId: mentor.memberId, occasion, dueAt: new Date(endsAt.getTime() + hour) };
  if (status === 'HELD') return [toLog];
  if (status !== 'PLANNED') return [];
  const before = ({ memberId, timeZone }: Reminded, type: ReminderType, days: number): PlannedReminder => ({
    type,
    memberId,
    occasion,
    dueAt: instantOn(daysAfter(localTimeAt(startsAt, timeZone).slice(0, 10), -days), humaneTime, timeZone),
  });
  return [
    before(mentee, 'SESSION_PREPARE', 2),
    ...[mentor, mentee].flatMap((each) => [
      before(each, 'SESSION_TOMORROW', 1),
      { type: 'SESSION_SOON' as const, memberId: each.memberId, occasion, dueAt: new Date(startsAt.getTime() - hour) },
    ]),
    toLog,
  ];
}

function ofPair({ mentor, mentee, status, requestedAt, unanswered, toSign, activeAt, metAt, planned: hasPlanned }: PairFacts): PlannedReminder[] {
  if (status === 'REQUESTED') return unanswered.map((memberId) => ({ type: 'REQUEST_WAITING', memberId, occasion: 'request', dueAt: requestedAt }));
  const signing: PlannedReminder[] =
    toSign === null || !['ACCEPTED', 'ACTIVE', 'PAUSED'].includes(status) ? [] : [{ type: 'AGREEMENT_TO_SIGN', memberId: toSign.by, occasion: `version ${toSign.number}`, dueAt: toSign.since }];
  if (status !== 'ACTIVE' || activeAt === null || hasPlanned) return signing;
  const [type, since, days] = metAt === null ? (['NO_FIRST_MEETING', activeAt, quietDays.first] as const) : (['NO_MEETING', metAt, quietDays.any] as const);
  return [
    ...signing,
    ...[mentor, mentee].map(({ memberId, timeZone }) => {
      const begun = localTimeAt(since, timeZone).slice(0, 10);
      return { type, memberId, occasion: since.toISOString(), dueAt: instantOn(daysAfter(begun, days), humaneTime, timeZone) };
    }),
  ];
}

function ofClaim({ owner, status, submission, assessors, assignedAt, statusAt }: ClaimFacts): PlannedReminder[] {
  const occasion = `submission ${submission}`;
  if (status === 'SUBMITTED' || status === 'IN_REVIEW') {
    return assignedAt === null ? [] : assessors.map(({ memberId }) => ({ type: 'CLAIM_WAITING', memberId, occasion, dueAt: assignedAt }));
  }
  if (status === 'RETURNED') return [{ type: 'CLAIM_RETURNED', memberId: owner.memberId, occasion, dueAt: statusAt }];
  return status === 'ACCEPTED' ? [{ type: 'CLAIM_ACCEPTED', memberId: owner.memberId, occasion, dueAt: statusAt }] : [];
}
