import { notFound, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import {
  canEditProfiles,
  canReadVersion,
  isAboutContent,
  roleContent,
  type ProfileSummary,
  type ProfileView,
  type RequirementView,
  type roleProfilesApi,
  type VersionView,
} from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { fileOfVersion } from './profile-content';
import type { Excerpt } from './profile-source';
import { ProfileQueries, type ProfileReader } from './profiles.queries';
import { viewOf } from './stored-requirement';
import type { VersionRow } from './version-rows';
import { VersionQueries } from './versions.queries';

/** Looking role profiles up. Who may not edit them meets only what was published. */
@Injectable()
export class ProfileLibrary {
  constructor(
    private readonly profiles: ProfileQueries,
    private readonly versions: VersionQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof roleProfilesApi.listProfiles>): Promise<Page<ProfileSummary>> {
    return this.profiles.list(await this.readerOf(actor), query);
  }

  async read(actor: Actor, profileId: Id): Promise<ProfileView> {
    const profile = await this.profiles.read(await this.readerOf(actor), profileId);
    if (profile === null) throw notFound('role profile');
    return profile;
  }

  async readVersion(actor: Actor, versionId: Id): Promise<VersionView> {
    const { matching: _, role, ...version } = await this.meet(actor, versionId);
    const items = await this.versions.itemsOf(versionId);
    const warnings = canEditProfiles(actor) ? answered(version) : [];
    return { ...version, role: roleContent.safeParse(role).data ?? null, requirements: items.length, items: items.map(viewOf), warnings };
  }

  async readItem(versionId: Id, requirementId: Id): Promise<RequirementView> {
    const item = await this.versions.readItem(versionId, requirementId);
    if (item === null) throw notFound('requirement');
    return viewOf(item);
  }

  /** The text that a version was imported from. */
  async readSource(actor: Actor, versionId: Id): Promise<Excerpt> {
    await this.meet(actor, versionId);
    const source = canEditProfiles(actor) ? await this.versions.sourceOf(versionId) : null;
    if (source === null) throw notFound('version of a role profile');
    return source;
  }

  /** The version as a file in Waymark's own format. */
  async export(actor: Actor, versionId: Id): Promise<string> {
    const version = await this.meet(actor, versionId);
    return fileOfVersion(version, await this.versions.itemsOf(versionId));
  }

  /** @throws DomainError NOT_FOUND where there is no such version or the actor does not see it. */
  async meet(actor: Actor, versionId: Id): Promise<VersionRow> {
    const version = await this.versions.read(versionId);
    if (version === null || !canReadVersion(actor, version)) throw notFound('version of a role profile');
    return version;
  }

  private async readerOf(actor: Actor): Promise<ProfileReader> {
    return { seesDrafts: canEditProfiles(actor), day: await this.calendar.today() };
  }
}

function answered({ warnings }: Pick<VersionRow, 'warnings'>): VersionView['warnings'] {
  return warnings.map((warning, index) => ({ ...warning, index, aboutContent: isAboutContent(warning) }));
}
