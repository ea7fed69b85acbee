import type { Id, Requirement } from '@waymark/foundation/kernel';
import * as z from 'zod';

/**
 * What a member may be besides a member. Being a mentor, a mentee, a manager or an assessor is not a role of this
 * kind: it follows from relationships, reporting lines and grants, per context.
 */
export const organisationRole = z.enum(['ORGANISATION_ADMIN', 'PROGRAMME_OWNER']);
export type OrganisationRole = z.infer<typeof organisationRole>;

/**
 * What an access token may be used for. A token never does more than its owner may; a scope only narrows.
 * The vocabulary is data: a new word must be given a sentence here and breaks access.spec.ts on purpose.
 */
export const scopes = {
  'profile:read': 'Read who you are and what you may do',
  'people:read': 'Read the people, teams and reporting lines that you can see',
  'people:write': 'Change people, teams, reporting lines and roles where you may',
  'profiles:read': 'Read role profiles, frameworks and the roles of people that you can see',
  'profiles:write': 'Change and publish role profiles, and who works towards them, where you may',
  'evidence:read': 'Read evidence, claims, ratings and confirmed levels that you can see',
  'evidence:write': 'Change your evidence, your claims and what you say of yourself where you may',
  'reviews:read': 'Read the claims that you judge and who may judge what',
  'reviews:write': 'Change reviews, decisions, waivers and who judges what where you may',
  'readiness:read': 'Read how far the people that you can see are from their roles',
  'readiness:write': 'Change what is kept of how people stand, and say when they will be ready, where you may',
  'mentoring:read': 'Read mentors, and the mentoring, agreements and sessions that you can see',
  'mentoring:write': 'Change your profile as a mentor, your mentoring and its sessions where you may',
  'goals:read': 'Read the goals and actions that you can see',
  'goals:write': 'Change goals and actions where you may',
  'development:read': 'Read the training, qualifications and hours that you logged yourself',
  'development:write': 'Change the training, qualifications and hours that you logged yourself where you may',
  'reminders:read': 'Read what you were reminded of',
  'reminders:write': 'Change which of your reminders you have read where you may',
  'private-notes:read': 'Read the private notes that you wrote yourself',
  'private-notes:write': 'Change the private notes that you wrote yourself where you may',
  'programmes:read': 'Read programmes',
  'programmes:write': 'Change programmes where you may',
  'organisation:write': 'Change the settings of the organisation where you may',
  'audit:read': 'Read the audit log where you may',
  'privacy:read': 'Read exports of personal data, legal holds, erasures and rules of retention where you may',
  'privacy:write': 'Change legal holds and rules of retention, and ask for exports and erasures, where you may',
  'ledger:read': 'Read who has read what is yours, and counts of it where you may',
} as const;
export type Scope = keyof typeof scopes;
export const scope = z.enum(Object.keys(scopes) as [Scope, ...Scope[]]);

/**
 * Who is asking: an active member of one organisation. Every policy function takes one.
 * `via` tells a browser session from an access token; `scopes` is null for a session, which is not narrowed.
 */
export interface Actor {
  accountId: Id;
  organisationId: Id;
  memberId: Id;
  roles: readonly OrganisationRole[];
  via: 'session' | 'token';
  scopes: readonly Scope[] | null;
}

export function holds(actor: Pick<Actor, 'roles'>, role: OrganisationRole): boolean {
  return actor.roles.includes(role);
}

/** Anybody may call this. */
export const anyone: Requirement<Scope, OrganisationRole> = { kind: 'public' };

/** A person signed in through the browser, never a token. */
export const signedInPerson: Requirement<Scope, OrganisationRole> = { kind: 'session' };

/** An active member, by session or by a token that holds `scope`. */
export function anyMember(scope: Scope): Requirement<Scope, OrganisationRole> {
  return { kind: 'member', scope };
}

/** An active member who holds one of `roles`. */
export function memberWith(scope: Scope, ...role: OrganisationRole[]): Requirement<Scope, OrganisationRole> {
  return { kind: 'member', scope, role };
}

