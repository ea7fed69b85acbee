import * as z from 'zod';

/** The section of a role profile that a requirement stands in. All of them are one kind of thing with one address. */
export const requirementKind = z.enum([
  'ORGANISATION_SKILL',
  'KNOWLEDGE_SKILL',
  'QUALIFICATION',
  'RESPONSIBILITY',
  'BACKGROUND',
  'WORK_ACTIVITY',
  'TRAINING',
  'DEVELOPMENT_ACTIVITY',
]);
export type RequirementKind = z.infer<typeof requirementKind>;
