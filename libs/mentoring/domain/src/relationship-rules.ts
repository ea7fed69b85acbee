import { DomainError, forbidden, invalid, wrongState, type Id } from '@waymark/foundation/kernel';
import type { PolicySet } from '@waymark/organisations/domain';
import { instantAfterDays } from './days';
import type { PairPart } from './person';
import { closingDays, requestDays } from './relationship';
import { becamePair, takesPlace, type RelationshipAction, type RelationshipStatus } from './relationship-lifecycle';

/** A request as its rules see it. `accepted`: the parts that have accepted already. */
export interface RequestFacts {
  readonly requesterId: Id;
  readonly mentorId: Id;
  readonly menteeId: Id;
  readonly accepted: readonly PairPart[];
}

/**
 * Whose answer a request waits for: of the two, whoever did not ask and has not accepted. A mentee who asks waits for
 * the mentor; a pair that the owner of the programme proposes waits for both.
 */
export function awaitedParts({ requesterId, mentorId, menteeId, accepted }: RequestFacts): PairPart[] {
  const parts: [PairPart, Id][] = [['MENTEE', menteeId], ['MENTOR', mentorId]];
  return parts.flatMap(([part, memberId]) => (memberId === requesterId || accepted.includes(part) ? [] : [part]));
}

/**
 * The step that accepting is: the first of two words, or the last one.
 * @throws DomainError FORBIDDEN with code `requester-cannot-accept`; WRONG_STATE with code `accepted-already`.
 */
export function acceptanceStep(request: RequestFacts, actorId: Id): Extract<RelationshipAction, 'acceptFirst' | 'accept'> {
  requireAnswerer(request, actorId, 'accept');
  return awaitedParts(request).length > 1 ? 'acceptFirst' : 'accept';
}

/** @throws DomainError as `acceptanceStep` does: whoever asked withdraws instead, and a word that was given stands. */
export function requireMayDecline(request: RequestFacts, actorId: Id): void {
  requireAnswerer(request, actorId, 'decline');
}

function requireAnswerer(request: RequestFacts, actorId: Id, doing: 'accept' | 'decline'): void {
  if (actorId === request.requesterId) throw new DomainError('FORBIDDEN', `requester-cannot-${doing}`, 'You asked, so the answer is for somebody else to give.');
  const part: PairPart = actorId === request.menteeId ? 'MENTEE' : 'MENTOR';
  if (!awaitedParts(request).includes(part)) throw wrongState('accepted-already', 'You have accepted this already.');
}

/** @throws DomainError FORBIDDEN where somebody withdraws what another one asked. */
export function requireRequester({ requesterId }: Pick<RequestFacts, 'requesterId'>, actorId: Id): void {
  if (actorId !== requesterId) throw forbidden('Only whoever asked can withdraw this. You can decline it instead.');
}

/** @throws DomainError INVALID at `body.mentorId`: nobody mentors themselves. */
export function requireTwoPeople({ mentorId, menteeId }: Pick<RequestFacts, 'mentorId' | 'menteeId'>): void {
  if (mentorId === menteeId) throw invalid('body.mentorId', 'Choose two different people');
}

/**
 * The programme of a pair: the one that was named; or else the first in which both take part, then the mentee's first,
 * then the first of the organisation, whose policies hold for whoever takes part in none.
 * Each list holds programmes that are not archived, the earliest enrolment first.
 * @throws DomainError INVALID at `body.programmeId` where the one that was named is archived or not there.
 */
export function programmeOfPair(named: Id | null, ofMentee: readonly Id[], ofMentor: readonly Id[], ofOrganisation: readonly Id[]): Id {
  if (named !== null && !ofOrganisation.includes(named)) throw invalid('body.programmeId', 'Choose a programme that is not archived');
  const programme = named ?? ofMentee.find((one) => ofMentor.includes(one)) ?? ofMentee[0] ?? ofOrganisation[0];
  if (programme === undefined) throw new Error('An organisation keeps a programme that is not archived');
  return programme;
}

/**
 * Whoever asks for themselves names a programme that they take part in, or the first one of the organisation, so that
 * nobody chooses the policies that hold for them.
 * @throws DomainError INVALID at `body.programmeId`.
 */
export function requireOwnProgramme(named: Id | null, ofMentee: readonly Id[], ofOrganisation: readonly Id[]): void {
  if (named !== null && named !== ofOrganisation[0] && !ofMentee.includes(named)) throw invalid('body.programmeId', 'Choose a programme that you take part in');
}

/** @throws DomainError WRONG_STATE with code `not-offering` where a mentee asks somebody who does not offer mentoring. */
export function requireOffering({ offering }: { readonly offering: boolean }): void {
  if (!offering) throw wrongState('not-offering', 'This person does not offer mentoring now.');
}

