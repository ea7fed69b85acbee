import { newId } from '@waymark/foundation/kernel';
import type { Caller } from '@waymark/tests/support';
import { versionAt, type Preparation, type ValidRequests } from './preparation';
import type { World } from './world';

const programme: Preparation = ({ story: { programmeId } }) => ({ params: { programmeId } });
const today = new Date().toISOString().slice(0, 10);

/** A programme that the programme owner owns as well, so that the first one stays as it is. */
async function newProgramme({ story, programmeOwner }: World): Promise<string> {
  const { body } = await story.admin.post('/programmes', { name: `Coaching ${newId()}` });
  await story.admin.post('/role-grants', { memberId: programmeOwner.memberId, role: 'PROGRAMME_OWNER', programmeId: body.id });
  return body.id;
}

async function newEnrolment({ story, ...world }: World): Promise<string> {
  const { memberId } = await world.newMember();
  return story.enrolled(memberId, today);
}

async function versioned(world: World, caller: Caller, below: string): Promise<{ params: Record<string, string>; ifMatch: number }> {
  const { programmeId } = world.story;
  return { params: { programmeId }, ifMatch: await versionAt(world, caller, `/programmes/${programmeId}${below}`) };
}

/** Valid requests for programmes: what they are for, by which policies, and who takes part. */
export const programmeRequests: ValidRequests = {
  'GET /programmes': { standing: () => ({}) },
  'GET /programmes/:programmeId': { standing: programme },
  'POST /programmes': { standing: () => ({ body: { name: 'Coaching' } }) },
  'PATCH /programmes/:programmeId': {
    standing: ({ story: { programmeId } }) => ({ params: { programmeId }, body: { name: 'Mentoring' }, ifMatch: 1 }),
    fresh: async (world, caller) => ({ ...(await versioned(world, caller, '')), body: { name: 'Mentoring' } }),
  },
  'POST /programmes/:programmeId/archive': {
    standing: ({ story: { programmeId } }) => ({ params: { programmeId }, ifMatch: 1 }),
    fresh: async (world) => ({ params: { programmeId: await newProgramme(world) }, ifMatch: 1 }),
  },
  'DELETE /programmes/:programmeId/archive': {
    standing: ({ story: { programmeId } }) => ({ params: { programmeId }, ifMatch: 1 }),
    fresh: async (world, caller) => versioned(world, caller, ''),
  },
  'GET /programmes/:programmeId/overview': { standing: programme },
  'GET /programmes/:programmeId/policies': { standing: programme },
  'PUT /programmes/:programmeId/policies': {
    standing: ({ story: { programmeId } }) => ({ params: { programmeId }, body: {}, ifMatch: 1 }),
    fresh: async (world, caller) => ({ ...(await versioned(world, caller, '/policies')), body: { cadenceDays: 14 } }),
  },
  'GET /waiting-purposes': { standing: () => ({}) },
  'POST /programmes/:programmeId/purpose-acknowledgements': {
    standing: ({ story: { programmeId } }) => ({ params: { programmeId }, body: { purposeVersion: 1 } }),
  },
  'GET /programmes/:programmeId/purpose-acknowledgements': { standing: programme },
  'GET /programmes/:programmeId/enrolments': { standing: programme },
  'POST /programmes/:programmeId/enrolments': {
    standing: ({ story: { programmeId }, colleague: { memberId } }) => ({ params: { programmeId }, body: { memberIds: [memberId], part: 'MENTOR', from: today } }),
  },
  'POST /enrolments/:enrolmentId/end': {
    standing: ({ enrolmentId }) => ({ params: { enrolmentId }, body: { to: '2090-01-01' } }),
    fresh: async (world) => ({ params: { enrolmentId: await newEnrolment(world) }, body: { to: '2090-01-01' } }),
  },
  'DELETE /enrolments/:enrolmentId': {
    standing: ({ enrolmentId }) => ({ params: { enrolmentId } }),
    fresh: async (world) => ({ params: { enrolmentId: await newEnrolment(world) } }),
  },
  'GET /members/:memberId/enrolments': { standing: ({ self: { memberId } }) => ({ params: { memberId } }) },
};
