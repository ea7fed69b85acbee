import { coverDescription, type RequirementView } from '@waymark/role-profiles/domain';
import { clausesFrom, fieldFrom, lostBySplitting } from './clause-split';
import type { RequirementChanges } from './draft-client';

/** A record as it stands in its form. */
export interface TypedRecord {
  title: string;
  details: string;
  gate: RequirementView['gate'];
  weight: string;
  wantedCover: string;
  ordinal: string;
  levelDescription: string;
  /** One on each line. */
  clauses: string;
  /** Whether the person says that the split is right. */
  splitRight: boolean;
}

export function typedRecord(record: RequirementView): TypedRecord {
  return {
    title: record.title,
    details: record.details,
    gate: record.gate,
    weight: String(record.weight),
    wantedCover: record.wantedCover === null ? '' : String(record.wantedCover),
    ordinal: record.level === null ? '' : String(record.level.ordinal),
    levelDescription: record.levelDescription ?? '',
    clauses: fieldFrom(record.clauses),
    splitRight: record.clausesConfirmed,
  };
}

/** Whether a record of this kind is described level by level. */
export function isDescribed({ kind, levelDescription }: Pick<RequirementView, 'kind' | 'levelDescription'>): boolean {
  return kind === 'ORGANISATION_SKILL' || levelDescription !== null;
}

/** Only what differs from what is stored; the split too where the person confirms it or has changed the words. */
export function changesOf(record: RequirementView, typed: TypedRecord): RequirementChanges {
  const before = typedRecord(record);
  const differs = (field: keyof TypedRecord) => before[field] !== typed[field];
  const whole = {
    title: typed.title,
    details: typed.details,
    gate: typed.gate,
    weight: Number(typed.weight),
    wantedCover: numberOrNone(typed.wantedCover),
    ordinal: numberOrNone(typed.ordinal),
    levelDescription: typed.levelDescription,
  };
  const changed = Object.entries(whole).filter(([field]) => differs(field as keyof TypedRecord));
  const confirms = isDescribed(record) && typed.splitRight && (!before.splitRight || differs('clauses') || differs('levelDescription'));
  return { ...Object.fromEntries(changed), ...(confirms ? { clauses: clausesFrom(typed.clauses) } : {}) };
}

export interface RecordProblem {
  field: keyof TypedRecord;
  message: string;
}

/** What is wrong with what was typed, as far as the contract cannot say it in words of this form. */
export function problemsIn(record: RequirementView, typed: TypedRecord): RecordProblem[] {
  const split = isDescribed(record) ? whySplitIsWrong(typed) : null;
  return [
    ...(isNumber(typed.weight) ? [] : [{ field: 'weight' as const, message: 'Enter a number above 0, up to 100' }]),
    ...(typed.wantedCover === '' || isNumber(typed.wantedCover) ? [] : [{ field: 'wantedCover' as const, message: 'Enter a whole number, or leave it empty' }]),
    ...(split === null ? [] : [{ field: 'clauses' as const, message: split }]),
  ];
}

/** Joined by spaces, the sentences have to be the description, so that nothing is lost. */
function whySplitIsWrong({ clauses, levelDescription, splitRight }: TypedRecord): string | null {
  const split = clausesFrom(clauses);
  if (!splitRight || coverDescription(split, levelDescription)) return null;
  const near = lostBySplitting(split, levelDescription);
  return `Together the sentences must be the level description. They differ near “${near ?? split.at(-1) ?? ''}”`;
}

function numberOrNone(words: string): number | null {
  return words === '' ? null : Number(words);
}

function isNumber(words: string): boolean {
  return words.trim() !== '' && Number.isFinite(Number(words));
}

const labels: Partial<Record<keyof TypedRecord, string>> = {
  title: 'Title',
  details: 'Description',
  gate: 'What it counts for',
  weight: 'Weight',
  wantedCover: 'Wanted cover',
  ordinal: 'Required level',
  levelDescription: 'Level description',
  clauses: 'Sentences',
};

export interface RecordDifference {
  label: string;
  yours: string;
  stored: string;
}

/** Where what a person typed and what somebody else stored differ, field by field. */
export function recordDifferences(yours: TypedRecord, stored: TypedRecord): RecordDifference[] {
  return (Object.entries(labels) as [keyof TypedRecord, string][])
    .filter(([field]) => String(yours[field]).trim() !== String(stored[field]).trim())
    .map(([field, label]) => ({ label, yours: shown(yours[field]), stored: shown(stored[field]) }));
}

function shown(value: string | boolean): string {
  const words = String(value).trim();
  return words === '' ? 'Nothing' : words;
}
