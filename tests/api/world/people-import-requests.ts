import { newId } from '@waymark/foundation/kernel';
import { imported, planned } from '../people-import/importing';
import type { Preparation, ValidRequests } from './preparation';

const file = () => `Name,Email address\nLena Fischer,lena.${newId()}@calder.example\n`;
const newImport: Preparation = async ({ story }) => ({ params: { importId: (await planned(story.admin, file())).id } });

/** Valid requests for imports of people. Each is about a new one: uploading takes the place of the one before. */
export const peopleImportRequests: ValidRequests = {
  'POST /people-imports': { standing: () => ({ form: { file: file() } }) },
  'GET /people-imports/:importId': { standing: newImport },
  'GET /people-imports/:importId/progress': { standing: newImport },
  'PUT /people-imports/:importId/columns': {
    standing: async ({ story }) => {
      const { id, version } = await planned(story.admin, file());
      return { params: { importId: id }, body: { fields: ['name', 'email'] }, ifMatch: version };
    },
  },
  'GET /people-imports/:importId/rows': { standing: newImport },
  'PATCH /people-imports/:importId/rows/:line': {
    standing: async ({ story }) => {
      const { id, version } = await planned(story.admin, file());
      return { params: { importId: id, line: '2' }, body: { skipped: true }, ifMatch: version };
    },
  },
  'POST /people-imports/:importId/application': {
    standing: async ({ story }) => {
      const { id, version } = await planned(story.admin, file());
      return { params: { importId: id }, body: { invite: false }, ifMatch: version };
    },
  },
  'POST /people-imports/:importId/invitations': {
    standing: async ({ story }) => ({ params: { importId: (await imported(story.admin, file())).id } }),
  },
  'DELETE /people-imports/:importId': { standing: newImport },
  'GET /people-imports/:importId/problems': { standing: newImport },
  'GET /people-export': { standing: () => ({}) },
};
