import { newId } from '@waymark/foundation/kernel';
import { imported, planned } from '../people-import/importing';
import type { Prepared, ValidRequests } from './preparation';
import type { World } from './world';

interface Import {
  id: string;
  version: number;
}

const file = () => `Name,Email address\nLena Fischer,lena.${newId()}@calder.example\n`;
const newImport = ({ story }: World): Promise<Import> => planned(story.admin, file());
const doneImport = ({ story }: World): Promise<Import> => imported(story.admin, file());

/** An import of a world that is used until it is gone: uploading takes the place of the one before. */
function kept(make: (world: World) => Promise<Import>): (world: World) => Promise<Import> {
  const made = new WeakMap<World, Import>();
  return async (world) => {
    const known = made.get(world);
    if (known !== undefined) {
      const { status, body } = await world.story.admin.get(`/people-imports/${known.id}`);
      if (status === 200) return { id: known.id, version: body.version };
    }
    const { id, version } = await make(world);
    made.set(world, { id, version });
    return { id, version };
  };
}

const standingImport = kept(newImport);
const standingDone = kept(doneImport);

/** A request about an import that is there, and one about a new import for whoever succeeds. */
function about(request: (about: Import) => Prepared, standing = standingImport, fresh = newImport) {
  return {
    standing: async (world: World) => request(await standing(world)),
    fresh: async (world: World) => request(await fresh(world)),
  };
}

const reading = about(({ id }) => ({ params: { importId: id } }));

/** Valid requests for imports of people. */
export const peopleImportRequests: ValidRequests = {
  'POST /people-imports': { standing: () => ({ form: { file: file() } }) },
  'GET /people-imports/:importId': reading,
  'GET /people-imports/:importId/progress': reading,
  'PUT /people-imports/:importId/columns': about(({ id, version }) => ({ params: { importId: id }, body: { fields: ['name', 'email'] }, ifMatch: version })),
  'GET /people-imports/:importId/rows': reading,
  'PATCH /people-imports/:importId/rows/:line': about(({ id, version }) => ({ params: { importId: id, line: '2' }, body: { skipped: true }, ifMatch: version })),
  'POST /people-imports/:importId/application': about(({ id, version }) => ({ params: { importId: id }, body: { invite: false }, ifMatch: version })),
  'POST /people-imports/:importId/invitations': about(({ id }) => ({ params: { importId: id } }), standingDone, doneImport),
  'DELETE /people-imports/:importId': reading,
  'GET /people-imports/:importId/problems': reading,
  'GET /people-export': { standing: () => ({}) },
};
