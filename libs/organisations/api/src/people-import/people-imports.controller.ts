import type { BodyOf, FieldsOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { attachment, ExpectedVersion, FromBody, FromPath, FromQuery, FromUpload, Implements, Who, type Upload } from '@waymark/foundation/server';
import { peopleImportApi, type Actor, type ImportProgress, type ImportRowView, type PeopleImportView } from '@waymark/organisations/domain';
import { Controller, type StreamableFile } from '@nestjs/common';
import { PeopleExport } from './people-export';
import { PeopleImportApplication } from './people-import-application';
import { PeopleImportReview } from './people-import-review';
import { PeopleUpload } from './people-upload';

type ImportPath = ParamsOf<typeof peopleImportApi.readImport>;

@Controller()
export class PeopleImportsController {
  constructor(
    private readonly uploads: PeopleUpload,
    private readonly review: PeopleImportReview,
    private readonly application: PeopleImportApplication,
    private readonly exports: PeopleExport,
  ) {}

  @Implements(peopleImportApi.uploadPeople)
  upload(@Who() actor: Actor, @FromUpload() { file, fields }: Upload<FieldsOf<typeof peopleImportApi.uploadPeople>>): Promise<PeopleImportView> {
    return this.uploads.upload(actor, file, fields);
  }

  @Implements(peopleImportApi.readImport)
  read(@Who() actor: Actor, @FromPath(peopleImportApi.readImport) { importId }: ImportPath): Promise<PeopleImportView> {
    return this.review.read(actor, importId);
  }

  @Implements(peopleImportApi.readImportProgress)
  progress(@Who() actor: Actor, @FromPath(peopleImportApi.readImportProgress) { importId }: ImportPath): Promise<ImportProgress> {
    return this.review.progress(actor, importId);
  }

  @Implements(peopleImportApi.matchColumns)
  matchColumns(
    @Who() actor: Actor,
    @FromPath(peopleImportApi.matchColumns) { importId }: ImportPath,
    @FromBody(peopleImportApi.matchColumns) body: BodyOf<typeof peopleImportApi.matchColumns>,
    @ExpectedVersion() version: number,
  ): Promise<PeopleImportView> {
    return this.review.matchColumns(actor, importId, body, version);
  }

  @Implements(peopleImportApi.listImportRows)
  rows(
    @Who() actor: Actor,
    @FromPath(peopleImportApi.listImportRows) { importId }: ImportPath,
    @FromQuery(peopleImportApi.listImportRows) query: QueryOf<typeof peopleImportApi.listImportRows>,
  ): Promise<Page<ImportRowView>> {
    return this.review.rows(actor, importId, query);
  }

  @Implements(peopleImportApi.correctImportRow)
  correct(
    @Who() actor: Actor,
    @FromPath(peopleImportApi.correctImportRow) { importId, line }: ParamsOf<typeof peopleImportApi.correctImportRow>,
    @FromBody(peopleImportApi.correctImportRow) body: BodyOf<typeof peopleImportApi.correctImportRow>,
    @ExpectedVersion() version: number,
  ): Promise<PeopleImportView> {
    return this.review.correct(actor, importId, line, body, version);
  }

  @Implements(peopleImportApi.applyImport)
  apply(
    @Who() actor: Actor,
    @FromPath(peopleImportApi.applyImport) { importId }: ImportPath,
    @FromBody(peopleImportApi.applyImport) body: BodyOf<typeof peopleImportApi.applyImport>,
    @ExpectedVersion() version: number,
  ): Promise<PeopleImportView> {
    return this.application.apply(actor, importId, body, version);
  }

  @Implements(peopleImportApi.inviteImported)
  invite(@Who() actor: Actor, @FromPath(peopleImportApi.inviteImported) { importId }: ImportPath): Promise<PeopleImportView> {
    return this.application.invite(actor, importId);
  }

  @Implements(peopleImportApi.discardImport)
  discard(@Who() actor: Actor, @FromPath(peopleImportApi.discardImport) { importId }: ImportPath): Promise<void> {
    return this.review.discard(actor, importId);
  }

  @Implements(peopleImportApi.exportProblems)
  async problems(@Who() actor: Actor, @FromPath(peopleImportApi.exportProblems) { importId }: ImportPath): Promise<StreamableFile> {
    return csvFile('people-with-problems.csv', await this.exports.problems(actor, importId));
  }

  @Implements(peopleImportApi.exportPeople)
  export(@Who() actor: Actor): StreamableFile {
    return csvFile('people.csv', this.exports.everybody(actor));
  }
}

function csvFile(name: string, content: AsyncGenerator<string>): StreamableFile {
  return attachment({ name, type: 'text/csv; charset=utf-8', content });
}
