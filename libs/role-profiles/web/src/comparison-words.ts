import type { Comparison, RequirementChange, RequirementView } from '@waymark/role-profiles/domain';
import { bySection } from './sections';
import { capitalised, counted, listed } from './wording';

/** The changes of a comparison that change something. */
export function realChanges({ items }: Pick<Comparison, 'items'>): RequirementChange[] {
  return items.filter(({ kind }) => kind !== 'same');
}

/** The requirement that a change is about: as it is now, or as it was where it is gone. */
export function subjectOf({ before, after }: Pick<RequirementChange, 'before' | 'after'>): RequirementView {
  const subject = after ?? before;
  if (subject === null) throw new Error('A change is about a requirement of one side at least');
  return subject;
}

/** "2 in Organisation skills and 1 in Qualifications." */
export function whereChanged(changes: readonly RequirementChange[]): string {
  const sections = bySection(changes, (change) => subjectOf(change).kind);
  const words = sections.map(({ items, title }) => `${items.length} in ${title}`);
  return words.length === 0 ? 'Nothing differs.' : `${listed(words)}.`;
}

const fieldWords: Record<string, string> = {
  title: 'title',
  details: 'description',
  level: 'level',
  ordinal: 'level',
  levelDescription: 'level description',
  clauses: 'sentences',
  facts: 'what the source says beside it',
  gate: 'what it counts for',
  weight: 'weight',
  wantedCover: 'wanted cover',
  awardingBody: 'awarding body',
  type: 'type',
  group: 'group',
  path: 'place in the framework',
  framework: 'framework',
};

/** What differs, in words: "Level and level description". */
export function whatDiffers({ kind, fields }: Pick<RequirementChange, 'kind' | 'fields'>): string {
  if (kind === 'added' || kind === 'removed') return 'All of it';
  const words = new Set(fields.filter((field) => !followsFrom(field, fields)).map((field) => fieldWords[field] ?? field));
  return words.size === 0 ? 'Nothing' : capitalised(listed([...words]));
}

/** Whether a field differs only because another one does: sentences with their description, the written name and depth with the title and the level. */
function followsFrom(field: string, fields: readonly string[]): boolean {
  return (field === 'clauses' && fields.includes('levelDescription')) || (field === 'facts' && (fields.includes('level') || fields.includes('title')));
}

/** By how much the required level differs: "From 2 Working to 3 Practitioner, 1 level up". Empty where it does not. */
export function levelChangeWords({ before, after, levelChange }: Pick<RequirementChange, 'before' | 'after' | 'levelChange'>): string {
  if (before === null || after === null) return '';
  const [from, to] = [levelWords(before), levelWords(after)];
  if (from === to) return '';
  const words = `From ${from} to ${to}`;
  if (levelChange === null || levelChange === 0) return words;
  return `${words}, ${counted(Math.abs(levelChange), 'level')} ${levelChange > 0 ? 'up' : 'down'}`;
}

function levelWords({ level }: RequirementView): string {
  return level === null ? 'no level' : `${level.ordinal} ${level.name}`;
}

export interface ChangeCounts {
  added: number;
  removed: number;
  renamed: number;
  changed: number;
  levels: number;
}

export function countChanges(changes: readonly RequirementChange[]): ChangeCounts {
  const count = (holds: (change: RequirementChange) => boolean) => changes.filter(holds).length;
  return {
    added: count(({ kind }) => kind === 'added'),
    removed: count(({ kind }) => kind === 'removed'),
    renamed: count(({ kind }) => kind === 'renamed'),
    changed: count(({ kind }) => kind === 'changed'),
    levels: count(({ levelChange }) => levelChange !== null && levelChange !== 0),
  };
}
