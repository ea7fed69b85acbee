import { id } from '@waymark/foundation/kernel';
import { requiredLevel, requirementKind, scaleLevel } from '@waymark/role-profiles/domain';
import * as z from 'zod';

/** A skill of a framework, as somebody offers help with it or looks for help. */
export const soughtSkill = z.object({ id, name: z.string(), framework: z.string() });
export type SoughtSkill = z.infer<typeof soughtSkill>;

/** A line of a role profile and the level of it that is aimed at; of what has no scale the level is null. */
export const aim = z.strictObject({ requirementId: id, ordinal: z.int().min(1).max(20).nullable() });
export type Aim = z.infer<typeof aim>;

/** An aim as a reader sees it, beside where the mentee stands. */
export const aimView = z.object({
  requirementId: id,
  key: z.string(),
  kind: requirementKind,
  title: z.string(),
  profileTitle: z.string(),
  /** The level that is aimed at; null where the line has no scale. */
  level: scaleLevel.nullable(),
  /** What the role asks for. */
  required: requiredLevel.nullable(),
  /** The steps of its scale; empty where it has none. */
  levels: z.array(scaleLevel),
  /** The level that is confirmed today; null where none is. */
  confirmed: scaleLevel.nullable(),
  /** What the mentee says of themselves; null where they did not, and for every reader but the pair. */
  selfRated: scaleLevel.nullable(),
});
export type AimView = z.infer<typeof aimView>;
