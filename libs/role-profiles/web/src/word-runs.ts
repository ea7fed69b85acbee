import { diffWordsWithSpace } from 'diff';

export interface WordRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** How long a comparison may take, in milliseconds, before the texts are shown one after the other instead. */
const patience = 300;

/** The words of two texts as runs that stayed, came or went, in reading order. */
export function wordRuns(before: string, after: string): WordRun[] {
  const changes = diffWordsWithSpace(before, after, { timeout: patience });
  if (changes === undefined) return [run('removed', before), run('added', after)].filter(({ text }) => text !== '');
  return changes.map(({ added, removed, value }) => run(added ? 'added' : removed ? 'removed' : 'same', value));
}

export function run(kind: WordRun['kind'], text: string): WordRun {
  return { kind, text };
}
