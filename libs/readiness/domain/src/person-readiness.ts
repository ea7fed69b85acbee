import { id, instant } from '@waymark/foundation/kernel';
import { namedLevel } from '@waymark/evidence/domain';
import { assignmentKind } from '@waymark/role-profiles/domain';
import * as z from 'zod';
import { judgement } from './judgement';
import { band, comparedRole, instantsQuery, measuredRequirement, measuresView, namedPerson, viewedAt } from './measured';

/** What one more confirmed level would change. */
export const nextStep = z.object({
  requirementId: id,
  /** The level that would be confirmed next. */
  level: namedLevel,
  /** Whether that would meet the requirement. */
  meets: z.boolean(),
  band,
  met: z.int(),
});

/** A person against one role. */
export const personReadiness = viewedAt.extend({
  member: namedPerson,
  /** The role that is shown, and what it is to the person, null where it is neither; null where they have none of the kind. */
  role: comparedRole.extend({ kind: assignmentKind.nullable() }).nullable(),
  /** The roles that could be shown. */
  roles: z.array(comparedRole.extend({ kind: assignmentKind })),
  band: band.nullable(),
  measures: measuresView.nullable(),
  items: z.array(measuredRequirement),
  /** Closest first; empty where everything is met. */
  nextSteps: z.array(nextStep),
  /** The latest judgement that was not withdrawn. */
  judgement: judgement.nullable(),
  /** On what ground it is read: OWN, MENTOR or MANAGER. */
  sees: z.enum(['OWN', 'MENTOR', 'MANAGER']),
  /** Whether the reader may say when this person will be ready. */
  mayJudge: z.boolean(),
});
export type PersonReadiness = z.infer<typeof personReadiness>;
export const personReadinessParams = z.strictObject({ memberId: id });
export const personReadinessQuery = z.strictObject({ role: assignmentKind.optional(), versionId: id.optional(), ...instantsQuery });

/** An instant at which something about a person's standing changed. */
export const timelineEntry = z.object({
  at: instant,
  /** DECISION: a level was decided or taken away. EXPIRY: one ran out. WAIVER: one began or ended. ROLE: another edition or role. */
  cause: z.enum(['DECISION', 'EXPIRY', 'WAIVER', 'ROLE']),
  requirementId: id.nullable(),
  title: z.string().nullable(),
  from: namedLevel.nullable(),
  to: namedLevel.nullable(),
  decisionId: id.nullable(),
  band,
  met: z.int(),
  counted: z.int(),
});
export const timeline = z.object({ items: z.array(timelineEntry) });
export type Timeline = z.infer<typeof timeline>;
