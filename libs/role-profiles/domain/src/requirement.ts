import * as z from 'zod';
import { clausesOf } from './clauses';
import { gate, knowledgeGroup, type Gate, type KnowledgeSkillDraft, type OrganisationSkillDraft, type ProfileDraft, type RequirementSetting } from './draft';
import { draftWarningOf, type DraftWarning } from './draft-warning';
import { requirementKey, type KeySource } from './requirement-key';
import { requirementKind, type RequirementKind } from './requirement-kind';
import { bcsDepthScale, ddatScale, levelNamed } from './scale';

/** What only some kinds have, as written in the source. */
export const requirementFacts = z.object({
  framework: z.string().optional(),
  category: z.string().optional(),
  path: z.string().optional(),
  rawName: z.string().optional(),
  type: z.string().optional(),
  group: knowledgeGroup.optional(),
  depth: z.string().optional(),
  awardingBody: z.string().optional(),
  kind: z.string().optional(),
  identifier: z.string().optional(),
  /** What it stands below in a source with several layers, the outermost first. */
  layers: z.array(z.string()).optional(),
});

export const requirement = z.object({
  /** Unique in its profile, and the same in every edition that has this requirement. */
  key: z.string(),
  kind: requirementKind,
  gate,
  /** Above 0, at most 100. */
  weight: z.number(),
  /** How many people of a team should hold it; null: what the rule set wishes for. */
  wantedCover: z.int().nullable(),
  title: z.string(),
  details: z.string(),
  /** The step of a scale that is required; null where there is nothing to reach a step of. */
  level: z.object({ scale: z.string(), ordinal: z.int(), name: z.string() }).nullable(),
  levelDescription: z.string().nullable(),
  truncated: z.boolean(),
  /** The clauses of the level description as a person confirmed them, or as they were split. */
  clauses: z.array(z.string()),
  clausesConfirmed: z.boolean(),
  facts: requirementFacts,
  /** Where it begins in the source, 1-based. */
  line: z.int(),
});
export type Requirement = z.infer<typeof requirement>;

const defaultGates: Readonly<Record<RequirementKind, Gate>> = {
  ORGANISATION_SKILL: 'MANDATORY',
  KNOWLEDGE_SKILL: 'DESIRABLE',
  QUALIFICATION: 'DESIRABLE',
  WORK_ACTIVITY: 'INFORMATIONAL',
  TRAINING: 'INFORMATIONAL',
  DEVELOPMENT_ACTIVITY: 'INFORMATIONAL',
  BACKGROUND: 'INFORMATIONAL',
  RESPONSIBILITY: 'INFORMATIONAL',
};

/** The gate that a requirement of this kind has while the owner of the profile has not changed it (DESIGN.md section 5). */
export function defaultGate(kind: RequirementKind): Gate {
  return defaultGates[kind];
}

/** How a kind is called in a sentence, in the plural. */
export const spokenKinds: Readonly<Record<RequirementKind, string>> = {
  ORGANISATION_SKILL: 'organisation skills',
  KNOWLEDGE_SKILL: 'knowledge and skills',
  QUALIFICATION: 'qualifications',
  WORK_ACTIVITY: 'work activities',
  TRAINING: 'training activities',
  DEVELOPMENT_ACTIVITY: 'PDAs',
  BACKGROUND: 'background',
  RESPONSIBILITY: 'responsibilities',
};

/** A requirement before its place among the others gives it a key that no other has. */
type Unkeyed = Omit<Requirement, 'key' | 'gate' | 'weight' | 'wantedCover' | 'clausesConfirmed'> & { readonly source: KeySource };

/** What the sections of a draft have in common. */
type Sections = Omit<ProfileDraft, 'format' | 'title' | 'warnings'>;

/**
 * Every requirement of a draft, section by section, with default gates where its settings do not say otherwise. Where
 * two would have the same key the later ones in the source get a number, and a warning says so.
 */
