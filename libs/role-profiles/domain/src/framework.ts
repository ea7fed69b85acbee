import { id, instant, line, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { draftWarning } from './draft-warning';
import { scaleLevel } from './scale';

export const scaleView = z.object({ id, name: z.string(), locked: z.boolean(), levels: z.array(scaleLevel) });

export const frameworkView = z.object({
  id,
  name: z.string(),
  scale: scaleView,
  skills: z.int(),
  /** How many levels of its skills have a description, of how many there are. */
  described: z.int(),
  version: z.int(),
});
export type FrameworkView = z.infer<typeof frameworkView>;
export const frameworks = z.object({ items: z.array(frameworkView) });
export const frameworkParams = z.strictObject({ frameworkId: id });

export const levelDescriptorView = z.object({
  ordinal: z.int(),
  text: z.string(),
  clauses: z.array(z.string()),
  confirmedAt: instant.nullable(),
  truncated: z.boolean(),
});

export const skillView = z.object({
  id,
  name: z.string(),
  category: z.string().nullable(),
  description: z.string(),
  levels: z.array(levelDescriptorView),
  version: z.int(),
});
export type SkillView = z.infer<typeof skillView>;
export const skillPage = pageOf(skillView);
export const skillQuery = pageQuery.extend({ search: line({ max: 100 }).optional() });
export const skillParams = z.strictObject({ skillId: id });

/** A skill of the file whose name is like one that the framework knows by another name. A person says which is which. */
export const likelyRename = z.object({ skillId: id, known: z.string(), inFile: z.string(), reason: z.string() });
/** What reading a file of skills filled in, and what it asks. */
export const skillsImportResult = z.object({
  filledIn: z.int(),
  unchanged: z.int(),
  /** Descriptions of levels that the scale of the framework does not have, which are left out. */
  notOnScale: z.int(),
  notInFramework: z.array(z.string()),
  renames: z.array(likelyRename),
  /** What was not certain about the file: the first thousand, and how many more there are. */
  warnings: z.array(draftWarning),
  moreWarnings: z.int(),
});
export type SkillsImportResult = z.infer<typeof skillsImportResult>;
/** `renames`: for each skill that a person confirmed, its name in the file, as JSON: { skillId: name }. */
export const skillsImportFields = z.strictObject({ renames: z.string().max(100_000).optional() });
