import { id } from '@waymark/foundation/kernel';
import { Handles, job } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DataExportMaking } from './data-export-making';

/** An export waits to be made. */
export const makeDataExport = job({ name: 'make-data-export', payload: z.object({ organisationId: id, exportId: id }) });

/** Finds exports whose nudge was lost, or whose worker died on them. */
const sweepDataExports = job({ name: 'sweep-data-exports', payload: z.object({}), everyMilliseconds: 60_000 });

/** Exports are downloaded for some days and then go. */
const expireDataExports = job({ name: 'expire-data-exports', payload: z.object({}), everyMilliseconds: 3_600_000 });

@Injectable()
export class DataExportJobs {
  constructor(private readonly making: DataExportMaking) {}

  @Handles(makeDataExport)
  async make({ organisationId, exportId }: z.infer<typeof makeDataExport.payload>): Promise<void> {
    await this.making.make(organisationId, exportId);
  }

  @Handles(sweepDataExports)
  async sweep(): Promise<void> {
    await this.making.sweep();
  }

  @Handles(expireDataExports)
  async expire(): Promise<void> {
    await this.making.expire();
  }
}
