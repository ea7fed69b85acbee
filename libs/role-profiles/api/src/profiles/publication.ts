import { advance, DomainError, notFound, stale, wrongState, type Id } from '@waymark/foundation/kernel';
import { AuditLog, OrganisationCalendar, OrganisationLock } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { isAboutContent, versionLifecycle, type VersionView } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { ScaleRepository } from '../frameworks/scale.repository';
import { continuedKeys } from './continued-keys';
import { requireEditor } from './draft-editing';
import { ProfileLibrary } from './profile-library';
import { Publications } from './publications';
import { RequirementRepository } from './requirement.repository';
import type { RoleProfileVersion } from './role-profile-version.entity';
import { RoleProfileRepository } from './role-profile.repository';
import { titleKeyOf } from './title-key';
import type { StoredWarning } from './version-rows';
import { VersionRepository } from './version.repository';
import { VersionQueries } from './versions.queries';

/** So many open warnings are named. */
const mostIssues = 100;

/** Publishing a draft, after which it never changes again, and retiring what was published. */
@Injectable()
export class Publication {
  constructor(
    private readonly library: ProfileLibrary,
    private readonly lock: OrganisationLock,
    private readonly profiles: RoleProfileRepository,
    private readonly versions: VersionRepository,
    private readonly queries: VersionQueries,
    private readonly requirements: RequirementRepository,
    private readonly scales: ScaleRepository,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
    private readonly publications: Publications,
  ) {}

  /** Publishing approves the changes as they are shown: what was renamed keeps its key, and so its history. */
  async publish(actor: Actor, versionId: Id, version: number): Promise<VersionView> {
    requireEditor(actor);
    // The scales that get locked must not get a step from an import meanwhile.
    await this.lock.hold('role-profiles');
    const draft = await this.hold(actor, versionId);
    advance(versionLifecycle, draft.status, 'publish');
    if (draft.version !== version) throw stale(await this.library.readVersion(actor, versionId));
    requireTitle(draft);
    requireAnswers(draft.warnings as StoredWarning[]);
    const matching = await this.continueKeys(draft);
    await this.scales.lockThoseOf(versionId, this.calendar.now());
    await this.profiles.rename(draft.profileId, draft.title, titleKeyOf(draft));
    const at = this.calendar.now();
    await this.versions.publish(versionId, { at, by: actor.memberId, matching });
    await this.record(actor, 'role-profile.published', draft);
    await this.publications.announce({ profileId: draft.profileId, versionId, number: draft.number, at });
    return this.library.readVersion(actor, versionId);
  }

  /** Whoever holds a retired version keeps it. */
  async retire(actor: Actor, versionId: Id, version: number): Promise<VersionView> {
    requireEditor(actor);
    const published = await this.hold(actor, versionId);
    advance(versionLifecycle, published.status, 'retire');
    if (published.version !== version) throw stale(await this.library.readVersion(actor, versionId));
    await this.versions.retire(versionId, this.calendar.now());
    await this.record(actor, 'role-profile.retired', published);
    return this.library.readVersion(actor, versionId);
  }

  private async hold(actor: Actor, versionId: Id): Promise<RoleProfileVersion> {
    await this.library.meet(actor, versionId);
    const version = await this.versions.load(versionId);
    if (version === null) throw notFound('version of a role profile');
    return version;
  }

  /** @returns the corrections by the keys that the requirements have from now on. */
  private async continueKeys(draft: RoleProfileVersion): Promise<RoleProfileVersion['matching']> {
    const earlier = await this.queries.readEarlier(draft);
    if (earlier === null) return {};
    const items = await this.queries.itemsOf(draft.id);
    const { keys, matching } = continuedKeys(await this.queries.itemsOf(earlier.id), items, draft.matching);
    const moved = items.flatMap(({ id, key }) => (keys.get(key) === key ? [] : [{ id, key: keys.get(key) ?? key }]));
    await this.requirements.rekey(moved);
    return matching;
  }

  private record(actor: Actor, action: 'role-profile.published' | 'role-profile.retired', { id, profileId, number }: RoleProfileVersion): Promise<void> {
    const subject = { kind: 'role-profile-version', id };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject, detail: { profileId, number } });
  }
}

function requireTitle({ title }: RoleProfileVersion): void {
  if (title === '') throw wrongState('title-missing', 'Give the role profile a title before you publish it.');
}

/** @throws DomainError WRONG_STATE with code `warnings-open` and an issue for each warning that waits. */
function requireAnswers(warnings: readonly StoredWarning[]): void {
  const issues = warnings.flatMap((warning, index) =>
    isAboutContent(warning) && warning.answer === null ? [{ path: `warnings.${index}`, message: warning.message }] : [],
  );
  if (issues.length === 0) return;
  const detail = issues.length === 1 ? 'One warning has no answer yet.' : `${issues.length} warnings have no answer yet.`;
  throw new DomainError('WRONG_STATE', 'warnings-open', detail, { issues: issues.slice(0, mostIssues) });
}
