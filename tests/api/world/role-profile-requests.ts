import { newId } from '@waymark/foundation/kernel';
import { smallProfile } from '../role-profiles/small-profile';
import { readVersion } from '../role-profiles/uploading';
import type { Preparation, ValidRequests } from './preparation';
import type { World } from './world';
import { newDraft, newPublished } from './world-profiles';

const published: Preparation = ({ profiles }) => ({ params: { versionId: profiles.publishedId } });
const draft: Preparation = ({ profiles }) => ({ params: { versionId: profiles.draftId } });
const framework: Preparation = ({ profiles }) => ({ params: { frameworkId: profiles.frameworkId } });
/** A version, to be changed as it is now. */
const asRead = async ({ story }: World, versionId: string) => ({ params: { versionId }, ifMatch: (await readVersion(story.admin, versionId)).version });
const draftAsRead = (world: World) => asRead(world, world.profiles.draftId);
const title = () => `Keeper ${newId()}`;

const skillsFile = 'Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill\nLamp care,The lamp,You can look.,,,,Keeper\n';

/** Valid requests for role profiles, frameworks and the roles of people. */
export const roleProfileRequests: ValidRequests = {
  'GET /role-profiles': { standing: () => ({}) },
  'GET /role-profiles/:profileId': { standing: ({ profiles: { profileId } }) => ({ params: { profileId } }) },
  'POST /role-profile-imports': { standing: () => ({ form: { file: smallProfile({ title: title() }) } }) },
  'GET /role-profile-versions/:versionId': { standing: published },
  'GET /role-profile-versions/:versionId/source': { standing: published },
  'GET /role-profile-versions/:versionId/export': { standing: published },
  'PATCH /role-profile-versions/:versionId': {
    standing: ({ profiles }) => ({ params: { versionId: profiles.draftId }, body: { summary: 'A keeper keeps.' }, ifMatch: 1 }),
    fresh: async ({ story }) => {
      const { versionId, version } = await newDraft(story.admin, title());
      return { params: { versionId }, body: { summary: 'A keeper keeps.' }, ifMatch: version };
    },
  },
  'DELETE /role-profile-versions/:versionId': {
    standing: draftAsRead,
    fresh: async ({ story }) => {
      const { versionId, version } = await newDraft(story.admin, title());
      return { params: { versionId }, ifMatch: version };
    },
  },
  'PATCH /role-profile-versions/:versionId/requirements/:requirementId': {
    standing: ({ profiles: { draftId, requirementId } }) => ({ params: { versionId: draftId, requirementId }, body: { weight: 2 }, ifMatch: 1 }),
    fresh: async ({ story }) => {
      const { versionId, requirementId } = await newDraft(story.admin, title());
      return { params: { versionId, requirementId }, body: { weight: 2 }, ifMatch: 1 };
    },
  },
  'DELETE /role-profile-versions/:versionId/requirements/:requirementId': {
    standing: ({ profiles: { draftId, requirementId } }) => ({ params: { versionId: draftId, requirementId }, ifMatch: 1 }),
    fresh: async ({ story }) => {
      const { versionId, requirementId } = await newDraft(story.admin, title());
      return { params: { versionId, requirementId }, ifMatch: 1 };
    },
  },
  'PUT /role-profile-versions/:versionId/warnings': {
    standing: async (world) => ({ ...(await draftAsRead(world)), body: { indexes: [0], answer: 'ACCEPTED' } }),
  },
  'GET /role-profile-versions/:versionId/changes': { standing: draft },
  'PUT /role-profile-versions/:versionId/matching': {
    standing: async (world) => ({ ...(await draftAsRead(world)), body: { key: world.profiles.requirementKey, to: null } }),
  },
  'POST /role-profile-versions/:versionId/publication': {
    standing: ({ profiles }) => ({ params: { versionId: profiles.draftId }, ifMatch: 1 }),
    fresh: async ({ story }) => {
      const { versionId, version } = await newDraft(story.admin, title());
      return { params: { versionId }, ifMatch: version };
    },
  },
  'POST /role-profile-versions/:versionId/retirement': {
    standing: (world) => asRead(world, world.profiles.publishedId),
    fresh: async (world) => asRead(world, await newPublished(world.story.admin, title())),
  },
  'GET /role-profile-comparisons': { standing: ({ profiles: { publishedId } }) => ({ query: { before: publishedId, after: publishedId } }) },
  'GET /frameworks': { standing: () => ({}) },
  'GET /frameworks/:frameworkId/skills': { standing: framework },
  'POST /frameworks/:frameworkId/skills-imports': {
    standing: ({ profiles: { frameworkId } }) => ({ params: { frameworkId }, form: { file: skillsFile } }),
  },
  'GET /members/:memberId/role-assignments': { standing: ({ self: { memberId } }) => ({ params: { memberId } }) },
  'POST /role-assignments': {
    standing: ({ self: { memberId }, profiles }) => ({ body: { memberId, kind: 'CURRENT', versionId: profiles.publishedId, from: '2026-01-01' } }),
  },
  'POST /role-assignments/:roleAssignmentId/end': {
    standing: ({ profiles: { roleAssignmentId } }) => ({ params: { roleAssignmentId }, body: { to: '2030-01-01' }, ifMatch: 1 }),
    fresh: async ({ story, self: { memberId }, profiles }) => {
      const { body } = await story.admin.post('/role-assignments', { memberId, kind: 'CURRENT', versionId: profiles.publishedId, from: '2031-01-01' });
      const [{ id, version }] = body.items;
      return { params: { roleAssignmentId: id }, body: { to: '2035-01-01' }, ifMatch: version };
    },
  },
};
