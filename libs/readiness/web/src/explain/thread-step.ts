import type { ClaimStatus } from '@waymark/evidence/domain';
import type { IconName } from '@waymark/foundation/ui';

/** Where something leads, for `routerLink`. */
export interface ThreadLink {
  readonly words: string;
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string | number>>;
}

/** One thing of a step, such as a piece of evidence. */
export interface ThreadThing {
  readonly id: string;
  readonly title: string;
  /** Null where the reader may not follow it, or there is no page of it. */
  readonly path: readonly string[] | null;
  readonly detail: string;
  readonly claim?: ClaimStatus;
}

/** WALKED: it has happened. PASSED: the thread went on without it. HERE: it comes next. AHEAD: it comes later. */
export type Walk = 'WALKED' | 'PASSED' | 'HERE' | 'AHEAD';

/** One step of the golden thread, in words. */
export interface ThreadStep {
  readonly name: string;
  readonly icon: IconName;
  readonly walk: Walk;
  /** The beginning of the first sentence, shown bold, and the rest of it. Left out where things stand there. */
  readonly strong: string;
  readonly rest: string;
  readonly details: readonly string[];
  readonly things: readonly ThreadThing[];
  readonly link: ThreadLink | null;
}

/** A step without anything in it yet. */
export const plainStep = { rest: '', details: [], things: [], link: null } as const;
