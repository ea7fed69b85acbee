import { auditAction, auditActions, type AuditAction, type AuditEntryView } from '@waymark/organisations/domain';

/** The things that actions are about, for the filter: the part of an action before the dot. */
const thingWords: Record<string, string> = {
  organisation: 'Organisation',
  programme: 'Programmes',
  enrolment: 'Enrolments',
  people: 'Imports of people',
  member: 'People',
  role: 'Roles',
  team: 'Teams',
  'reporting-line': 'Reporting lines',
  'access-token': 'Access tokens',
  release: 'Releases',
  audit: 'The audit log',
  'data-export': 'Exports of personal data',
  'legal-hold': 'Legal holds',
  erasure: 'Erasure',
  retention: 'Retention',
  'role-profile': 'Role profiles',
  framework: 'Frameworks',
  assessor: 'Assessors',
  claim: 'Claims',
  appeal: 'Appeals',
  levels: 'Levels',
  session: 'Signing in',
  'sign-in': 'Signing in',
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
    group.actions.push({ action, words: auditActions[action] });
    groups.set(thing, group);
  }
  return [...groups.values()];
}

/** What happened, in words beside which the name of whoever did it stands. */
export function entryWords({ action, actorId, subjectId }: AuditEntryView): string {
  return action === 'member.changed' && subjectId === actorId ? 'Changed their own details' : auditActions[action];
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
