import type { Id } from '@waymark/foundation/kernel';
import { holds, type Actor } from '@waymark/organisations/domain';

/**
 * On what ground somebody meets another person's work. Grounds add up, and each is held only for this one item or
 * person: OWNER of the item; MENTOR in an active relationship with its owner; MANAGER of the owner today, directly or
 * above; ASSESSOR who is assigned to the claim; RELEASED to them by the owner; PROGRAMME_OWNER of the organisation.
 */
export type Ground = 'OWNER' | 'MENTOR' | 'MANAGER' | 'ASSESSOR' | 'RELEASED' | 'PROGRAMME_OWNER';
export type Grounds = ReadonlySet<Ground>;

/** What is known of a reader and the owner of an item. */
export interface Meeting {
  readonly actor: Pick<Actor, 'memberId' | 'roles'>;
  readonly ownerId: Id;
  /** Who manages the owner today, nearest first. */
  readonly managementChain: readonly Id[];
  readonly mentorIds: readonly Id[];
  /** Who is assigned to judge the item now or judged it before. */
  readonly assessorIds: readonly Id[];
  readonly releasedToIds: readonly Id[];
}

/** The grounds that an actor has. */
export function groundsOf({ actor, ownerId, managementChain, mentorIds, assessorIds, releasedToIds }: Meeting): Grounds {
  const me = actor.memberId;
  const grounds: [Ground, boolean][] = [
    ['OWNER', me === ownerId],
    ['MENTOR', mentorIds.includes(me)],
    ['MANAGER', managementChain.includes(me)],
    ['ASSESSOR', assessorIds.includes(me)],
    ['RELEASED', releasedToIds.includes(me)],
    ['PROGRAMME_OWNER', holds(actor, 'PROGRAMME_OWNER')],
  ];
  return new Set(grounds.flatMap(([ground, held]) => (held ? [ground] : [])));
}

type Rule = readonly Ground[];
const grantedTo = (rule: Rule, grounds: Grounds): boolean => rule.some((ground) => grounds.has(ground));

/** Who reads what was written (DESIGN.md section 3). A manager reads evidence and claims only where they were released. */
const readers = {
  draftEvidence: ['OWNER', 'RELEASED'],
  submittedEvidence: ['OWNER', 'RELEASED', 'MENTOR', 'ASSESSOR'],
  selfRatings: ['OWNER', 'MENTOR', 'ASSESSOR'],
  standing: ['OWNER', 'MENTOR', 'MANAGER', 'ASSESSOR', 'PROGRAMME_OWNER'],
  groundsOfDecision: ['OWNER', 'MENTOR', 'ASSESSOR'],
  waivers: ['OWNER', 'MANAGER', 'PROGRAMME_OWNER'],
} as const satisfies Record<string, Rule>;

/** Whether somebody reads a piece of evidence; when not, it answers as one that does not exist. */
export function canReadEvidence(grounds: Grounds, { submitted }: { readonly submitted: boolean }): boolean {
  return grantedTo(submitted ? readers.submittedEvidence : readers.draftEvidence, grounds);
}

/** Whether somebody reads a claim with its review. An unsubmitted claim is read as its evidence in draft is. */
export function canReadClaim(grounds: Grounds, claim: { readonly submitted: boolean }): boolean {
  return canReadEvidence(grounds, claim);
}

/** Whether somebody writes a piece of evidence and its claims, withdraws and retracts them: the owner alone. */
export function canWriteEvidence(grounds: Grounds): boolean {
  return grounds.has('OWNER');
}

/** Whether somebody sees what a person says of themselves. */
export function canReadSelfRatings(grounds: Grounds): boolean {
  return grantedTo(readers.selfRatings, grounds);
}

/** Whether somebody sees which levels of a person are confirmed. */
export function canReadStanding(grounds: Grounds): boolean {
  return grantedTo(readers.standing, grounds);
}

/** Whether somebody sees what a decision rests on, by title, and why it is appealed. Others see the level and the reason for it. */
export function canReadGroundsOfDecision(grounds: Grounds): boolean {
  return grantedTo(readers.groundsOfDecision, grounds);
}

/** Whether somebody sees what a person need not meet. */
export function canReadWaivers(grounds: Grounds): boolean {
  return grantedTo(readers.waivers, grounds);
}

/** What somebody sees of the history of a requirement. */
export interface HistorySights {
  readonly selfRatings: boolean;
  readonly claims: boolean;
  readonly decisions: boolean;
  readonly appealWords: boolean;
  readonly waivers: boolean;
}

/** The parts of a person's history that somebody sees; whom one claim was released to sees that claim besides. */
export function historySights(grounds: Grounds): HistorySights {
  return {
    selfRatings: canReadSelfRatings(grounds),
    claims: grantedTo(['OWNER', 'MENTOR', 'ASSESSOR'], grounds),
    decisions: canReadStanding(grounds),
    appealWords: canReadGroundsOfDecision(grounds),
    waivers: canReadWaivers(grounds),
  };
}

/** Whether somebody sees how many claims wait, since when and with whom, and gives them to an assessor. */
export function canAssignAssessors(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'PROGRAMME_OWNER');
}

/** Whether somebody gives and ends the right to judge claims. */
export function canGrantAssessing(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'PROGRAMME_OWNER') || holds(actor, 'ORGANISATION_ADMIN');
}

/** Whether somebody says that a requirement need not be met. Nobody does so for themselves. */
export function canGrantWaiver(grounds: Grounds): boolean {
  return grounds.has('PROGRAMME_OWNER') && !grounds.has('OWNER');
}

/** Whether somebody asks for a waiver for a person: who manages them. */
export function canAskWaiver(grounds: Grounds): boolean {
  return (grounds.has('MANAGER') || grounds.has('PROGRAMME_OWNER')) && !grounds.has('OWNER');
}

/** Whether somebody takes a confirmed level away, with a reason: who decided it, or the owner of the programme. Never one's own. */
export function canRevoke(grounds: Grounds, { decidedByActor }: { readonly decidedByActor: boolean }): boolean {
  return (decidedByActor || grounds.has('PROGRAMME_OWNER')) && !grounds.has('OWNER');
}

/** Whether somebody asks for another look at a decision: the person it is about. */
export function canAppeal(grounds: Grounds): boolean {
  return grounds.has('OWNER');
}

/** Whether somebody records levels from before Waymark for a person: a manager, or an assessor whose grant covers them. */
export function canRecordPriorLevel(grounds: Grounds, { grantCovers }: { readonly grantCovers: boolean }): boolean {
  return (grounds.has('MANAGER') || grantCovers) && !grounds.has('OWNER');
}
