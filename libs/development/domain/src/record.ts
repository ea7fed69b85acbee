import { calendarDate, id, instant, line, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { recordKind } from './hours';
import { recordStatus } from './record-lifecycle';
import { certificateState } from './record-rules';

/** A paper that was given at the end, and the first day on which it no longer counts. */
const certificate = z.object({ name: line({ min: 1, max: 200, missing: 'Enter what the certificate says' }), expiresOn: calendarDate.nullable() });

/** A requirement that is served, and the level of it that is aimed at; 1 where the requirement has no scale. */
const aim = z.strictObject({ requirementId: id, ordinal: z.int().min(1).max(20) });
export type DevelopmentAim = z.infer<typeof aim>;

const written = {
  title: line({ min: 1, max: 200, missing: 'Enter what it is' }),
  /** The line of a role profile that this is: one of its training activities, PDAs, qualifications or work activities. */
  componentId: id.nullable(),
  /** The requirements that it is to serve. */
  aims: z.array(aim).max(5, 'Choose 5 skills or fewer').refine((all) => new Set(all.map(({ requirementId }) => requirementId)).size === all.length, 'Name each skill once'),
  provider: line({ max: 200 }),
  /** The day for which it is planned. */
  plannedOn: calendarDate.nullable(),
  startedOn: calendarDate.nullable(),
  /** In pence; null where nobody said. */
  costPence: z.int().min(0).max(100_000_000).nullable(),
  reflection: text({ max: 4000 }),
  certificate: certificate.nullable(),
};

/** Time that was spent, as a record lists it. */
const hoursLine = z.object({ id, doneOn: calendarDate, minutes: z.int() });

export const developmentRecord = z.object({
  id,
  kind: recordKind,
  component: z.object({ id, title: z.string(), profileTitle: z.string() }).nullable(),
  aims: z.array(z.object({ requirementId: id, title: z.string(), level: z.object({ ordinal: z.int(), name: z.string() }) })),
  title: z.string(),
  provider: z.string(),
  status: recordStatus,
  plannedOn: calendarDate.nullable(),
  startedOn: calendarDate.nullable(),
  finishedOn: calendarDate.nullable(),
  costPence: z.int().nullable(),
  reflection: z.string(),
  certificate: z.object({ name: z.string(), expiresOn: calendarDate.nullable(), state: certificateState }).nullable(),
  /** The latest first. */
  hours: z.array(hoursLine),
  /** All of them together. */
  minutes: z.int(),
  /** The evidence that tells of it. */
  evidence: z.object({ id, title: z.string() }).nullable(),
  createdAt: instant,
  may: z.object({ change: z.boolean(), start: z.boolean(), complete: z.boolean(), cancel: z.boolean(), reopen: z.boolean(), beginEvidence: z.boolean() }),
  version: z.int(),
});
export type RecordView = z.infer<typeof developmentRecord>;
export const recordPage = pageOf(developmentRecord);
export const recordQuery = pageQuery.extend({
  /** LIVE: planned or in progress, the soonest first. DONE: the latest first. */
  state: z.enum(['LIVE', 'DONE', 'CANCELLED', 'ALL']).default('LIVE'),
  kind: recordKind.optional(),
});

export const recordParams = z.strictObject({ recordId: id });
export const addRecordBody = z.strictObject({
  kind: recordKind,
  title: written.title,
  componentId: written.componentId.default(null),
  aims: written.aims.default([]),
  provider: written.provider.default(''),
  plannedOn: written.plannedOn.default(null),
  costPence: written.costPence.default(null),
});
/** What is absent stays as it is. */
export const changeRecordBody = z
  .strictObject({ ...written, finishedOn: calendarDate })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');
export const startRecordBody = z.strictObject({ startedOn: calendarDate.optional() });
export const completeRecordBody = z.strictObject({ finishedOn: calendarDate.optional(), reflection: written.reflection.optional(), certificate: written.certificate.optional() });

/** Evidence that exists, or null to begin one from what the record says. */
export const tieEvidenceBody = z.strictObject({ evidenceId: id.nullable().default(null) });

export const hoursParams = z.strictObject({ recordId: id, hoursId: id });
export const hoursBody = z.strictObject({ doneOn: calendarDate, minutes: z.int().min(1, 'Enter at least a minute').max(1440, 'A day has 24 hours') });
