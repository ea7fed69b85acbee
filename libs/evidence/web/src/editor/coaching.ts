import type { EvidenceContent, StoryPart } from '@waymark/evidence/domain';

/** From this many words on a part is long enough to say something about it. */
const worthAWord = 8;

/**
 * One friendly question about a part of a story, or null. An assessor looks for what this person did, so "we" without
 * "I" is asked about; and a result without any number is asked for one. It is a hint and never stops anybody.
 */
export function coachingFor(part: StoryPart, content: Pick<EvidenceContent, StoryPart>): string | null {
  const words = content[part].toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?|\p{N}+/gu) ?? [];
  if (words.length < worthAWord) return null;
  const says = (...wanted: string[]) => words.some((word) => wanted.includes(word.split(/['’]/u)[0] ?? word));
  if ((part === 'action' || part === 'task') && says('we', 'our', 'us') && !says('i', 'my', 'me')) {
    return 'You write “we”. Which part of it did you do yourself?';
  }
  if (part === 'result' && !/\p{N}/u.test(content.result)) return 'Is there a number for it: how many, how much, how long?';
  return null;
}
