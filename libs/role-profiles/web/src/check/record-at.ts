import type { AnsweredWarning, RequirementView } from '@waymark/role-profiles/domain';

/** What can be corrected to answer a warning: a record, or the words of the profile itself. */
export type WarningSubject = { kind: 'record'; record: RequirementView } | { kind: 'words' };

type Located = Pick<RequirementView, 'line'>;

/** Codes about the title, the summary or another part that is no record. */
const aboutWords = new Set<string>(['title-missing', 'title-unclear', 'list-without-bullets', 'text-after-list']);

/** The record that a line belongs to: the last one that begins at or above it. Null above the first. */
function recordAt<Item extends Located>(items: readonly Item[], line: number): Item | null {
  let found: Item | null = null;
  for (const item of items) {
    if (item.line === null || item.line > line) continue;
    if (found === null || item.line > (found.line ?? 0)) found = item;
  }
  return found;
}

/** A line that became no record is best put right in the record above it. */
export function subjectOfWarning({ code, line }: Pick<AnsweredWarning, 'code' | 'line'>, items: readonly RequirementView[]): WarningSubject {
  if (aboutWords.has(code)) return { kind: 'words' };
  const record = recordAt(items, line);
  return record === null ? { kind: 'words' } : { kind: 'record', record };
}