export function requirementsOf(draft: Sections): { requirements: Requirement[]; warnings: DraftWarning[] } {
  const settings = new Map((draft.settings ?? []).map((setting) => [setting.key, setting]));
  const taken = new Map<string, number>();
  const repeated = new Map<string, Unkeyed>();
  const requirements = unkeyedOf(draft).map((unkeyed) => {
    const key = requirementKey(unkeyed.source);
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    if (count === 2) repeated.set(key, unkeyed);
    const own = count === 1 ? key : `${key}~${count}`;
    return settled(unkeyed, own, settings.get(own));
  });
  const warnings = [...repeated].map(([key, { title, kind, line }]) =>
    draftWarningOf('title-repeated', line, { title: title.slice(0, 200), count: taken.get(key) ?? 2, section: spokenKinds[kind] }),
  );
  return { requirements, warnings };
}

function settled({ source: _, ...unkeyed }: Unkeyed, key: string, setting: RequirementSetting | undefined): Requirement {
  return {
    ...unkeyed,
    key,
    gate: setting?.gate ?? defaultGate(unkeyed.kind),
    weight: setting?.weight ?? 1,
    wantedCover: setting?.wantedCover ?? null,
    clauses: setting?.clauses ?? unkeyed.clauses,
    clausesConfirmed: setting?.clauses !== undefined,
  };
}

function unkeyedOf(draft: Sections): Unkeyed[] {
  const detailed = (kind: RequirementKind) => (record: { title: string; details: string; line: number }) => plain(kind, record);
  return [
    ...draft.organisationSkills.map(organisationSkillRequirement),
    ...draft.knowledgeSkills.map(knowledgeRequirement),
    ...draft.qualifications.map(({ title, awardingBody, line }) => plain('QUALIFICATION', { title, details: '', line }, { awardingBody })),
    ...draft.workActivities.map(detailed('WORK_ACTIVITY')),
    ...draft.trainingActivities.map(detailed('TRAINING')),
    ...draft.developmentActivities.map(detailed('DEVELOPMENT_ACTIVITY')),
    ...draft.background.map(({ description, kind, line }) => plain('BACKGROUND', { title: description, details: '', line }, { kind })),
    ...draft.summary.responsibilities.map((title, index) =>
      plain('RESPONSIBILITY', { title, details: '', line: draft.summary.responsibilityLines[index] ?? draft.summary.line ?? 1 }),
    ),
  ];
}

function plain(kind: RequirementKind, record: { title: string; details: string; line: number }, facts: Requirement['facts'] = {}): Unkeyed {
  const { title, details, line } = record;
  return { kind, title, details, line, level: null, levelDescription: null, truncated: false, clauses: [], facts, source: { kind, title } };
}

function organisationSkillRequirement(skill: OrganisationSkillDraft): Unkeyed {
  const { framework, category, path, name, rawName, description, level, levelDescription, truncated, line } = skill;
  return {
    ...plain('ORGANISATION_SKILL', { title: name, details: description, line }, { framework, category, path, rawName }),
    level: { scale: levelNamed(ddatScale, level.name) === undefined ? framework : ddatScale.name, ...level },
    levelDescription,
    truncated,
    clauses: clausesOf(levelDescription),
    source: { kind: 'ORGANISATION_SKILL', framework, category, title: name },
  };
}

function knowledgeRequirement({ title, depth, details, type, group, path, identifier, line }: KnowledgeSkillDraft): Unkeyed {
  const step = depth === null ? undefined : levelNamed(bcsDepthScale, depth);
  const facts = {
    type,
    group,
    ...(depth === null ? {} : { depth }),
    ...(identifier === undefined ? {} : { identifier }),
    ...(path === undefined ? {} : { layers: path }),
  };
  return {
    ...plain('KNOWLEDGE_SKILL', { title, details, line }, facts),
    level: step === undefined ? null : { scale: bcsDepthScale.name, ...step },
  };
}
