import type { Id } from '@waymark/foundation/kernel';
import { managerSharing, type Actor, type ManagerSharing } from '@waymark/organisations/domain';
import type { PairPart } from './person';
import { becamePair, isLive, type RelationshipAction, type RelationshipStatus } from './relationship-lifecycle';

/**
 * On what ground somebody meets what is between two people. Grounds add up, and each is held only for this pair:
 * MENTEE and MENTOR of it; MANAGER of the mentee today, directly or above; PROGRAMME_OWNER of the programme that the
 * pair is in; RELEASED, to whom the mentee released this one item.
 */
export type Ground = 'MENTEE' | 'MENTOR' | 'MANAGER' | 'PROGRAMME_OWNER' | 'RELEASED';
export type Grounds = ReadonlySet<Ground>;

/** What is known of a reader and a pair. Without a mentor it is what somebody does for themselves. */
export interface Meeting {
  readonly actor: Pick<Actor, 'memberId'>;
  readonly menteeId: Id;
  readonly mentorId: Id | null;
  readonly programmeOwnerIds: readonly Id[];
  /** Who manages the mentee today, nearest first. */
  readonly managementChain: readonly Id[];
  readonly releasedToIds: readonly Id[];
}

/** The grounds that an actor has. An admin of the organisation has none by that. */
export function groundsOf({ actor: { memberId: me }, menteeId, mentorId, programmeOwnerIds, managementChain, releasedToIds }: Meeting): Grounds {
  const grounds: [Ground, boolean][] = [
    ['MENTEE', me === menteeId],
    ['MENTOR', me === mentorId],
    ['MANAGER', managementChain.includes(me)],
    ['PROGRAMME_OWNER', programmeOwnerIds.includes(me)],
    ['RELEASED', releasedToIds.includes(me)],
  ];
  return new Set(grounds.flatMap(([ground, held]) => (held ? [ground] : [])));
}

type Rule = readonly Ground[];
const grantedTo = (rule: Rule, grounds: Grounds): boolean => rule.some((ground) => grounds.has(ground));
const pair: Rule = ['MENTEE', 'MENTOR'];

/** How far the two of a relationship are. */
export interface PairState {
  readonly status: RelationshipStatus;
}

/** Whether somebody is one of the two; a person alone with their goals is one as well. */
export function isOfPair(grounds: Grounds): boolean {
  return grantedTo(pair, grounds);
}

/** The part of a reader; the mentee's where somebody does something for themselves. Null: neither. */
export function partOf(grounds: Grounds): PairPart | null {
  if (grounds.has('MENTEE')) return 'MENTEE';
  return grounds.has('MENTOR') ? 'MENTOR' : null;
}

/** Whether somebody sees that the relationship is there, its status and its agreement. When not, it does not exist for them. */
export function canReadRelationship(grounds: Grounds): boolean {
  return grantedTo([...pair, 'PROGRAMME_OWNER'], grounds);
}

/** Whether somebody reads what was written with a request: the two, and the owner who wrote it. */
export function canReadMessage(grounds: Grounds, { wroteIt }: { readonly wroteIt: boolean }): boolean {
  return isOfPair(grounds) || wroteIt;
}

/** Whether somebody writes and signs the agreement: the two, while they are a pair. */
export function canWriteAgreement(grounds: Grounds, { status }: PairState): boolean {
  return isOfPair(grounds) && isLive(status) && status !== 'CLOSING';
}

/** Who may take which step of a relationship. Time takes `expire` and `lapse`; a signed agreement takes `activate`. */
const steps: Readonly<Record<RelationshipAction, Rule>> = {
  acceptFirst: pair,
  accept: pair,
  decline: pair,
  withdraw: [...pair, 'PROGRAMME_OWNER'],
  expire: [],
  activate: [],
  pause: [...pair, 'PROGRAMME_OWNER'],
  resume: [...pair, 'PROGRAMME_OWNER'],
  close: [...pair, 'PROGRAMME_OWNER'],
  reflect: pair,
  complete: pair,
  lapse: [],
  endEarly: [...pair, 'PROGRAMME_OWNER'],
};

/** Whether somebody may take a step at all. Whose answer is missing and who may withdraw is for `relationship-rules`. */
export function canTakeStep(grounds: Grounds, action: RelationshipAction): boolean {
  return grantedTo(steps[action], grounds);
}

/** Whether somebody reads when the two meet, and reads and writes nothing else by it. */
export function canReadSessions(grounds: Grounds, { status }: PairState): boolean {
  return isOfPair(grounds) && becamePair(status);
}

/** Whether somebody plans, moves and cancels sessions: the two, while they are a pair. */
export function canWriteSessions(grounds: Grounds, { status }: PairState): boolean {
  return isOfPair(grounds) && isLive(status);
}

