import type { Caller, Person } from '@waymark/tests/support';
import { smallProfile } from '../role-profiles/small-profile';
import { importText, publish, publishText, readVersion } from '../role-profiles/uploading';

/** The role profiles of a world. */
export interface WorldProfiles {
  profileId: string;
  /** Published, and the subject's current role. */
  publishedId: string;
  /** The next version of it, which is being worked on. */
  draftId: string;
  requirementId: string;
  requirementKey: string;
  frameworkId: string;
  roleAssignmentId: string;
}

/** Publishes a profile, begins its next version, and gives the published one to the subject. */
export async function buildProfiles(admin: Caller, { memberId }: Person): Promise<WorldProfiles> {
  const { profileId, versionId: publishedId } = await publishText(admin, smallProfile());
  const { versionId: draftId } = await importText(admin, nextEdition());
  const [requirement] = (await readVersion(admin, draftId)).items;
  const [framework] = (await admin.get('/frameworks')).body.items;
  const { body } = await admin.post('/role-assignments', { memberId, kind: 'CURRENT', versionId: publishedId, from: '2026-01-01' });
  return {
    profileId,
    publishedId,
    draftId,
    requirementId: requirement?.id ?? '',
    requirementKey: requirement?.key ?? '',
    frameworkId: framework.id,
    roleAssignmentId: body.items[0].id,
  };
}

/** A draft of a profile of its own. */
export async function newDraft(admin: Caller, title: string): Promise<{ versionId: string; version: number; requirementId: string }> {
  const { versionId } = await importText(admin, smallProfile({ title }));
  const { version, items } = await readVersion(admin, versionId);
  return { versionId, version, requirementId: items[0]?.id ?? '' };
}

/** A published version of a profile of its own. */
export async function newPublished(admin: Caller, title: string): Promise<string> {
  const { versionId } = await importText(admin, smallProfile({ title }));
  await publish(admin, versionId);
  return versionId;
}

/** With a level that its scale does not have, so that there is a warning to answer. */
function nextEdition(): string {
  return smallProfile({ skills: [{ name: 'Lamp care', level: '9 – Legend' }, { name: 'Signal reading' }] });
}
