import { allows, type Id } from '@waymark/foundation/kernel';
import {
  acceptanceStep,
  awaitedParts,
  canReadMessage,
  canTakeStep,
  canWriteAgreement,
  canWriteGoalsAndActions,
  canWriteSessions,
  isLive,
  isOfPair,
  relationshipLifecycle,
  requestExpiresAt,
  requestHasExpired,
  type RelationshipAction,
  type RelationshipSummary,
  type RelationshipView,
  type RequestFacts,
} from '@waymark/mentoring/domain';
import { calendarDayIn } from '@waymark/organisations/domain';
import type { MetPair } from '../access/pair-access';
import type { PairAgreements } from '../agreements/agreement.repository';
import type { Reflection, Relationship } from './relationship.entity';
import type { PairNames } from './pair-names.queries';

/** When a reader looks, and in which time zone days begin. */
export interface Moment {
  readonly now: Date;
  readonly timeZone: string;
}

/** A request as the rules see it. */
export function requestFactsOf({ requestedBy, mentorId, menteeId, menteeAcceptedAt, mentorAcceptedAt }: Relationship): RequestFacts {
  const accepted = [...(menteeAcceptedAt === null ? [] : ['MENTEE' as const]), ...(mentorAcceptedAt === null ? [] : ['MENTOR' as const])];
  return { requesterId: requestedBy, mentorId, menteeId, accepted };
}

/** The last day of a pair by the agreement that is in force. */
export const endsOn = ({ inForce }: Pick<PairAgreements, 'inForce'>) => inForce?.terms.endsOn ?? null;

/** A pair in a list, as somebody meets it. */
export function summaryOf({ pair, part }: Pick<MetPair, 'pair' | 'part'>, names: PairNames, endsOn: string | null, { timeZone }: Moment): RelationshipSummary {
  const waits = pair.status === 'REQUESTED';
  return {
    id: pair.id,
    programme: names.programme,
    mentor: names.mentor,
    mentee: names.mentee,
    part,
    status: pair.status,
    proposed: pair.requestedBy !== pair.menteeId,
    requestedAt: pair.requestedAt.toISOString(),
    expiresOn: waits ? calendarDayIn(timeZone, requestExpiresAt(pair.requestedAt)) : null,
    awaits: waits ? awaitedParts(requestFactsOf(pair)) : [],
    skills: names.skills,
    activeSince: pair.activeAt === null ? null : calendarDayIn(timeZone, pair.activeAt),
    endsOn,
    endedAt: pair.endedAt?.toISOString() ?? null,
  };
}

/** What was written with a request, its answer, a pause and an end, each for those it was written for. */
export function wordsOf({ pair, grounds }: MetPair, names: PairNames, readerId: Id): Pick<RelationshipView, 'message' | 'declined' | 'paused' | 'endedEarly'> {
  const paired = isOfPair(grounds);
  return {
    message: canReadMessage(grounds, { wroteIt: readerId === pair.requestedBy }) ? pair.message : null,
    declined: declinedOf(pair, names, readerId),
    paused:
      pair.pausedOn === null || names.pausedBy === null
        ? null
        : { since: pair.pausedOn, until: pair.pausedUntil, by: names.pausedBy, words: paired || readerId === pair.pausedBy ? spoken(pair.pauseWords) : null },
    endedEarly:
      pair.endedAt === null || names.endedBy === null
        ? null
        : { by: names.endedBy, at: pair.endedAt.toISOString(), reason: pair.endReason, words: readsEnd(pair, readerId, { paired }) ? spoken(pair.endWords) : null, readers: pair.endReaders },
  };
}

function declinedOf({ declinedBy, declineReason, declineWords, requestedBy, endedAt }: Relationship, names: PairNames, readerId: Id): RelationshipView['declined'] {
  if (names.declinedBy === null || declineReason === null || endedAt === null) return null;
  const reads = readerId === requestedBy || readerId === declinedBy;
  return { by: names.declinedBy, reason: declineReason, words: reads ? spoken(declineWords) : null, at: endedAt.toISOString() };
}

const spoken = (words: string | null) => (words === '' ? null : words);

/** Whoever wrote them, and those they were written for. */
function readsEnd({ endedBy, endReaders }: Relationship, readerId: Id, { paired }: { readonly paired: boolean }): boolean {
  return readerId === endedBy || endReaders.includes(paired ? 'PARTNER' : 'PROGRAMME_OWNER');
}

/** What a reader may do with a pair now. */
export function mayOf({ pair, grounds, part }: MetPair, readerId: Id, facts: { readonly reflections: readonly Reflection[]; readonly suggested: boolean }, { now }: Moment): RelationshipView['may'] {
  const can = (action: RelationshipAction) => canTakeStep(grounds, action) && allows(relationshipLifecycle, pair.status, action);
  const awaited = pair.status === 'REQUESTED' && !requestHasExpired(pair.requestedAt, now) && isPossible(() => acceptanceStep(requestFactsOf(pair), readerId));
  const { status } = pair;
  return {
    accept: can('accept') && awaited,
    decline: can('decline') && awaited,
    withdraw: can('withdraw') && readerId === pair.requestedBy,
    writeAgreement: canWriteAgreement(grounds, { status }) && !facts.suggested,
    planSession: canWriteSessions(grounds, { status }),
    logPastSession: canWriteSessions(grounds, { status }),
    addGoal: canWriteGoalsAndActions(grounds, { status }) && isLive(status),
    pause: can('pause'),
    resume: can('resume'),
    close: can('close'),
    reflect: can('reflect') && !facts.reflections.some((written) => written.part === part),
    endEarly: can('endEarly'),
  };
}

/** Whether a rule lets something be, for a page that does not offer what would be refused. */
function isPossible(rule: () => unknown): boolean {
  try {
    rule();
    return true;
  } catch {
    return false; // the refusal is told to whoever tries
  }
}
