import { DomainError, forbidden, invalid, type FieldsOf, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import {
  canEditProfiles,
  onlyDraft,
  parseProfileFile,
  type ImportResult,
  type ProfileReading,
  type roleProfilesApi,
} from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { DraftStoring } from './draft-storing';
import { asDomainError, withExcerpts, type ProfileFile } from './profile-source';

type Choice = FieldsOf<typeof roleProfilesApi.importProfile>;
type Understood = Extract<ProfileReading, { ok: true }>;

/** So many warnings about a file of many roles are answered with; the others are counted. */
const mostWarnings = 1000;

/**
 * Reads role profiles from a file into drafts. The file is read to its end before anything is stored, so that a broken
 * one leaves nothing; then each profile is stored by itself, and importing the file again goes on where it ended.
 */
@Injectable()
export class ProfileImport {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly storing: DraftStoring,
  ) {}

  importFile(actor: Actor, file: ProfileFile, choice: Choice): Promise<ImportResult> {
    if (!canEditProfiles(actor)) throw forbidden('Only organisation admins and programme owners import role profiles.');
    return this.importFor(actor.organisationId, file, choice, actor.memberId);
  }

  /**
   * As `importFile`, for whoever runs the installation.
   * @throws DomainError INVALID with code `unreadable`, the reason and the place; TOO_LARGE.
   */
  async importFor(organisationId: Id, file: ProfileFile, choice: Choice, importedBy: Id | null): Promise<ImportResult> {
    const { replaceEdited, ...wanted } = choice;
    const importing = { importedBy, replaceEdited: replaceEdited === 'yes' };
    const reading = wholeDraft(await parseProfileFile(file.read(), { ...wanted, role: named(choice.role), level: named(choice.level) }));
    const items: ImportResult['items'] = [];
    for await (const { draft, source } of withExcerpts(file, reading)) {
      items.push(await this.tenancy.run(organisationId, () => this.storing.store(draft, source, importing)));
    }
    return { items, warnings: reading.warnings.slice(0, mostWarnings), moreWarnings: Math.max(0, reading.warnings.length - mostWarnings) };
  }
}

/** A form may send a field that is left empty. */
function named(choice: string | undefined): string | undefined {
  return choice === '' ? undefined : choice;
}

/** What concerns a file with only one role is among the warnings of its draft. */
function wholeDraft(reading: ProfileReading): Understood {
  if (!reading.ok) throw asDomainError(reading.refusal);
  if (reading.drafts.length === 0) throw noRole();
  const draft = onlyDraft(reading);
  return draft === null ? reading : { ...reading, drafts: [draft], warnings: [] };
}

function noRole(): DomainError {
  return invalid('file', 'The file has no role level that is in use.');
}
