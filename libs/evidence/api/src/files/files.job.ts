import { id } from '@waymark/foundation/kernel';
import { job } from '@waymark/foundation/server';
import { z } from 'zod';

/** The bytes of a file that was removed are of no use to anybody. */
export const forgetFile = job({ name: 'forget-file', payload: z.object({ organisationId: id, fileId: id }) });

/** Finds bytes without a row: an upload was cut off, or a nudge was lost. */
export const sweepFiles = job({ name: 'sweep-files', payload: z.object({}), everyMilliseconds: 3_600_000 });

/** Files wait for the virus scanner, which did not answer when they came. */
export const scanWaitingFiles = job({ name: 'scan-waiting-files', payload: z.object({}), everyMilliseconds: 60_000 });
