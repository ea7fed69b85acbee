import { calendarDate, id, instant } from '@waymark/foundation/kernel';
import { gate, requirementKind } from '@waymark/role-profiles/domain';
import * as z from 'zod';
import { claimStatus, namedLevel } from './claim';

/** Where a member stands with one requirement of a role. Self-rated and confirmed are two things and stay apart. */
export const skillRow = z.object({
  requirementId: id,
  key: z.string(),
  kind: requirementKind,
  title: z.string(),
  category: z.string().nullable(),
  gate,
  /** The steps of its scale; one step, "Shown", where it has none. */
  levels: z.array(namedLevel),
  required: namedLevel,
  /** What the other role of the member requires of the same; null where they have no other, or it does not name it. */
  requiredByOther: namedLevel.nullable(),
  /** What the required level means, as "You can …" sentences; empty where the profile does not say. */
  clauses: z.array(z.string()),
  confirmed: namedLevel.nullable(),
  confirmedAt: instant.nullable(),
  /** From this day on the confirmed level no longer counts. */
  validUntil: calendarDate.nullable(),
  /** Required minus confirmed, 0 where it is met. */
  gap: z.int(),
  /** MET, EXPIRING (met, for 90 days or fewer), LAPSED, REVOKED, GAP, NOT_ASSESSED or WAIVED: DESIGN.md section 5. */
  status: z.enum(['WAIVED', 'MET', 'EXPIRING', 'LAPSED', 'REVOKED', 'GAP', 'NOT_ASSESSED']),
  /** Null for readers who may not see it, and while there is none. */
  selfRated: namedLevel.nullable(),
  selfRatedAt: instant.nullable(),
  /** How many pieces of evidence claim it; 0 for readers who may not see it. */
  evidence: z.int(),
  /** The claim that is furthest on, or was decided last. */
  claim: z
    .object({ id, evidenceId: id, status: claimStatus, claimed: namedLevel, assessorName: z.string().nullable(), decidedAt: instant.nullable() })
    .nullable(),
});
export type SkillRow = z.infer<typeof skillRow>;

/** A role of a member, measured line by line. */
export const memberSkills = z.object({
  member: z.object({ id, name: z.string() }),
  /** The role that is shown; null where the member has none of the kind. */
  role: z.object({ kind: z.enum(['CURRENT', 'TARGET']), profileId: id, versionId: id, title: z.string(), number: z.int() }).nullable(),
  /** The roles that could be shown. */
  roles: z.array(z.object({ kind: z.enum(['CURRENT', 'TARGET']), versionId: id, title: z.string() })),
  items: z.array(skillRow),
  /** Whether the reader sees self-ratings, evidence and claims, or only what is confirmed. */
  sees: z.enum(['ALL', 'CONFIRMED']),
});
export type MemberSkills = z.infer<typeof memberSkills>;
export const memberSkillsParams = z.strictObject({ memberId: id });
export const memberSkillsQuery = z.strictObject({ role: z.enum(['CURRENT', 'TARGET']).optional() });
export const memberRequirementParams = z.strictObject({ memberId: id, requirementId: id });
