import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { Page, QueryInputOf } from '@waymark/foundation/kernel';
import { peopleImportApi, type ImportField, type ImportProgress, type ImportRowView, type PeopleImportView } from '@waymark/organisations/domain';

/** An import and the version of it that was read. */
export type ImportAsRead = Pick<PeopleImportView, 'id' | 'version'>;

/** Imports of people. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class PeopleImportClient {
  private readonly api = inject(ApiCaller);

  upload(file: Blob, fileName: string): Promise<PeopleImportView> {
    // A name is longer than it may be only by accident; it is shown, and means nothing.
    return this.api.upload(peopleImportApi.uploadPeople, { file, fileName, fields: { fileName: fileName.slice(0, 200) } });
  }

  read(importId: string): Promise<PeopleImportView> {
    return this.api.call(peopleImportApi.readImport, { params: { importId } });
  }

  progress(importId: string): Promise<ImportProgress> {
    return this.api.call(peopleImportApi.readImportProgress, { params: { importId } });
  }

  rows(importId: string, query: QueryInputOf<typeof peopleImportApi.listImportRows>, signal: AbortSignal): Promise<Page<ImportRowView>> {
    return this.api.call(peopleImportApi.listImportRows, { params: { importId }, query, signal });
  }

  matchColumns({ id, version }: ImportAsRead, fields: (ImportField | null)[]): Promise<PeopleImportView> {
    return this.api.call(peopleImportApi.matchColumns, { params: { importId: id }, body: { fields }, ifMatch: version });
  }

  correct({ id, version }: ImportAsRead, line: number, change: { cells?: Partial<Record<ImportField, string>>; skipped?: boolean }): Promise<PeopleImportView> {
    return this.api.call(peopleImportApi.correctImportRow, { params: { importId: id, line }, body: change, ifMatch: version });
  }

  apply({ id, version }: ImportAsRead, invite: boolean): Promise<PeopleImportView> {
    return this.api.call(peopleImportApi.applyImport, { params: { importId: id }, body: { invite }, ifMatch: version });
  }

  invite({ id }: ImportAsRead): Promise<PeopleImportView> {
    return this.api.call(peopleImportApi.inviteImported, { params: { importId: id } });
  }
}
