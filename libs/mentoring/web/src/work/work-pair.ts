import { becamePair, isLive, type RelationshipSummary } from '@waymark/mentoring/domain';
import { otherOf } from '../pairs/pair-words';

/** A pair of the reader, as goals and actions name it. */
export interface WorkPair {
  readonly id: string;
  /** The other one. */
  readonly name: string;
  readonly mentee: string;
  readonly mentor: string;
}

export function workPair(pair: RelationshipSummary): WorkPair {
  return { id: pair.id, name: otherOf(pair).name, mentee: pair.mentee.name, mentor: pair.mentor.name };
}

/** A pair by which goals and actions are looked for. */
export interface ReadersPair {
  readonly id: string;
  /** The other one. */
  readonly name: string;
  readonly part: 'MENTEE' | 'MENTOR';
  readonly over: boolean;
}

/** Those in which the reader is or was one of the two. */
export function readersPairs(pairs: readonly RelationshipSummary[]): ReadersPair[] {
  return pairs.flatMap((pair) => (pair.part === null || !becamePair(pair.status) ? [] : [{ id: pair.id, name: otherOf(pair).name, part: pair.part, over: !isLive(pair.status) }]));
}
