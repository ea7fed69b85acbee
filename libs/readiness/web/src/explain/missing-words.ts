import type { Explanation } from '@waymark/readiness/domain';
import type { ThreadLink, Walk } from './thread-step';
import type { ThreadTeller } from './thread-teller';

/** The parts of a thread that people add. */
export type ThreadPart = 'GOAL' | 'ACTION' | 'EVIDENCE' | 'CLAIM';

/** What is missing, and who can add it. */
export interface MissingWords {
  readonly strong: string;
  readonly details: readonly string[];
  readonly link: ThreadLink | null;
}

const nouns: Readonly<Record<ThreadPart, string>> = { GOAL: 'goal', ACTION: 'action', EVIDENCE: 'evidence', CLAIM: 'claim' };

/**
 * What is said of a part that is not there. To a manager it is never said whether something is there that was not
 * released. Where the thread has gone on without it, nobody is asked to add it.
 */
export function missingWords(part: ThreadPart, walk: Walk, thread: Explanation, teller: ThreadTeller): MissingWords {
  const strong = teller.managed ? `No ${nouns[part]} that you may see` : `No ${nouns[part]}${walk === 'PASSED' ? '' : ' yet'}`;
  if (thread.here === 'DONE') return { strong, details: part === 'EVIDENCE' && fromBefore(thread) ? ['The level was recorded from before Waymark.'] : [], link: null };
  if (walk === 'PASSED' && !teller.managed) return { strong, details: [], link: null };
  const whoAdds = teller.own ? ownWords[part] : teller.managed ? managedWords(part, teller.first) : mentoredWords(part, teller.first);
  return { strong, details: [whoAdds], link: teller.own && walk === 'HERE' ? linkOf(part, thread) : null };
}

const ownWords: Readonly<Record<ThreadPart, string>> = {
  GOAL: 'You can agree one with your mentor, or begin with a piece of evidence.',
  ACTION: 'You and your mentor agree actions in a session.',
  EVIDENCE: 'You add it: something that you did which shows this skill.',
  CLAIM: 'You submit it from a piece of evidence, and say which level it shows.',
};

function managedWords(part: ThreadPart, first: string): string {
  return part === 'CLAIM' ? `${first} submits claims, and you know of them once the evidence is released to you.` : `${first} adds it and decides what to release to you.`;
}

function mentoredWords(part: ThreadPart, first: string): string {
  const words: Readonly<Record<ThreadPart, string>> = {
    GOAL: `${first} and you can agree one in a session.`,
    ACTION: `${first} and you agree actions in a session.`,
    EVIDENCE: `${first} adds it. You see it once it is submitted or released to you.`,
    CLAIM: `${first} submits it from a piece of evidence.`,
  };
  return words[part];
}

/** The page on which the person adds it. */
function linkOf(part: ThreadPart, { requirement, evidence }: Explanation): ThreadLink | null {
  if (part === 'ACTION') return null;
  const [latest] = evidence.slice(-1);
  if (part === 'CLAIM' && latest !== undefined) return { words: 'Open the evidence', path: ['/evidence', latest.id] };
  return { words: 'Add a piece of evidence', path: ['/evidence'], query: { requirement: requirement.requirementId } };
}

function fromBefore({ decisions }: Explanation): boolean {
  return decisions.some(({ counts, source }) => counts && source === 'PRIOR_RECORD');
}
