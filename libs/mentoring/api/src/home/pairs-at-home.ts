import { pulseDays, type RelationshipSummary } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';
import { HomeQueries } from './home.queries';
import type { Looking, PairAtHome } from './work-steps';

type LivePair = Pick<RelationshipSummary, 'id' | 'status' | 'part' | 'mentor' | 'mentee'>;

/** Pairs of a reader with what is to be done in them. */
@Injectable()
export class PairsAtHome {
  constructor(private readonly queries: HomeQueries) {}

  /** In the order in which they are given. Whoever asks has been let in as one of the two of each. */
  async of(live: readonly LivePair[], looking: Looking): Promise<PairAtHome[]> {
    const ids = live.map(({ id }) => id);
    const since = new Date(looking.now.getTime() - pulseDays * 86_400_000);
    const sessions = Map.groupBy(await this.queries.sessionsOf(ids, looking.memberId, since), ({ relationshipId }) => relationshipId);
    const actions = Map.groupBy(await this.queries.openActionsOf(ids), ({ relationshipId }) => relationshipId);
    const goals = Map.groupBy(await this.queries.proposedGoalsOf(ids), ({ relationshipId }) => relationshipId);
    return live.map(({ id, status, part, mentor, mentee }) => {
      const other = part === 'MENTOR' ? mentee : mentor;
      const work = { sessions: sessions.get(id) ?? [], actions: actions.get(id) ?? [], goals: goals.get(id) ?? [] };
      return { id, status, part: part ?? 'MENTEE', with: { id: other.id, name: other.name }, ...work };
    });
  }
}
