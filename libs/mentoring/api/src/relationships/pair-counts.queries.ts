import type { Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';

/** How many goals and actions a pair has, and since when the oldest open one is due. */
export interface PairCounts {
  readonly goals: { readonly live: number; readonly achieved: number };
  readonly actions: { readonly open: number; readonly overdue: number; readonly done: number };
  readonly oldestDueOn: string | null;
}

/** Goals and actions of pairs as numbers and dates: nothing that was written in them. */
@Injectable()
export class PairCountQueries {
  of(_relationshipIds: readonly Id[]): Promise<(relationshipId: Id) => PairCounts> {
    return Promise.resolve(() => none);
  }
}

const none: PairCounts = { goals: { live: 0, achieved: 0 }, actions: { open: 0, overdue: 0, done: 0 }, oldestDueOn: null };
