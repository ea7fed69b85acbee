import * as z from 'zod';
import { coverDescription } from './clauses';
import {
  backgroundContent,
  detailedContent,
  knowledgeSkillContent,
  organisationSkillContent,
  profileFormat,
  qualificationContent,
  requirementSetting,
  type RequirementSetting,
  roleContent,
  summaryContent,
  type ProfileDraft,
} from './draft';
import { byLine, draftWarningOf, type DraftWarning } from './draft-warning';
import { elements, members, nodeAt, plainValue, type JsonNode } from './json-text';
import { unreadable } from './refusal';
import { requirementsOf } from './requirement';

/** A role profile in Waymark's own format: what it says and what people decided about it, not where it was read. */
const waymarkProfile = z.object({
  format: profileFormat,
  version: z.literal(1).default(1),
  title: z.string(),
  role: roleContent.optional(),
  summary: summaryContent,
  background: z.array(backgroundContent),
  workActivities: z.array(detailedContent),
  knowledgeSkills: z.array(knowledgeSkillContent),
  trainingActivities: z.array(detailedContent),
  developmentActivities: z.array(detailedContent),
  qualifications: z.array(qualificationContent),
  organisationSkills: z.array(organisationSkillContent),
  attribution: z.string().nullable(),
  settings: z.array(requirementSetting).optional(),
});
type WaymarkProfile = z.infer<typeof waymarkProfile>;

const recordSections = [
  'background',
  'workActivities',
  'knowledgeSkills',
  'trainingActivities',
  'developmentActivities',
  'qualifications',
  'organisationSkills',
] as const satisfies readonly (keyof WaymarkProfile)[];

/** What a draft says about its reading; counted anew when it is read as a file. */
const aboutReading = new Set(['line', 'responsibilityLines', 'warnings']);

/**
 * A draft in Waymark's own format, as a file: keys in a fixed order, two spaces, a line end at the end. The same
 * content gives the same bytes, and reading the file gives the content back.
 */
export function exportProfile(draft: Omit<ProfileDraft, 'warnings'>): string {
  return `${JSON.stringify(waymarkProfile.parse({ ...draft, format: 'waymark-json' }), null, 2)}\n`;
}

/** Whether a JSON object has the title or a section of Waymark's own format. */
export function isWaymarkProfile(root: JsonNode): boolean {
  const found = members(root);
  return found !== undefined && (found.has('title') || recordSections.some((section) => found.has(section)));
}

/**
 * Reads Waymark's own format, also a draft as `waymark profile parse` prints it.
 * @throws Unreadable `json-shape` at the first value that is not of its shape.
 */
export function readWaymarkJson(root: JsonNode): ProfileDraft {
  const parsed = waymarkProfile.safeParse(plainValue(root));
  if (!parsed.success) throw wrongShape(root, parsed.error.issues[0]);
  const { version: _, ...content } = parsed.data;
  const read = { ...withLines(content, root), format: 'waymark-json' as const };
  const { settings, warnings: strange } = settingsOf(read, root);
  const draft = { ...read, ...(read.settings === undefined ? {} : { settings }) };
  const warnings = [...unread(root, parsed.data), ...toldEarlier(root), ...cutOff(draft), ...strange];
  return { ...draft, warnings: warnings.toSorted(byLine) };
}

function wrongShape(root: JsonNode, issue: z.core.$ZodIssue | undefined): Error {
  const path = issue?.path ?? [];
  return unreadable('json-shape', nodeAt(root, path), { path: path.map(String).join('.') || 'the beginning', problem: issue?.message ?? 'wrong shape' });
}

/** The content with the line of every record in this file. */
function withLines({ role, summary, ...content }: Omit<WaymarkProfile, 'version'>, root: JsonNode): Omit<ProfileDraft, 'warnings'> {
  const lineAt = (...path: PropertyKey[]) => nodeAt(root, path).line;
  function on<Record>(section: (typeof recordSections)[number], records: readonly Record[]): (Record & { line: number })[] {
    return records.map((record, index) => ({ ...record, line: lineAt(section, index) }));
  }
  return {
    format: content.format,
    title: content.title,
    ...(role === undefined ? {} : { role: { ...role, line: lineAt('role') } }),
    summary: {
      ...summary,
      line: lineAt('summary'),
      responsibilityLines: summary.responsibilities.map((_, index) => lineAt('summary', 'responsibilities', index)),
    },
    background: on('background', content.background),
    workActivities: on('workActivities', content.workActivities),
    knowledgeSkills: on('knowledgeSkills', content.knowledgeSkills),
    trainingActivities: on('trainingActivities', content.trainingActivities),
    developmentActivities: on('developmentActivities', content.developmentActivities),
    qualifications: on('qualifications', content.qualifications),
    organisationSkills: on('organisationSkills', content.organisationSkills),
    attribution: content.attribution,
    ...(content.settings === undefined ? {} : { settings: content.settings }),
  };
}

/** A warning for every key that holds something and that the format does not have, with how often it stands there. */
function unread(root: JsonNode, kept: unknown): DraftWarning[] {
  const found = new Map<string, { line: number; count: number }>();
  collectUnread(root, kept, found);
  return [...found].map(([field, { line, count }]) => draftWarningOf('field-not-read', line, { field, count }));
}

function collectUnread(node: JsonNode, kept: unknown, found: Map<string, { line: number; count: number }>): void {
  for (const [index, element] of (elements(node) ?? []).entries()) collectUnread(element, (kept as unknown[])[index], found);
  for (const [key, member] of members(node) ?? []) {
    if (aboutReading.has(key)) continue;
    const value = (kept as Record<string, unknown>)[key];
    if (value !== undefined) collectUnread(member, value, found);
    else found.set(key, { line: found.get(key)?.line ?? member.line, count: (found.get(key)?.count ?? 0) + 1 });
  }
}

function toldEarlier(root: JsonNode): DraftWarning[] {
  const warnings = members(root)?.get('warnings');
  return warnings === undefined || elements(warnings)?.length === 0 ? [] : [draftWarningOf('earlier-warnings', warnings.line, {})];
}

function cutOff({ organisationSkills }: Pick<ProfileDraft, 'organisationSkills'>): DraftWarning[] {
  return organisationSkills.filter(({ truncated }) => truncated).map(({ name, line }) => draftWarningOf('level-text-cut-off', line, { name }));
}

/** The settings of requirements that the profile has. A split that loses or adds a word is none that a person confirmed. */
function settingsOf(draft: Omit<ProfileDraft, 'warnings'>, root: JsonNode): { settings: RequirementSetting[]; warnings: DraftWarning[] } {
  const { settings: given = [], ...content } = draft;
  const requirements = new Map(requirementsOf(content).requirements.map((requirement) => [requirement.key, requirement]));
  const warnings: DraftWarning[] = [];
  const settings = given.map((setting, index) => {
    const { clauses, ...others } = setting;
    const requirement = requirements.get(setting.key);
    const { line } = nodeAt(root, ['settings', index]);
    if (requirement === undefined) warnings.push(draftWarningOf('setting-without-requirement', line, { key: setting.key }));
    if (requirement === undefined || clauses === undefined || coverDescription(clauses, requirement.levelDescription ?? '')) return setting;
    warnings.push(draftWarningOf('clauses-not-kept', line, { title: requirement.title }));
    return others;
  });
  return { settings, warnings };
}