/** Who manages whom, upwards from each of the two, today. */
export interface LineFacts {
  readonly mentorId: Id;
  readonly menteeId: Id;
  readonly aboveMentor: readonly Id[];
  readonly aboveMentee: readonly Id[];
}

/** Whether one of two people manages the other, directly or above. */
export function inOneLine({ mentorId, menteeId, aboveMentor, aboveMentee }: LineFacts): boolean {
  return aboveMentee.includes(mentorId) || aboveMentor.includes(menteeId);
}

/**
 * Somebody of the management chain mentors only where the programme of the pair lets them, and the policies that hold
 * for the mentee do as well. Asked when a pair begins and again when it is accepted, because lines change.
 * @throws DomainError FORBIDDEN with code `reporting-line`.
 */
export function requireOutsideLine(line: LineFacts, policies: readonly Pick<PolicySet, 'lineMayMentor'>[]): void {
  if (policies.some(({ lineMayMentor }) => !lineMayMentor) && inOneLine(line)) {
    throw new DomainError('FORBIDDEN', 'reporting-line', 'One of the two manages the other, and this programme keeps mentoring outside the reporting line.');
  }
}

/**
 * A place of the mentor is taken when a pair is accepted. `taken` is read under a lock of the mentor, without this pair,
 * so of two who accept the last place at once one is told.
 * @throws DomainError WRONG_STATE with code `no-place`.
 */
export function requirePlace({ capacity, taken }: { readonly capacity: number; readonly taken: number }): void {
  if (taken >= capacity) throw wrongState('no-place', 'This mentor has no place free any more.');
}

/**
 * How many mentors somebody has at a time is for the programme to say. `mentors` is read under a lock of the mentee,
 * without this pair.
 * @throws DomainError WRONG_STATE with code `enough-mentors`.
 */
export function requireRoomForMentor(mentors: number, { mentorsAtOnce }: Pick<PolicySet, 'mentorsAtOnce'>): void {
  if (mentors >= mentorsAtOnce) {
    throw wrongState('enough-mentors', mentorsAtOnce === 1 ? 'This programme lets a person have one mentor at a time.' : `This programme lets a person have ${mentorsAtOnce} mentors at a time.`);
  }
}

/** @throws DomainError WRONG_STATE with code `pair-exists` where the same two have a request or are a pair already. */
export function requireNoOther(statuses: readonly RelationshipStatus[]): void {
  if (statuses.some((status) => status === 'REQUESTED' || takesPlace(status))) throw wrongState('pair-exists', 'There is a request or a mentoring relationship between the two already.');
}

/** @throws DomainError WRONG_STATE with code `agreement-not-signed`: a pair is active once both have signed. */
export function requireSigned({ signed }: { readonly signed: boolean }): void {
  if (!signed) throw wrongState('agreement-not-signed', 'Both sign the agreement first.');
}

/** The instant from which a request that nobody answered has expired. */
export function requestExpiresAt(requestedAt: Date): Date {
  return instantAfterDays(requestedAt, requestDays);
}

/** Whether a request has expired by `now`. */
export function requestHasExpired(requestedAt: Date, now: Date): boolean {
  return requestExpiresAt(requestedAt) <= now;
}

/** @throws DomainError WRONG_STATE with code `request-expired`, also before the sweep has come by. */
export function requireNotExpired(requestedAt: Date, now: Date): void {
  if (requestHasExpired(requestedAt, now)) throw wrongState('request-expired', 'This request has expired. Ask again if it still matters.');
}

/** @throws DomainError INVALID at `body.until` where a pause would be over before it begins. */
export function requirePauseToCome(until: string | null, today: string): void {
  if (until !== null && until <= today) throw invalid('body.until', 'Choose a day to come, or none');
}

/** Whether a pause has come to its end: the pair goes on by itself. */
export function pauseIsOver(until: string | null, today: string): boolean {
  return until !== null && until <= today;
}

/**
 * The step that a reflection is: the first of the two, or the one that completes the relationship.
 * @throws DomainError WRONG_STATE with code `reflected-already`.
 */
export function reflectionStep(written: readonly PairPart[], part: PairPart): Extract<RelationshipAction, 'reflect' | 'complete'> {
  if (written.includes(part)) throw wrongState('reflected-already', 'You have written your reflection already.');
  return written.length === 0 ? 'reflect' : 'complete';
}

/** The instant from which a pair that closes is completed with the reflections that are there. */
export function closingLapsesAt(since: Date): Date {
  return instantAfterDays(since, closingDays);
}

/** Whether a reader sees a reflection: their own, and the other's once both have written or the pair is over. */
export function showsReflection({ own, both, status }: { readonly own: boolean; readonly both: boolean; readonly status: RelationshipStatus }): boolean {
  return own || both || (becamePair(status) && !takesPlace(status));
}
