import type { SessionView } from '@waymark/organisations/domain';
import { canChangeProgramme, type ProgrammeView } from '@waymark/organisations/domain';

/** Whether somebody who is signed in looks after a programme: the server has the last word. */
export function keeps(who: SessionView | null, { owners }: Pick<ProgrammeView, 'owners'>): boolean {
  return who !== null && canChangeProgramme({ memberId: who.member.id, roles: who.roles }, { ownerIds: owners.map(({ id }) => id) });
}
