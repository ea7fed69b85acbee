import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { FieldsInputOf } from '@waymark/foundation/kernel';
import { roleProfilesApi, type ImportResult } from '@waymark/role-profiles/domain';

export type ImportFields = FieldsInputOf<typeof roleProfilesApi.importProfile>;
export type ImportOutcome = ImportResult['items'][number];

/** Reads role profiles into drafts. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ImportClient {
  private readonly api = inject(ApiCaller);

  importFile(file: File, fields: ImportFields): Promise<ImportResult> {
    return this.api.upload(roleProfilesApi.importProfile, { file, fileName: file.name, fields });
  }

  importText(text: string, fields: ImportFields): Promise<ImportResult> {
    return this.api.upload(roleProfilesApi.importProfile, { file: new Blob([text], { type: 'text/plain' }), fileName: 'pasted.txt', fields });
  }
}
