import { Inject, Injectable } from '@nestjs/common';
import type { FileKind } from '@waymark/foundation/kernel';
import type { Logger } from 'pino';
import { loggerToken } from '../config-token';
import type { UploadedFile } from '../http/upload';
import { FileBytes } from './file-bytes';
import { inspectFile } from './file-inspection';
import { isTestVirus } from './test-virus';
import { unfitFile } from './unfit-file';
import { ScannerUnavailable, VirusScanner } from './virus-scanner';

/** A file that may be kept. */
export interface FitFile {
  readonly kind: FileKind;
  /** `WAITING`: there is a scanner that gave no verdict, so nobody may open the file until one has been given. */
  readonly scan: 'CLEAN' | 'NOT_SCANNED' | 'WAITING';
}

/** Why a file with a virus is not taken, beside it. */
export const infectedSentence = 'The virus scanner found something in this file, so it was not kept. Tell your administrator';

/**
 * Decides whether a file that was received may be kept. It has waited on a disk until now, where nothing serves it; call
 * this outside a transaction, because it reads the whole file and waits for the scanner.
 */
@Injectable()
export class FileIntake {
  constructor(
    private readonly scanner: VirusScanner,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  /** @throws DomainError INVALID where the file may not be kept, with a sentence for whoever sent it. */
  async check(file: UploadedFile): Promise<FitFile> {
    await refuseTestVirus(file);
    const kind = await inspectFile(file);
    return { kind, scan: await this.scan(file) };
  }

  private async scan(file: UploadedFile): Promise<FitFile['scan']> {
    try {
      const verdict = await this.scanner.scan(file.read());
      if (verdict === 'INFECTED') throw unfitFile('file-infected', infectedSentence);
      return verdict;
    } catch (error) {
      if (!(error instanceof ScannerUnavailable)) throw error;
      this.log.warn({ err: error }, 'a file waits for the virus scanner');
      return 'WAITING';
    }
  }
}

async function refuseTestVirus({ path, bytes }: UploadedFile): Promise<void> {
  const head = await FileBytes.during(path, (file) => file.at(0, 128));
  if (isTestVirus(head, bytes)) throw unfitFile('file-infected', infectedSentence);
}
