import { bcsDepthScale, ddatScale, type KnowledgeGroup, type RequirementKind, type RequirementView, type ScaleLevel } from '@waymark/role-profiles/domain';

/** The sections of a profile as a reader knows them; the id is also the anchor in the address. */
export type SectionId = 'summary' | 'skills' | 'knowledge' | 'activities' | 'training' | 'pdas' | 'qualifications';

export interface SectionPlan {
  id: SectionId;
  /** As in the list of contents. */
  title: string;
  /** As the heading, where that says more. */
  heading: string;
  kinds: readonly RequirementKind[];
}

export const sectionPlans: readonly SectionPlan[] = [
  plan('summary', 'Summary', ['RESPONSIBILITY', 'BACKGROUND']),
  plan('skills', 'Organisation skills', ['ORGANISATION_SKILL']),
  plan('knowledge', 'Knowledge and skills', ['KNOWLEDGE_SKILL']),
  plan('activities', 'Work activities', ['WORK_ACTIVITY']),
  plan('training', 'Training activities', ['TRAINING']),
  plan('pdas', 'PDAs', ['DEVELOPMENT_ACTIVITY'], 'Professional development activities (PDAs)'),
  plan('qualifications', 'Qualifications', ['QUALIFICATION']),
];

export interface Section<Item> extends SectionPlan {
  items: Item[];
}

/** Things that are about requirements, by section, in the order of the sections; a section without any is not there. */
export function bySection<Item>(items: readonly Item[], kindOf: (item: Item) => RequirementKind): Section<Item>[] {
  const groups = Map.groupBy(items, (item) => sectionOf(kindOf(item)).id);
  return sectionPlans.flatMap((section) => {
    const own = groups.get(section.id);
    return own === undefined ? [] : [{ ...section, items: own }];
  });
}

export function sectionOf(kind: RequirementKind): SectionPlan {
  const found = sectionPlans.find(({ kinds }) => kinds.includes(kind));
  if (found === undefined) throw new Error(`No section is planned for ${kind}`);
  return found;
}

/** The titles of the groups inside knowledge and skills, in their order. */
export const knowledgeGroups: readonly { group: KnowledgeGroup; title: string }[] = [
  { group: 'behavioural', title: 'Behavioural skills' },
  { group: 'technical', title: 'Technical knowledge' },
  { group: 'other', title: 'Other knowledge and skills' },
];

/**
 * The steps of a scale with their names, as far as they are known: all of a scale that Waymark knows, and of any other
 * those that the requirements name.
 */
export function levelsOf(scale: string, items: readonly Pick<RequirementView, 'level'>[]): ScaleLevel[] {
  const known = [ddatScale, bcsDepthScale].find(({ name }) => name === scale);
  if (known !== undefined) return [...known.levels];
  const named = new Map(items.flatMap(({ level }) => (level?.scale === scale ? [[level.ordinal, { ordinal: level.ordinal, name: level.name }]] : [])));
  return [...named.values()].toSorted((one, other) => one.ordinal - other.ordinal);
}

/** The words of a requirement that has a title alone, or a title with details. */
export function wordsOf({ title, details }: Pick<RequirementView, 'title' | 'details'>): string {
  return details === '' ? title : `${title}. ${details}`;
}

/** The anchor of a requirement in the page. Keys hold slashes and dots, which an anchor may too. */
export function anchorOf({ key }: Pick<RequirementView, 'key'>): string {
  return `r-${key}`;
}

function plan(id: SectionId, title: string, kinds: readonly RequirementKind[], heading = title): SectionPlan {
  return { id, title, heading, kinds };
}
