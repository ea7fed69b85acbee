import { newId } from '@waymark/foundation/kernel';
import type { ValidRequests } from './preparation';
import { newFile } from './world-files';

/** Valid requests for the files of evidence. */
export const evidenceFileRequests: ValidRequests = {
  'GET /evidence/:evidenceId/files': { standing: ({ files: { evidenceId } }) => ({ params: { evidenceId } }) },
  'POST /evidence/:evidenceId/files': { standing: ({ files: { evidenceId } }) => ({ params: { evidenceId }, form: { file: `words ${newId()}`, fileName: 'notes.txt' } }) },
  'DELETE /evidence/:evidenceId/files/:fileId': {
    standing: ({ files }) => ({ params: { ...files } }),
    fresh: async ({ files: { evidenceId }, self }) => ({ params: { evidenceId, fileId: await newFile(self, evidenceId, newId()) } }),
  },
  'GET /evidence/:evidenceId/files/:fileId/content': { standing: ({ files }) => ({ params: { ...files } }) },
};
