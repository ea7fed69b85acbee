import { auditAction, type AuditAction, type AuditEntryView } from '@waymark/organisations/domain';

/** By action. Its spec fails for an action that has no words here, so a new one in the vocabulary gets some. */
const wordsOf: Readonly<Record<string, string>> = {
  'organisation.created': 'Created the organisation',
  'organisation.changed': 'Changed the settings of the organisation',
  'programme.created': 'Created a programme',
  'programme.changed': 'Changed a programme',
  'member.invited': 'Invited a person',
  'member.invitation-withdrawn': 'Withdrew an invitation',
  'member.joined': 'Joined the organisation',
  'member.changed': 'Changed a person’s details',
  'member.suspended': 'Suspended a person',
  'member.brought-back': 'Brought a person back',
  'role.granted': 'Gave a role',
  'role.ended': 'Took a role back',
  'team.created': 'Created a team',
  'team.changed': 'Renamed a team',
  'team.deleted': 'Deleted a team',
  'team.member-added': 'Put a person in a team',
  'team.member-removed': 'Took a person out of a team',
  'reporting-line.started': 'Assigned a manager',
  'reporting-line.ended': 'Ended a reporting line',
  'access-token.created': 'Created an access token',
  'access-token.revoked': 'Ended an access token',
  'release.given': 'Released an item to somebody',
  'release.taken-back': 'Took a release back',
  'role-profile.imported': 'Imported a role profile',
  'role-profile.published': 'Published a role profile',
  'role-profile.retired': 'Retired a version of a role profile',
  'role-profile.draft-deleted': 'Threw a draft of a role profile away',
  'framework.skills-imported': 'Filled in the levels of a framework',
  'role.assigned': 'Assigned a role profile',
  'role.assignment-ended': 'Ended a role profile assignment',
  'session.started': 'Signed in',
  'session.ended': 'Signed out',
  'session.ended-everywhere': 'Signed out everywhere',
  'password.changed': 'Changed their password',
  'password.reset': 'Chose a new password by email',
};

/** What an action of the audit log was, in words beside which the name of whoever did it stands. */
export function actionWords(action: AuditAction): string {
  return wordsOf[action] ?? action;
}

/** The things that actions are about, for the filter: the part of an action before the dot. */
const thingWords: Record<string, string> = {
  organisation: 'Organisation',
  programme: 'Programmes',
  member: 'People',
  role: 'Roles',
  team: 'Teams',
  'reporting-line': 'Reporting lines',
  'access-token': 'Access tokens',
  release: 'Releases',
  'role-profile': 'Role profiles',
  framework: 'Frameworks',
  session: 'Signing in',
  password: 'Passwords',
};

export interface ActionGroup {
  thing: string;
  actions: { action: AuditAction; words: string }[];
}

/** All actions in groups by what they are about, in the order of the vocabulary. */
export function actionGroups(): ActionGroup[] {
  const groups = new Map<string, ActionGroup>();
  for (const action of auditAction.options) {
    const thing = thingWords[action.split('.')[0] ?? ''] ?? 'Other';
    const group = groups.get(thing) ?? { thing, actions: [] };
    group.actions.push({ action, words: actionWords(action) });
    groups.set(thing, group);
  }
  return [...groups.values()];
}

/** What happened, in words beside which the name of whoever did it stands. */
export function entryWords({ action, actorId, subjectId }: AuditEntryView): string {
  return action === 'member.changed' && subjectId === actorId ? 'Changed their own details' : actionWords(action);
}

/** The person that an entry is about, where it is about one other than whoever did it. */
export function personOf({ actorId, subjectKind, subjectId, detail }: AuditEntryView): string | null {
  const about = subjectKind === 'member' ? subjectId : detail['memberId'];
  return typeof about === 'string' && about !== actorId ? about : null;
}

/** The team that an entry is about. */
export function teamOf({ action, subjectKind, subjectId }: AuditEntryView): string | null {
  return subjectKind === 'team' && action !== 'team.deleted' ? subjectId : null;
}
