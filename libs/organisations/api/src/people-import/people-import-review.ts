import { invalid, notFound, stale, wrongState, type BodyOf, type Clock, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { clockToken } from '@waymark/foundation/server';
import {
  fieldsRefusal,
  type Actor,
  type ImportProgress,
  type ImportRowView,
  type PeopleImportView,
  type peopleImportApi,
} from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ImportPlanning } from './import-planning';
import { requireImporter } from './importer';
import type { PeopleImport } from './people-import.entity';
import { PeopleImportRepository } from './people-import.repository';
import { PeopleImportQueries } from './people-imports.queries';

/** Looking at what an import would do, matching its columns and correcting its rows. Nobody is changed by it. */
@Injectable()
export class PeopleImportReview {
  constructor(
    private readonly imports: PeopleImportRepository,
    private readonly queries: PeopleImportQueries,
    private readonly planning: ImportPlanning,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, importId: Id): Promise<PeopleImportView> {
    requireImporter(actor);
    return this.view(importId);
  }

  async progress(actor: Actor, importId: Id): Promise<ImportProgress> {
    requireImporter(actor);
    return (await this.queries.progress(importId, this.clock.now())) ?? noImport();
  }

  async rows(actor: Actor, importId: Id, query: QueryOf<typeof peopleImportApi.listImportRows>): Promise<Page<ImportRowView>> {
    requireImporter(actor);
    const { id, columns } = await this.view(importId);
    return this.queries.rows({ id, fields: columns.map(({ field }) => field) }, query);
  }

  async matchColumns(actor: Actor, importId: Id, { fields }: BodyOf<typeof peopleImportApi.matchColumns>, version: number): Promise<PeopleImportView> {
    requireImporter(actor);
    const found = await this.open(importId, version);
    if (fields.length !== found.headings.length) throw invalid('body.fields', `Say for each of the ${found.headings.length} columns what it holds`);
    const refusal = fieldsRefusal(fields);
    if (refusal !== null) throw invalid('body.fields', refusal);
    await this.imports.rememberHeadings(found, fields);
    await this.planning.planAgain({ id: found.id, fields });
    return this.view(importId);
  }

  async correct(
    actor: Actor,
    importId: Id,
    line: number,
    { cells, skipped }: BodyOf<typeof peopleImportApi.correctImportRow>,
    version: number,
  ): Promise<PeopleImportView> {
    requireImporter(actor);
    const found = await this.open(importId, version);
    if (found.state === 'MATCHING') throw wrongState('columns-not-matched', 'Match the columns first.');
    if (!(await this.imports.correct(importId, line, cells ?? {}, skipped))) throw notFound('row of this import');
    await this.planning.planAgain(found);
    return this.view(importId);
  }

  async discard(actor: Actor, importId: Id): Promise<void> {
    requireImporter(actor);
    const found = (await this.imports.load(importId, this.clock.now())) ?? noImport();
    if (found.state === 'IMPORTING') throw runsNow();
    await this.imports.delete(importId);
  }

  async view(importId: Id): Promise<PeopleImportView> {
    return (await this.queries.read(importId, this.clock.now())) ?? noImport();
  }

  /** An import that can still be changed, held until the transaction ends. */
  private async open(importId: Id, version: number): Promise<PeopleImport> {
    const found = (await this.imports.load(importId, this.clock.now())) ?? noImport();
    if (found.state === 'DONE') throw wrongState('import-done', 'These people have been imported already. Upload a new file to change more.');
    if (found.state === 'IMPORTING') throw runsNow();
    if (found.version !== version) throw stale(await this.view(importId));
    return found;
  }
}

export function runsNow() {
  return wrongState('import-runs', 'These people are being imported at this moment.');
}

export function noImport(): never {
  throw notFound('import');
}
