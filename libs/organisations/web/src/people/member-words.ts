import type { IconName, TagKind } from '@waymark/foundation/ui';
import type { MemberStatus, OrganisationRole } from '@waymark/organisations/domain';

/** How a state of a member is shown: a word with an icon and a colour. */
export const statusWords: Record<MemberStatus, { word: string; icon: IconName; kind: TagKind }> = {
  ACTIVE: { word: 'Active', icon: 'circle-check', kind: 'ok' },
  EXPECTED: { word: 'Not invited yet', icon: 'circle-dashed', kind: 'dashed' },
  INVITED: { word: 'Invited', icon: 'send', kind: 'info' },
  SUSPENDED: { word: 'Suspended', icon: 'circle-pause', kind: 'warn' },
  ERASED: { word: 'Erased', icon: 'user-x', kind: 'dashed' },
  WITHDRAWN: { word: 'Withdrawn', icon: 'undo-2', kind: 'outline' },
};

/** "Amara Okafor", "Amara Okafor and Rhys Bevan", "4 people". */
export function namesInWords(people: readonly { readonly name: string }[]): string {
  return people.length > 2 ? `${people.length} people` : people.map(({ name }) => name).join(' and ');
}

export const roleWords: Record<OrganisationRole, string> = {
  ORGANISATION_ADMIN: 'Organisation admin',
  PROGRAMME_OWNER: 'Programme owner',
};
