import { calendarDate, id, instant, text } from '@waymark/foundation/kernel';
import { requirementKind, requiredLevel } from '@waymark/role-profiles/domain';
import * as z from 'zod';

export const claimStatus = z.enum(['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'ACCEPTED', 'RETURNED', 'WITHDRAWN', 'RETRACTED']);
export type ClaimStatus = z.infer<typeof claimStatus>;

/** A level of a scale by number and name, as it is always shown; without a scale it is "Shown" (1). */
export const namedLevel = z.object({ ordinal: z.int().min(1).max(20), name: z.string() });
export type NamedLevel = z.infer<typeof namedLevel>;

/** The line of a role profile that a claim is about, with what a reader needs to see of it. */
export const claimedRequirement = z.object({
  id,
  key: z.string(),
  kind: requirementKind,
  title: z.string(),
  profileTitle: z.string(),
  required: requiredLevel.nullable(),
  /** The steps of its scale; one step, "Shown", where it has none. */
  levels: z.array(namedLevel),
});
export type ClaimedRequirement = z.infer<typeof claimedRequirement>;

/** Where a clause is shown: a part of the story, or the id of a file, a link or a witness request. */
export const shownIn = z.union([z.enum(['SITUATION', 'TASK', 'ACTION', 'RESULT']), id]);

/** One "You can …" sentence of the level that is claimed, whether the evidence shows it, where, and a word about it. */
export const claimClause = z.object({
  text: z.string(),
  ticked: z.boolean(),
  shownIn: z.array(shownIn).max(20),
  words: text({ max: 1000 }),
});
export type ClaimClause = z.infer<typeof claimClause>;

const person = z.object({ id, name: z.string() });

export const claim = z.object({
  id,
  evidenceId: id,
  requirement: claimedRequirement,
  claimed: namedLevel,
  /** The level that is confirmed today; null where none is. */
  confirmed: namedLevel.nullable(),
  status: claimStatus,
  clauses: z.array(claimClause),
  /** How the files, links and witnesses are called that clauses are shown in, those too that were taken out since. */
  places: z.array(z.object({ id, name: z.string() })),
  /** How the evidence shows the level, where the profile does not describe it. */
  words: z.string(),
  assessor: person.nullable(),
  secondAssessor: person.nullable(),
  submittedAt: instant.nullable(),
  /** The day by which an answer is promised. */
  dueOn: calendarDate.nullable(),
  /** The version of the evidence that was submitted last. */
  evidenceVersion: z.int().nullable(),
  /** What the assessor asks to be added, where the claim was returned. */
  returned: z.object({ at: instant, by: z.string(), reasons: z.string() }).nullable(),
  version: z.int(),
});
export type ClaimView = z.infer<typeof claim>;

export const claimParams = z.strictObject({ claimId: id });
export const newClaim = z.strictObject({ requirementId: id, ordinal: z.int().min(1).max(20) });
export const changeClaimBody = z
  .strictObject({
    ordinal: z.int().min(1).max(20),
    /** By their place among the clauses of the claim. */
    clauses: z.array(claimClause.pick({ ticked: true, shownIn: true, words: true })).max(200),
    words: text({ max: 4000 }),
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

export const retractClaimBody = z.strictObject({ reason: text({ min: 1, max: 2000, missing: 'Say why you take it back' }) });
