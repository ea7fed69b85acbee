import { DomainError, forbidden, notFound, stale, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { AuditLog, OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { canEditProfiles, type RequirementView, type roleProfilesApi, type VersionView } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { ScaleRepository } from '../frameworks/scale.repository';
import { ProfileLibrary } from './profile-library';
import { changesOf, scaleFor } from './requirement-editing';
import { RequirementRepository } from './requirement.repository';
import type { RoleProfileVersion } from './role-profile-version.entity';
import { RoleProfileRepository } from './role-profile.repository';
import { titleKeyOf } from './title-key';
import type { VersionRow } from './version-rows';
import { VersionRepository } from './version.repository';

/** Where a requirement is. */
interface RequirementPlace {
  readonly versionId: Id;
  readonly requirementId: Id;
}

/** Working on a draft, until it is published. Every change counts up the draft's own version too. */
@Injectable()
export class DraftEditing {
  constructor(
    private readonly library: ProfileLibrary,
    private readonly profiles: RoleProfileRepository,
    private readonly versions: VersionRepository,
    private readonly requirements: RequirementRepository,
    private readonly scales: ScaleRepository,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async change(actor: Actor, versionId: Id, changes: BodyOf<typeof roleProfilesApi.changeVersion>, version: number): Promise<VersionView> {
    const draft = await this.meetDraft(actor, versionId);
    const saved = await this.versions.update({ id: versionId, version }, changes);
    if (!saved) throw stale(await this.library.readVersion(actor, versionId));
    const { title } = changes;
    // What was published under a title keeps it until the draft is published too.
    if (title !== undefined && !(await this.profiles.wasPublished(draft.profileId))) {
      await this.profiles.rename(draft.profileId, title, titleKeyOf({ title, role: draft.role }));
    }
    return this.library.readVersion(actor, versionId);
  }

  async changeRequirement(
    actor: Actor,
    { versionId, requirementId }: RequirementPlace,
    changes: BodyOf<typeof roleProfilesApi.changeRequirement>,
    version: number,
  ): Promise<RequirementView> {
    await this.hold(actor, versionId);
    const stored = await this.requirements.load(versionId, requirementId);
    if (stored === null) throw notFound('requirement');
    const scale = changes.ordinal === undefined ? null : scaleFor(stored, await this.scales.all(), await this.scales.scaleOfSkill(stored.skillId));
    const saved = await this.requirements.update({ id: requirementId, version }, changesOf(stored, changes, scale));
    const requirement = await this.library.readItem(versionId, requirementId);
    if (!saved) throw stale(requirement);
    return requirement;
  }

  /** Nobody takes out what somebody else has put right in the meantime. */
  async deleteRequirement(actor: Actor, { versionId, requirementId }: RequirementPlace, version: number): Promise<void> {
    await this.hold(actor, versionId);
    const current = await this.library.readItem(versionId, requirementId);
    if (!(await this.requirements.delete(versionId, { id: requirementId, version }))) throw stale(current);
  }

  /** An answer is to the question that was read: after an import the same index is another one. */
  async answerWarnings(actor: Actor, versionId: Id, answered: BodyOf<typeof roleProfilesApi.answerWarnings>, version: number): Promise<VersionView> {
    await this.holdAsRead(actor, versionId, version);
    if (!(await this.versions.answerWarnings(versionId, answered))) throw notFound('warning');
    return this.library.readVersion(actor, versionId);
  }

  async delete(actor: Actor, versionId: Id, version: number): Promise<void> {
    const { profileId, number } = await this.holdAsRead(actor, versionId, version);
    await this.requirements.deleteAll(versionId);
    await this.versions.delete(versionId);
    await this.profiles.deleteIfEmpty(profileId);
    await this.audit.record({
      action: 'role-profile.draft-deleted',
      at: this.calendar.now(),
      actorId: actor.memberId,
      subject: { kind: 'role-profile-version', id: versionId },
      detail: { profileId, number },
    });
  }

  /** @throws DomainError WRONG_STATE with code `version-published`. */
  private async meetDraft(actor: Actor, versionId: Id): Promise<VersionRow> {
    requireEditor(actor);
    const version = await this.library.meet(actor, versionId);
    if (version.status !== 'DRAFT') throw published();
    return version;
  }

  /** As `meetDraft`, and nobody publishes or changes the draft until the transaction ends. */
  private async hold(actor: Actor, versionId: Id): Promise<void> {
    await this.meetDraft(actor, versionId);
    if (!(await this.versions.touch(versionId))) throw published();
  }

  /** As `hold`, but counts nothing, and @throws DomainError STALE where the draft is not as the actor read it. */
  private async holdAsRead(actor: Actor, versionId: Id, version: number): Promise<RoleProfileVersion> {
    await this.meetDraft(actor, versionId);
    const draft = await this.versions.load(versionId);
    if (draft?.status !== 'DRAFT') throw published();
    if (draft.version !== version) throw stale(await this.library.readVersion(actor, versionId));
    return draft;
  }
}

/** @throws DomainError FORBIDDEN */
export function requireEditor(actor: Actor): void {
  if (!canEditProfiles(actor)) throw forbidden('Only organisation admins and programme owners work on role profiles.');
}

export function published(): DomainError {
  return wrongState('version-published', 'This version is published, so it does not change any more. Import a new edition instead.');
}
