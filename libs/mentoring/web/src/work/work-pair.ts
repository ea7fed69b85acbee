import type { RelationshipSummary } from '@waymark/mentoring/domain';
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
