import { DomainError, newId, Unreadable, type Clock, type FieldsOf, type Id } from '@waymark/foundation/kernel';
import { clockToken, Tenancy } from '@waymark/foundation/server';
import {
  fieldsOfHeadings,
  fieldsRefusal,
  headingKey,
  keptImportDays,
  PeopleFileReader,
  type Actor,
  type ImportField,
  type peopleImportApi,
  type PeopleImportView,
  type PeopleTable,
} from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ImportPlanning } from './import-planning';
import { requireImporter } from './importer';
import type { PeopleImport } from './people-import.entity';
import { PeopleImportRepository } from './people-import.repository';
import { PeopleImportReview } from './people-import-review';

/** A file that comes in pieces. */
interface PeopleFile {
  read(): AsyncIterable<Uint8Array>;
}

/** Where a file comes from, and what becomes of columns whose headings nobody knows. */
interface Origin {
  readonly fileName: string;
  /** Null for whoever runs the installation. */
  readonly createdBy: Id | null;
  readonly unknownColumns: 'ask' | 'leave out';
}

/** Takes in a file of people. It is read to its end before anything is stored, and changes nobody. */
@Injectable()
export class PeopleUpload {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly imports: PeopleImportRepository,
    private readonly planning: ImportPlanning,
    private readonly review: PeopleImportReview,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  upload(actor: Actor, file: PeopleFile, { fileName }: FieldsOf<typeof peopleImportApi.uploadPeople>): Promise<PeopleImportView> {
    requireImporter(actor);
    return this.uploadFor(actor.organisationId, file, { fileName: fileName ?? '', createdBy: actor.memberId, unknownColumns: 'ask' });
  }

  /**
   * As `upload`, for whoever runs the installation.
   * @throws DomainError INVALID with code `unreadable`, the reason and the place; TOO_LARGE.
   */
  async uploadFor(organisationId: Id, file: PeopleFile, origin: Origin): Promise<PeopleImportView> {
    const table = await readTable(file);
    return this.tenancy.run(organisationId, async () => {
      const found = this.begun(table, await this.imports.rememberedHeadings(), origin);
      await this.imports.insert(found, table.rows);
      if (found.state === 'READY') await this.planning.planAgain(found);
      return this.review.view(found.id);
    });
  }

  private begun(
    table: PeopleTable,
    remembered: ReadonlyMap<string, ImportField | null>,
    { fileName, createdBy, unknownColumns }: Origin,
  ): Omit<PeopleImport, 'organisationId' | 'version'> {
    const fields = [...fieldsOfHeadings(table.headings, remembered)];
    const headings = table.headings.map((heading, index) => ({
      heading,
      known: fields[index] !== null || heading === '' || remembered.has(headingKey(heading)),
    }));
    const now = this.clock.now();
    return {
      id: newId(),
      createdBy,
      fileName: fileName === '' ? 'the pasted list' : fileName,
      state: fieldsRefusal(fields) === null && (unknownColumns === 'leave out' || headings.every(({ known }) => known)) ? 'READY' : 'MATCHING',
      step: null,
      headings,
      fields,
      counts: null,
      newTeams: [],
      absent: [],
      planHash: null,
      claimedUntil: null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + keptImportDays * 86_400_000),
    };
  }
}

async function readTable(file: PeopleFile): Promise<PeopleTable> {
  const reader = new PeopleFileReader();
  try {
    for await (const piece of file.read()) reader.push(piece);
    return reader.end();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, message } = (error as Unreadable).refusal;
    const issues = [{ path: 'file', message }];
    throw code === 'too-large' ? new DomainError('TOO_LARGE', 'too-large', message, { issues }) : new DomainError('INVALID', 'unreadable', message, { issues });
  }
}
