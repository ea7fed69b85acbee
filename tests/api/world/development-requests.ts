import type { RecordView } from '@waymark/development/domain';
import { aRecord, body, completeRecord, logHours } from '../development/records';
import type { Preparation, Prepared, ValidRequests } from './preparation';
import type { World } from './world';

const records = new WeakMap<World, Promise<RecordView>>();
const longAgo = '2026-01-05';

/** A record of the subject with an hour of time, which nothing changes. */
function recordOf(world: World): Promise<RecordView> {
  const known = records.get(world) ?? withHours(world);
  records.set(world, known);
  return known;
}

async function withHours({ self }: World): Promise<RecordView> {
  return body(await logHours(self, await aRecord(self), longAgo, 1));
}

async function done(world: World): Promise<RecordView> {
  return body(await completeRecord(world.self, await aRecord(world.self), { finishedOn: longAgo }));
}

const about = ({ id, hours, version }: RecordView, withEntry: boolean): Prepared => ({
  params: { recordId: id, ...(withEntry ? { hoursId: hours[0]?.id ?? '' } : {}) },
  ifMatch: version,
});

/** About the one that nothing changes, or about a new one, which `make` brings to where the request finds it. */
function on(more: Prepared = {}, make: (world: World) => Promise<RecordView> = ({ self }) => aRecord(self), withEntry = false) {
  return {
    standing: async (world: World) => ({ ...about(await recordOf(world), withEntry), ...more }),
    fresh: async (world: World) => ({ ...about(await make(world), withEntry), ...more }),
  };
}

const nothing: Preparation = () => ({});

/** Valid requests for what somebody plans, does and finishes to grow, and the time that it took. */
export const developmentRequests: ValidRequests = {
  'GET /development-records': { standing: nothing },
  'POST /development-records': { standing: () => ({ body: { kind: 'TRAINING', title: 'Facilitation' } }) },
  'GET /development-records/:recordId': { standing: async (world) => ({ params: { recordId: (await recordOf(world)).id } }) },
  'PATCH /development-records/:recordId': on({ body: { title: 'Facilitation in depth' } }),
  'POST /development-records/:recordId/start': on({ body: {} }),
  'POST /development-records/:recordId/completion': on({ body: {} }),
  'POST /development-records/:recordId/cancellation': on(),
  'POST /development-records/:recordId/reopening': on({}, done),
  'POST /development-records/:recordId/evidence': on({ body: {} }, done),
  'POST /development-records/:recordId/hours': on({ body: { doneOn: longAgo, minutes: 1 } }),
  'PATCH /development-records/:recordId/hours/:hoursId': on({ body: { doneOn: longAgo, minutes: 2 } }, withHours, true),
  'DELETE /development-records/:recordId/hours/:hoursId': on({}, withHours, true),
  'GET /development-components': { standing: nothing },
  'GET /development-hours': { standing: nothing },
  'GET /development-hours/file': { standing: nothing },
};
