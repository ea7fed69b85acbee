import { createHash } from 'node:crypto';
import {
  defaultGate,
  emptyDraft,
  exportProfile,
  requirementsOf,
  roleContent,
  type ProfileDraft,
  type Requirement,
  type RequirementSetting,
} from '@waymark/role-profiles/domain';
import type { RoleProfileVersion } from './role-profile-version.entity';
import type { StoredRequirement } from './stored-requirement';

/** All that a version says, wherever it was read from. */
type Content = Omit<ProfileDraft, 'warnings'>;
type Words = Pick<RoleProfileVersion, 'title' | 'role' | 'summary' | 'leadIn' | 'attribution'>;

/** A draft as a file in Waymark's own format, with what people decided only where it is not what would be anyway. */
export function fileOfDraft(draft: ProfileDraft): string {
  const { requirements } = requirementsOf(draft);
  return exportProfile({ ...draft, settings: settingsOf(requirements, requirements) });
}

/** A stored version as a file in Waymark's own format; reading the file and storing it gives the same file again. */
export function fileOfVersion(words: Words, items: readonly StoredRequirement[]): string {
  const content = contentOf(words, items);
  // A reader makes the keys from the content, whatever they are here.
  return exportProfile({ ...content, settings: settingsOf(items, requirementsOf(content).requirements) });
}

/** By which the same content is known again, whatever file it comes in. */
export function contentHash(file: string): string {
  return createHash('sha256').update(file).digest('hex');
}

type Settled = Pick<Requirement, 'kind' | 'gate' | 'weight' | 'wantedCover' | 'clauses' | 'clausesConfirmed'>;

function settingsOf(items: readonly Settled[], keyed: readonly Pick<Requirement, 'key'>[]): RequirementSetting[] {
  return items.flatMap(({ kind, gate, weight, wantedCover, clauses, clausesConfirmed }, index) => {
    const key = keyed[index]?.key;
    const isDefault = gate === defaultGate(kind) && weight === 1 && wantedCover === null && !clausesConfirmed;
    if (key === undefined || isDefault) return [];
    return [{ key, gate, weight, wantedCover, ...(clausesConfirmed ? { clauses } : {}) }];
  });
}

/** The sections are filled in the order of the requirements, which `requirementsOf` gives back in the same order. */
function contentOf({ title, role, summary, leadIn, attribution }: Words, items: readonly StoredRequirement[]): Content {
  const { warnings: _, ...content } = emptyDraft('waymark-json');
  content.title = title;
  content.summary = { ...content.summary, text: summary, leadIn };
  content.attribution = attribution;
  const known = roleContent.safeParse(role);
  if (known.success) content.role = { ...known.data, line: 1 };
  for (const item of items) addTo(content, item);
  return content;
}

function addTo(content: Content, item: StoredRequirement): void {
  const { kind, title, details, facts, line: stored } = item;
  const line = stored ?? 1;
  switch (kind) {
    case 'ORGANISATION_SKILL':
      content.organisationSkills.push(organisationSkillOf(item, line));
      return;
    case 'KNOWLEDGE_SKILL':
      content.knowledgeSkills.push(knowledgeSkillOf(item, line));
      return;
    case 'QUALIFICATION':
      content.qualifications.push({ title, awardingBody: facts.awardingBody ?? '', line });
      return;
    case 'WORK_ACTIVITY':
      content.workActivities.push({ title, details, line });
      return;
    case 'TRAINING':
      content.trainingActivities.push({ title, details, line });
      return;
    case 'DEVELOPMENT_ACTIVITY':
      content.developmentActivities.push({ title, details, line });
      return;
    case 'BACKGROUND':
      content.background.push({ description: title, kind: facts.kind ?? '', line });
      return;
    case 'RESPONSIBILITY':
      content.summary.responsibilities.push(title);
      content.summary.responsibilityLines.push(line);
  }
}

function organisationSkillOf({ title, details, facts, level, levelDescription, truncated }: StoredRequirement, line: number): Content['organisationSkills'][number] {
  return {
    framework: facts.framework ?? '',
    category: facts.category ?? '',
    path: facts.path ?? '',
    name: title,
    rawName: facts.rawName ?? title,
    description: details,
    level: facts.level ?? { ordinal: level?.ordinal ?? 1, name: level?.name ?? '' },
    levelDescription: levelDescription ?? '',
    truncated,
    line,
  };
}

function knowledgeSkillOf({ title, details, facts }: StoredRequirement, line: number): Content['knowledgeSkills'][number] {
  const { type = '', group = 'other', depth = null, layers, identifier } = facts;
  return { title, depth, details, type, group, ...(layers === undefined ? {} : { path: layers }), ...(identifier === undefined ? {} : { identifier }), line };
}
