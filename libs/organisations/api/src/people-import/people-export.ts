import { csvRow, csvStart, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { exportHeadings, exportRow, type Actor, type ExportedPerson } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { OrganisationCalendar } from '../people/organisation-calendar';
import { requireImporter } from './importer';
import { ExportedPeopleQueries } from './exported-people.queries';
import { PeopleImportReview } from './people-import-review';
import { PeopleImportQueries } from './people-imports.queries';

/** How many rows are in memory at a time. */
const partSize = 1000;

/** Takes people out in the shape in which they come in, part by part, each part read in a transaction of its own. */
@Injectable()
export class PeopleExport {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: ExportedPeopleQueries,
    private readonly imports: PeopleImportQueries,
    private readonly review: PeopleImportReview,
    private readonly calendar: OrganisationCalendar,
  ) {}

  everybody(actor: Actor): AsyncGenerator<string> {
    requireImporter(actor);
    return this.everybodyOf(actor.organisationId);
  }

  /** As `everybody`, for whoever runs the installation. */
  async *everybodyOf(organisationId: Id): AsyncGenerator<string> {
    yield exportHeadings();
    for (let after: Id | null = null; ; ) {
      const part: (ExportedPerson & { id: Id })[] = await this.tenancy.run(organisationId, async () =>
        this.people.after(after, await this.calendar.today(), partSize),
      );
      yield part.map(exportRow).join('');
      after = part.at(-1)?.id ?? null;
      if (part.length < partSize) return;
    }
  }

  /** The rows of an import with problems, for whoever corrects them in the file. @throws DomainError NOT_FOUND */
  async problems(actor: Actor, importId: Id): Promise<AsyncGenerator<string>> {
    requireImporter(actor);
    const { columns } = await this.tenancy.run(actor.organisationId, () => this.review.view(importId));
    return this.problemRows(actor.organisationId, importId, columns.map(({ heading }) => heading));
  }

  private async *problemRows(organisationId: Id, importId: Id, headings: readonly string[]): AsyncGenerator<string> {
    yield `${csvStart}${csvRow([...headings, 'Row', 'Problem'])}`;
    for (let after = 0; ; ) {
      const line = after;
      const part = await this.tenancy.run(organisationId, () => this.imports.wrongRows(importId, line, partSize));
      yield part.map((row) => csvRow([...row.cells, String(row.line), row.problem])).join('');
      after = part.at(-1)?.line ?? after;
      if (part.length < partSize) return;
    }
  }
}
