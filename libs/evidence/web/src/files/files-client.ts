import { Injectable, inject } from '@angular/core';
import { evidenceApi, type EvidenceFiles, type EvidenceFileView } from '@waymark/evidence/domain';
import { ApiCaller, endpointUrl } from '@waymark/foundation/browser';

/** Sending a file: who gives up waiting, and who is told how many bytes have gone. */
interface Sending {
  signal: AbortSignal;
  progress: (sent: number) => void;
}

/** The files of evidence. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class FilesClient {
  private readonly api = inject(ApiCaller);

  list(evidenceId: string, signal?: AbortSignal): Promise<EvidenceFiles> {
    return this.api.call(evidenceApi.listFiles, { params: { evidenceId }, signal });
  }

  /** The same bytes again are the same file, so whoever did not get the answer sends it once more. */
  add(evidenceId: string, file: File, sending: Sending): Promise<EvidenceFileView> {
    return this.api.upload(evidenceApi.addFile, { params: { evidenceId }, file, fileName: file.name, fields: {}, ...sending });
  }

  remove(evidenceId: string, fileId: string): Promise<void> {
    return this.api.call(evidenceApi.removeFile, { params: { evidenceId, fileId } });
  }

  /** Where the file is saved from. */
  address(evidenceId: string, fileId: string): string {
    return endpointUrl(evidenceApi.readFileContent, { evidenceId, fileId }, undefined);
  }

  bytes(evidenceId: string, fileId: string, signal: AbortSignal): Promise<ArrayBuffer> {
    return this.api.bytes(evidenceApi.readFileContent, { params: { evidenceId, fileId }, signal });
  }
}
