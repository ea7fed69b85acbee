import * as z from 'zod';
import { draftWarning } from './draft-warning';
import { scaleLevel } from './scale';

/** The formats that a role profile is read from. A new one is one more reader. */
export const profileFormat = z.enum(['fedip-text', 'government-roles-csv', 'case-json', 'waymark-json']);
export type ProfileFormat = z.infer<typeof profileFormat>;

/** The most requirements that a profile has, over all its sections. */
export const maxRequirements = 2000;

export const backgroundContent = z.object({ description: z.string(), kind: z.string() });
export const detailedContent = z.object({ title: z.string(), details: z.string() });
export const qualificationContent = z.object({ title: z.string(), awardingBody: z.string() });

export const knowledgeGroup = z.enum(['behavioural', 'technical', 'other']);
export type KnowledgeGroup = z.infer<typeof knowledgeGroup>;

export const knowledgeSkillContent = z.object({
  title: z.string(),
  /** As written, such as "Familiar with"; null where the source has none, as for behaviours. */
  depth: z.string().nullable(),
  details: z.string(),
  /** As written, such as "Technical Knowledge and Skills". */
  type: z.string(),
  group: knowledgeGroup,
  /** What it stands below in a source with several layers, the outermost first. */
  path: z.array(z.string()).optional(),
  /** The identifier that the source gives it. */
  identifier: z.string().optional(),
});

export const organisationSkillContent = z.object({
  framework: z.string(),
  category: z.string(),
  /** As written, such as "DDaT » Software Development". */
  path: z.string(),
  name: z.string(),
  /** As written, such as "Software Development – User focus". */
  rawName: z.string(),
  description: z.string(),
  level: scaleLevel,
  levelDescription: z.string(),
  /** Whether the level description stops in the middle of a sentence in the source. */
  truncated: z.boolean(),
});

export const summaryContent = z.object({
  text: z.string(),
  /** The words before the list, such as "At this role level, you will:". */
  leadIn: z.string().nullable(),
  responsibilities: z.array(z.string()),
});

/** The role that a role level belongs to, where the source says it. */
export const roleContent = z.object({
  family: z.string(),
  name: z.string(),
  description: z.string(),
  type: z.string().nullable(),
});

/** Where a record begins in the input, 1-based. */
const place = { line: z.int().min(1) };

export const knowledgeSkillDraft = knowledgeSkillContent.extend(place);
export const organisationSkillDraft = organisationSkillContent.extend(place);
export const backgroundDraft = backgroundContent.extend(place);
export const detailedDraft = detailedContent.extend(place);
export const qualificationDraft = qualificationContent.extend(place);
export const summaryDraft = summaryContent.extend({
  /** Null where the profile has no summary. */
  line: z.int().min(1).nullable(),
  /** One for each responsibility. */
  responsibilityLines: z.array(z.int().min(1)),
});

export type KnowledgeSkillDraft = z.infer<typeof knowledgeSkillDraft>;
export type OrganisationSkillDraft = z.infer<typeof organisationSkillDraft>;
export type BackgroundDraft = z.infer<typeof backgroundDraft>;
export type DetailedDraft = z.infer<typeof detailedDraft>;
export type QualificationDraft = z.infer<typeof qualificationDraft>;
export type SummaryDraft = z.infer<typeof summaryDraft>;

/** What a requirement counts for: readiness is decided by MANDATORY, shown with DESIRABLE, never by INFORMATIONAL. */
export const gate = z.enum(['MANDATORY', 'DESIRABLE', 'INFORMATIONAL']);
export type Gate = z.infer<typeof gate>;

/** What a person decided about one requirement, by its key. Only Waymark's own format carries any. */
export const requirementSetting = z.object({
  key: z.string(),
  gate,
  /** Above 0, at most 100. */
  weight: z.number().gt(0).lte(100),
  /** How many people of a team should hold it; null: what the rule set wishes for. */
  wantedCover: z.int().min(1).max(1000).nullable(),
  /** The clauses of the level description as a person confirmed them; absent while nobody has. */
  clauses: z.array(z.string()).optional(),
});
export type RequirementSetting = z.infer<typeof requirementSetting>;

/** What a reader understood of one role profile, with everything it is not certain of. */
export const profileDraft = z.object({
  format: profileFormat,
  title: z.string(),
  /** `lastLine`: where the rows of the role end, in a file of many roles. */
  role: roleContent.extend(place).extend({ lastLine: z.int().min(1).optional() }).optional(),
  summary: summaryDraft,
  background: z.array(backgroundDraft),
  workActivities: z.array(detailedDraft),
  knowledgeSkills: z.array(knowledgeSkillDraft),
  trainingActivities: z.array(detailedDraft),
  developmentActivities: z.array(detailedDraft),
  qualifications: z.array(qualificationDraft),
  organisationSkills: z.array(organisationSkillDraft),
  attribution: z.string().nullable(),
  settings: z.array(requirementSetting).optional(),
  warnings: z.array(draftWarning),
});
export type ProfileDraft = z.infer<typeof profileDraft>;

/** A draft with nothing in it yet. */
export function emptyDraft(format: ProfileFormat): ProfileDraft {
  return {
    format,
    title: '',
    summary: { text: '', leadIn: null, responsibilities: [], line: null, responsibilityLines: [] },
    background: [],
    workActivities: [],
    knowledgeSkills: [],
    trainingActivities: [],
    developmentActivities: [],
    qualifications: [],
    organisationSkills: [],
    attribution: null,
    warnings: [],
  };
}
