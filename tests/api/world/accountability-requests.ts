import { newId } from '@waymark/foundation/kernel';
import { DataExportMaking, Erasing } from '@waymark/organisations/api';
import type { Caller, Person } from '@waymark/tests/support';
import type { Preparation, ValidRequests } from './preparation';
import type { World } from './world';

/** What was made for a world. */
const made = new WeakMap<World, Promise<{ exportId: string; legalHoldId: string; erasureId: string; leaver: Person }>>();

/** An export that the subject asked for, a hold that stands for them, an erasure that is done and somebody who left. */
function standing(world: World) {
  const there = made.get(world) ?? make(world);
  made.set(world, there);
  return there;
}

async function make(world: World) {
  const { api, story, self } = world;
  const { body: asked } = await self.post('/data-exports');
  await api.get(DataExportMaking).make(story.organisationId, asked.id);
  const hold = await newHold(world);
  const gone = await newLeaver(world);
  const { body: erasure } = await story.admin.post(`/members/${gone.memberId}/erasure`, { confirmation: gone.name });
  await api.get(Erasing).carryOut(story.organisationId, erasure.id);
  return { exportId: asked.id as string, legalHoldId: hold, erasureId: erasure.id as string, leaver: await newLeaver(world) };
}

async function newHold({ story, self }: World): Promise<string> {
  const { body } = await story.admin.post(`/members/${self.memberId}/legal-holds`, { reason: 'A question of pay', until: null });
  return body.id as string;
}

async function newLeaver(world: World): Promise<Person> {
  const leaver = await world.newlyInvited();
  await world.story.admin.delete(`/members/${leaver.memberId}/invitation`, { ifMatch: await world.story.admin.versionAt(`/members/${leaver.memberId}`) });
  return leaver;
}

const aboutSubject: Preparation = ({ self: { memberId } }) => ({ query: { memberId } });
const subject: Preparation = ({ self: { memberId } }) => ({ params: { memberId } });
const erasing = ({ memberId, name }: Person) => ({ params: { memberId }, body: { confirmation: name } });

/** The version of a rule of retention, as an admin of the caller's organisation reads it. */
async function ruleVersion({ story, other }: World, caller: Caller): Promise<number> {
  const own = await caller.get('/retention-rules');
  const isOther = (await caller.get('/organisation')).body?.id === other.organisationId;
  const { body } = own.status === 200 ? own : await (isOther ? other : story).admin.get('/retention-rules');
  return (body.items as { kind: string; version: number }[]).find(({ kind }) => kind === 'access-ledger')?.version ?? 0;
}

/** Valid requests for the account of everything. */
export const accountabilityRequests: ValidRequests = {
  'GET /access-events': { standing: () => ({}) },
  'GET /access-events/counts': { standing: () => ({}) },
  'GET /data-exports': { standing: aboutSubject },
  'POST /data-exports': { standing: ({ self: { memberId } }) => ({ body: { memberId } }) },
  'GET /data-exports/:exportId/file': { standing: async (world) => ({ params: { exportId: (await standing(world)).exportId } }) },
  'GET /members/:memberId/legal-holds': { standing: subject },
  'POST /members/:memberId/legal-holds': {
    standing: ({ self: { memberId } }) => ({ params: { memberId }, body: { reason: `A question ${newId()}`, until: null } }),
  },
  'DELETE /legal-holds/:legalHoldId': {
    standing: async (world) => ({ params: { legalHoldId: (await standing(world)).legalHoldId } }),
    fresh: async (world) => ({ params: { legalHoldId: await newHold(world) } }),
  },
  'GET /members/:memberId/erasure': { standing: subject },
  'POST /members/:memberId/erasure': {
    standing: async (world) => erasing((await standing(world)).leaver),
    fresh: async (world) => erasing(await newLeaver(world)),
  },
  'GET /erasures': { standing: () => ({}) },
  'GET /erasures/:erasureId/certificate': { standing: async (world) => ({ params: { erasureId: (await standing(world)).erasureId } }) },
  'GET /retention-rules': { standing: () => ({}) },
  'PATCH /retention-rules/:kind': {
    standing: () => ({ params: { kind: 'access-ledger' }, body: { days: 400 }, ifMatch: 0 }),
    fresh: async (world, caller) => ({ params: { kind: 'access-ledger' }, body: { days: 400 }, ifMatch: await ruleVersion(world, caller) }),
  },
};
