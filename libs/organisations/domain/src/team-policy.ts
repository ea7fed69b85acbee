import { wrongState, type Id } from '@waymark/foundation/kernel';
import { holds, type Actor } from './access';

/** A team as the policy sees it: its people, each with who manages them on the day of asking. */
export interface TeamSubject {
  readonly members: readonly { readonly memberId: Id; readonly managementChain: readonly Id[] }[];
}

/**
 * Whether `actor` sees the team; when not, it answers as one that does not exist. Admins and programme owners see
 * every team, its members see it, and so does a manager with somebody of their reports, direct or below, in it.
 */
export function canReadTeam(actor: Pick<Actor, 'memberId' | 'roles'>, team: TeamSubject): boolean {
  return (
    holds(actor, 'ORGANISATION_ADMIN') ||
    holds(actor, 'PROGRAMME_OWNER') ||
    team.members.some(
      ({ memberId, managementChain }) => memberId === actor.memberId || managementChain.includes(actor.memberId),
    )
  );
}

/** Whether `actor` may create, rename and delete teams and say who is in them. */
export function canChangeTeams(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'ORGANISATION_ADMIN');
}

/**
 * A team goes only when nobody is in it, whatever their status, so that no history loses its team by surprise.
 * @throws DomainError WRONG_STATE with code `team-not-empty`.
 */
export function requireEmptyTeam(team: { readonly members: readonly unknown[] }): void {
  if (team.members.length > 0) {
    throw wrongState('team-not-empty', 'There are still people in this team. Take them out first.');
  }
}
