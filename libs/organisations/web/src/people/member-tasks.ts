import { allows } from '@waymark/foundation/kernel';
import type { IconName } from '@waymark/foundation/ui';
import { canSuspend, memberLifecycle, type MemberAction, type MemberView, type OrganisationRole } from '@waymark/organisations/domain';

/** What an organisation admin does with a member from a menu. */
export type MemberTask =
  | 'invite'
  | 'invite-again'
  | 'withdraw'
  | 'take-off'
  | 'move-team'
  | 'change-manager'
  | 'make-admin'
  | 'take-admin-back'
  | 'suspend'
  | 'bring-back'
  | 'duplicate';

export const taskWords: Record<MemberTask, { words: string; icon: IconName }> = {
  invite: { words: 'Send an invitation', icon: 'send' },
  'invite-again': { words: 'Send the invitation again', icon: 'send' },
  withdraw: { words: 'Withdraw the invitation', icon: 'undo-2' },
  'take-off': { words: 'Take off the list', icon: 'user-x' },
  'move-team': { words: 'Move to a team', icon: 'network' },
  'change-manager': { words: 'Change manager', icon: 'shuffle' },
  'make-admin': { words: 'Make organisation admin', icon: 'key-round' },
  'take-admin-back': { words: 'Take organisation admin back', icon: 'key-round' },
  suspend: { words: 'Suspend', icon: 'circle-pause' },
  'bring-back': { words: 'Bring back', icon: 'user-check' },
  duplicate: { words: 'This is a duplicate', icon: 'users' },
};

/** The tasks that make sense for a member in their present state; the server has the last word on each. */
export function tasksFor(
  member: Pick<MemberView, 'id' | 'status' | 'roles'>,
  admin: { memberId: string; roles: OrganisationRole[] },
): MemberTask[] {
  if (member.status === 'ERASED') return [];
  const can = (action: MemberAction) => allows(memberLifecycle, member.status, action);
  const isExpected = member.status === 'EXPECTED';
  const isAdmin = member.roles.includes('ORGANISATION_ADMIN');
  const tasks: [MemberTask, boolean][] = [
    ['invite', isExpected],
    ['invite-again', can('invite') && !isExpected],
    ['withdraw', can('withdraw') && !isExpected],
    ['take-off', isExpected],
    ['bring-back', can('bringBack')],
    ['move-team', member.status !== 'WITHDRAWN'],
    ['change-manager', member.status === 'ACTIVE'],
    ['make-admin', member.status === 'ACTIVE' && !isAdmin],
    ['take-admin-back', isAdmin],
    ['suspend', can('suspend') && canSuspend(admin, { memberId: member.id })],
    ['duplicate', admin.memberId !== member.id],
  ];
  return tasks.filter(([, possible]) => possible).map(([task]) => task);
}
