import { id, instant, line, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { draftWarning } from './draft-warning';
import { gate, knowledgeGroup, profileFormat, roleContent } from './draft';
import { maxAttribution, maxName, maxStatement, maxText } from './draft-limits';
import { requirementKind } from './requirement-kind';
import { scaleLevel } from './scale';

export const versionStatus = z.enum(['DRAFT', 'PUBLISHED', 'RETIRED']);
export type VersionStatus = z.infer<typeof versionStatus>;

/** A level that a requirement asks for, on the scale that it belongs to. Two scales are never averaged. */
export const requiredLevel = scaleLevel.extend({ scale: z.string(), steps: z.int() });

/** One addressable line of a version. What only some kinds have is null elsewhere. */
export const requirementView = z.object({
  id,
  /** The same in every version that has the line. */
  key: z.string(),
  kind: requirementKind,
  line: z.int().nullable(),
  title: z.string(),
  details: z.string(),
  gate,
  weight: z.number(),
  wantedCover: z.int().nullable(),
  level: requiredLevel.nullable(),
  levelDescription: z.string().nullable(),
  /** The level description as "You can …" sentences; confirmed once a person has looked at the split. */
  clauses: z.array(z.string()),
  clausesConfirmed: z.boolean(),
  truncated: z.boolean(),
  skillId: id.nullable(),
  framework: z.string().nullable(),
  /** As written in the source, such as "DDaT » Software Development". */
  path: z.string().nullable(),
  group: knowledgeGroup.nullable(),
  type: z.string().nullable(),
  awardingBody: z.string().nullable(),
  version: z.int(),
});
export type RequirementView = z.infer<typeof requirementView>;

/** What a person made of a warning: kept as it is, or corrected in the draft. */
export const warningAnswer = z.enum(['ACCEPTED', 'CORRECTED']);
export type WarningAnswer = z.infer<typeof warningAnswer>;
export const answeredWarning = draftWarning.extend({
  index: z.int(),
  aboutContent: z.boolean(),
  answer: warningAnswer.nullable(),
});
export type AnsweredWarning = z.infer<typeof answeredWarning>;

export const versionSummary = z.object({
  id,
  number: z.int(),
  status: versionStatus,
  publishedAt: instant.nullable(),
  publishedBy: z.string().nullable(),
  createdAt: instant,
  requirements: z.int(),
});
export type VersionSummary = z.infer<typeof versionSummary>;

/** A whole edition of a profile. `warnings` is empty for whoever may not edit. */
export const versionView = versionSummary.extend({
  profileId: id,
  title: z.string(),
  format: profileFormat,
  summary: z.string(),
  leadIn: z.string().nullable(),
  attribution: z.string().nullable(),
  /** The role that it is a level of, where its source says so. */
  role: roleContent.nullable(),
  items: z.array(requirementView),
  warnings: z.array(answeredWarning),
  version: z.int(),
});
export type VersionView = z.infer<typeof versionView>;

export const profileSummary = z.object({
  id,
  title: z.string(),
  /** The role that it is a level of, by which two levels of one name are told apart. */
  role: roleContent.pick({ family: true, name: true }).nullable(),
  /** The newest published edition; null while there is only a draft. */
  published: versionSummary.nullable(),
  /** The draft that is being worked on, for whoever may edit. */
  draft: versionSummary.nullable(),
  /** How many people have an edition of it as their current or their target role today. */
  holders: z.int(),
});
export type ProfileSummary = z.infer<typeof profileSummary>;

export const profilePage = pageOf(profileSummary);
export const profileQuery = pageQuery.extend({ search: line({ max: 100 }).optional() });
export const profileView = profileSummary.extend({ versions: z.array(versionSummary) });
export type ProfileView = z.infer<typeof profileView>;

export const profileParams = z.strictObject({ profileId: id });
export const versionParams = z.strictObject({ versionId: id });
export const requirementParams = z.strictObject({ versionId: id, requirementId: id });

/** What comes with the file or the pasted text of an import. */
export const importFields = z.strictObject({
  format: profileFormat.optional(),
  /** For a file of many roles: the role and the level to take. */
  role: line({ max: 200 }).optional(),
  level: line({ max: 200 }).optional(),
  /** Also takes the place of a draft that somebody has worked on since it was imported: their changes are gone. */
  replaceEdited: z.literal('yes').optional(),
});

export const importOutcome = z.object({
  /** `edited-draft`: nothing was stored, because somebody has worked on the draft that is here. */
  outcome: z.enum(['created', 'replaced-draft', 'unchanged', 'edited-draft']),
  versionId: id,
  profileId: id,
  title: z.string(),
});
export const importResult = z.object({
  items: z.array(importOutcome),
  /** What concerns a file of many roles and none of them alone: the first thousand, and how many more there are. */
  warnings: z.array(draftWarning),
  moreWarnings: z.int(),
});
export type ImportResult = z.infer<typeof importResult>;

/** The lines of the source of an edition, so that each record can be shown beside its own. */
export const sourceView = z.object({
  /** The line of the file that the text begins on: of a file of many roles only the rows of this one are kept. */
  firstLine: z.int(),
  text: z.string(),
});

export const changeVersionBody = z
  .strictObject({
    title: line({ min: 1, max: maxName }),
    summary: text({ max: maxText }),
    leadIn: text({ max: maxStatement }).nullable(),
    attribution: text({ max: maxAttribution }).nullable(),
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

export const changeRequirementBody = z
  .strictObject({
    title: line({ min: 1, max: maxStatement }),
    details: text({ max: maxText }),
    gate,
    weight: z.number().gt(0).lte(100),
    wantedCover: z.int().min(1).max(1000).nullable(),
    ordinal: z.int().min(1).max(20).nullable(),
    levelDescription: text({ max: maxText }).nullable(),
    /** Confirms the split. Joined by spaces they must be the level description, so that nothing is lost. */
    clauses: z.array(text({ min: 1, max: 4000 })).max(200),
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

/** The same answer to one warning or several, by their places among the warnings of the version. */
export const answerWarningsBody = z.strictObject({ indexes: z.array(z.int().min(0).max(100_000)).min(1).max(10_000), answer: warningAnswer.nullable() });

/** What happened to a requirement between two editions, or how it differs between two profiles. */
export const requirementChange = z.object({
  kind: z.enum(['added', 'removed', 'changed', 'renamed', 'same']),
  /** Null where it was added. */
  before: requirementView.nullable(),
  /** Null where it was removed. */
  after: requirementView.nullable(),
  /** The fields that differ. */
  fields: z.array(z.string()),
  /** Steps up (positive) or down; null where either has no level, or the scales are not the same. */
  levelChange: z.int().nullable(),
  /** Whether a person said so, rather than the matching. */
  corrected: z.boolean(),
  /** Why the matching thinks that the two are the same, in a sentence. */
  reason: z.string().nullable(),
});
export type RequirementChange = z.infer<typeof requirementChange>;

export const comparisonSide = z.object({ versionId: id, title: z.string(), number: z.int(), status: versionStatus });
/** `version` is that of the later side, which a correction of the matching names. */
export const comparison = z.object({ before: comparisonSide, after: comparisonSide, items: z.array(requirementChange), version: z.int() });
export type Comparison = z.infer<typeof comparison>;
export const comparisonQuery = z.strictObject({ before: id, after: id });

/** A person's correction of the matching: the new edition's key is the old one's `to`, or nothing of the old one. */
export const correctMatchingBody = z.strictObject({ key: z.string().min(1).max(400), to: z.string().min(1).max(400).nullable() });
