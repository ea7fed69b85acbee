import { newId, type Id } from '@waymark/foundation/kernel';
import { AuditLog, OrganisationCalendar, OrganisationLock } from '@waymark/organisations/api';
import { requirementsOf, type ImportResult, type ProfileDraft } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue';
import { contentHash, fileOfDraft, fileOfVersion } from './profile-content';
import type { Excerpt } from './profile-source';
import { rowsOf } from './requirement-rows';
import { RequirementRepository } from './requirement.repository';
import { RoleProfileRepository } from './role-profile.repository';
import { titleKeyOf } from './title-key';
import type { VersionRow } from './version-rows';
import { VersionRepository } from './version.repository';
import { VersionQueries } from './versions.queries';

type ImportOutcome = ImportResult['items'][number];

/** Who imports (null: whoever runs the installation), and whether a draft that was worked on may be replaced. */
export interface Importing {
  readonly importedBy: Id | null;
  readonly replaceEdited: boolean;
}

/** What is to be stored, of which profile, and the version that it comes after or takes the place of. */
interface Edition {
  readonly draft: ProfileDraft;
  readonly source: Excerpt;
  readonly hash: string;
  readonly importedBy: Id | null;
  readonly profileId: Id;
  readonly newest: VersionRow | null;
}

/** Stores what was read of one role profile as a draft of its next version, in the open transaction. */
@Injectable()
export class DraftStoring {
  constructor(
    private readonly lock: OrganisationLock,
    private readonly profiles: RoleProfileRepository,
    private readonly versions: VersionRepository,
    private readonly queries: VersionQueries,
    private readonly requirements: RequirementRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /**
   * What somebody has worked on is replaced only where the import says so. The same content again changes nothing,
   * whatever file it comes in and whoever has worked on the draft since.
   */
  async store(draft: ProfileDraft, source: Excerpt, { importedBy, replaceEdited }: Importing): Promise<ImportOutcome> {
    await this.lock.hold('role-profiles');
    const hash = contentHash(fileOfDraft(draft));
    const imported = await this.queries.findByContent(hash);
    if (imported !== null) return outcome('unchanged', { ...imported, versionId: imported.id });
    const { profileId, newest } = await this.profileOf(draft, hash);
    if (newest !== null && (await this.says(newest, hash))) return outcome('unchanged', { ...newest, versionId: newest.id });
    if (newest !== null && !replaceEdited && (await this.isEditedDraft(newest))) return outcome('edited-draft', { ...newest, versionId: newest.id });
    const version = await this.write({ draft, source, hash, importedBy, profileId, newest });
    return outcome(version.isNew ? 'created' : 'replaced-draft', { versionId: version.id, profileId, title: draft.title });
  }

  /** The profile that this is an edition of, begun where there is none yet, with its newest version. */
  private async profileOf(draft: ProfileDraft, hash: string): Promise<{ profileId: Id; newest: VersionRow | null }> {
    const titleKey = draft.title === '' ? `untitled ${hash}` : titleKeyOf(draft);
    const known = await this.profiles.findByKey(titleKey);
    if (known !== null) return { profileId: known.id, newest: await this.queries.readNewest(known.id) };
    const profile = { id: newId(), title: draft.title, titleKey, createdAt: this.calendar.now() };
    await this.profiles.insert(profile);
    return { profileId: profile.id, newest: null };
  }

  private async write({ draft, source, hash, importedBy, profileId, newest }: Edition): Promise<{ id: Id; isNew: boolean }> {
    const now = this.calendar.now();
    const { requirements } = requirementsOf(draft);
    const catalogued = await this.catalogue.takeIn(requirements, now);
    const content = versionOf({ ...draft, warnings: [...draft.warnings, ...catalogued.warnings] }, source, hash);
    const replaced = newest?.status === 'DRAFT' ? newest : null;
    const id = replaced?.id ?? newId();
    const number = replaced?.number ?? (newest?.number ?? 0) + 1;
    if (replaced === null) await this.versions.insert({ ...content, id, profileId, number, createdAt: now, createdBy: importedBy });
    else await this.replace(id, content);
    await this.requirements.insertAll(id, rowsOf(requirements, catalogued));
    await this.audit.record({
      action: 'role-profile.imported',
      at: now,
      actorId: importedBy,
      subject: { kind: 'role-profile-version', id },
      detail: { profileId, number, requirements: requirements.length, replacedDraft: replaced !== null },
    });
    return { id, isNew: replaced === null };
  }

  private async replace(versionId: Id, content: ReturnType<typeof versionOf>): Promise<void> {
    await this.versions.replaceDraft(versionId, content);
    await this.requirements.deleteAll(versionId);
  }

  /** Whether it is a draft that no longer says what it was imported as. */
  private async isEditedDraft(newest: VersionRow): Promise<boolean> {
    if (newest.status !== 'DRAFT') return false;
    const imported = await this.queries.findByContent(contentHash(fileOfVersion(newest, await this.queries.itemsOf(newest.id))));
    return imported?.id !== newest.id;
  }

  /** Whether the version says this now, after all that was changed in it. */
  private async says(version: VersionRow, hash: string): Promise<boolean> {
    return contentHash(fileOfVersion(version, await this.queries.itemsOf(version.id))) === hash;
  }
}

function versionOf(draft: ProfileDraft, source: Excerpt, hash: string) {
  const { title, format, role, summary, attribution, warnings } = draft;
  return {
    title,
    format,
    contentHash: hash,
    sourceText: source.text,
    sourceLine: source.firstLine,
    role: role === undefined ? null : { family: role.family, name: role.name, description: role.description, type: role.type },
    summary: summary.text,
    leadIn: summary.leadIn,
    attribution,
    warnings: warnings.map((warning) => ({ ...warning, answer: null })),
  };
}

function outcome(kind: ImportOutcome['outcome'], { versionId, profileId, title }: Omit<ImportOutcome, 'outcome'>): ImportOutcome {
  return { outcome: kind, versionId, profileId, title };
}