/** Whether somebody sees how many sessions there were and when, without a word: also the owner of the programme. */
export function canReadSessionCounts(grounds: Grounds, sharing: ManagerSharing): boolean {
  return canReadRelationship(grounds) || (grounds.has('MANAGER') && sharing === 'COUNTS_AND_DATES');
}

/** Whether somebody reads the record of a session and shared notes: the two, also after the end. */
export function canReadRecord(grounds: Grounds, { status }: PairState): boolean {
  return isOfPair(grounds) && becamePair(status);
}

/** Whether somebody writes in the record of a session and in shared notes: the two, while they are a pair. */
export function canWriteRecord(grounds: Grounds, { status }: PairState): boolean {
  return isOfPair(grounds) && isLive(status);
}

/** Whether somebody writes the preparation of a session: the mentee. */
export function canPrepare(grounds: Grounds, { status }: PairState): boolean {
  return grounds.has('MENTEE') && isLive(status);
}

/** Whether somebody reads, changes or deletes a private note: its author, and nobody by any other ground. */
export function canUsePrivateNote(actor: Pick<Actor, 'memberId'>, note: { readonly authorId: Id }): boolean {
  return actor.memberId === note.authorId;
}

/** Whether somebody begins a private note about a pair: one of the two, once they are a pair. */
export function canBeginPrivateNote(grounds: Grounds, { status }: PairState): boolean {
  return isOfPair(grounds) && becamePair(status);
}

/** Whether somebody takes a shared note away: who began it, while they are a pair. */
export function canDeleteSharedNote(grounds: Grounds, { beganIt, status }: PairState & { readonly beganIt: boolean }): boolean {
  return isOfPair(grounds) && isLive(status) && beganIt;
}

/** Whether somebody sees where the mentee stands now with what the two aim at: the mentee, and the mentor while they are a pair. */
export function canSeeStanding(grounds: Grounds, { status }: PairState): boolean {
  return grounds.has('MENTEE') || (grounds.has('MENTOR') && isLive(status));
}

/** Who meets a goal or an action as its mentor: nobody once the pair is over, for it goes on as the mentee's alone. */
export function mentorOfItem({ mentorId, pairStatus }: { readonly mentorId: Id | null; readonly pairStatus: RelationshipStatus | null }): Id | null {
  return pairStatus !== null && isLive(pairStatus) ? mentorId : null;
}

/** Whether somebody reads a goal or an action; whom it was released to reads that one alone. */
export function canReadGoalOrAction(grounds: Grounds): boolean {
  return grantedTo([...pair, 'RELEASED'], grounds);
}

/** Whether somebody sees how sure the two are of an action: nobody but the two, ever. */
export function canSeeCommitment(grounds: Grounds): boolean {
  return isOfPair(grounds);
}

/** Whether somebody writes goals and actions. What a pair left behind when it ended is the mentee's to go on with. */
export function canWriteGoalsAndActions(grounds: Grounds, { status }: { readonly status: RelationshipStatus | null }): boolean {
  return grounds.has('MENTEE') || (grounds.has('MENTOR') && status !== null && isLive(status));
}

/** Whether somebody sees how many goals and actions there are: also the owner of the programme. */
export function canReadGoalCounts(grounds: Grounds): boolean {
  return grantedTo([...pair, 'PROGRAMME_OWNER'], grounds);
}

/** Whether somebody reads the summary of a session that was logged. */
export function canReadSummary(grounds: Grounds, { status }: PairState): boolean {
  return (isOfPair(grounds) && becamePair(status)) || grounds.has('RELEASED');
}

/** Whether somebody lets another person read a goal, an action or a summary, takes it back and sees who read it: the mentee. */
export function canReleaseItem(grounds: Grounds): boolean {
  return grounds.has('MENTEE');
}

/** Whether somebody says how a session was, and reads what the other one said: the two. */
export function canAnswerPulse(grounds: Grounds, { status }: PairState): boolean {
  return canReadRecord(grounds, { status });
}

/**
 * What the manager of a mentee sees of a pair: what the agreement in force says, and never more than the policy of the
 * programme allows today. Without an agreement in force, nothing.
 */
export function sharedWithManager(agreed: ManagerSharing | null, allowed: ManagerSharing): ManagerSharing {
  if (agreed === null) return 'NOTHING';
  const stepsOfSharing = managerSharing.options;
  return stepsOfSharing[Math.min(stepsOfSharing.indexOf(agreed), stepsOfSharing.indexOf(allowed))] ?? 'NOTHING';
}

/** What somebody sees as the manager of a mentee. */
export function managerSees(grounds: Grounds, sharing: ManagerSharing): { readonly existence: boolean; readonly counts: boolean } {
  const manages = grounds.has('MANAGER');
  return { existence: manages && sharing !== 'NOTHING', counts: manages && sharing === 'COUNTS_AND_DATES' };
}
