import type { Id } from '@waymark/foundation/kernel';
import { currentRuleSet, type SnapshotView } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { TeamMaps } from '../teams/team-map';
import { SnapshotRepository } from './snapshot.repository';
import type { RoleHolder } from './snapshots.queries';

/** Why and when people are counted. */
interface Counting {
  readonly cause: SnapshotView['cause'];
  readonly at: Date;
  /** The first day of the month that it is for, where it is monthly. */
  readonly month: string | null;
}

/** Keeps how people stand at an instant, with what was known then: two statements for each edition, however many have it. */
@Injectable()
export class SnapshotCounting {
  constructor(
    private readonly maps: TeamMaps,
    private readonly snapshots: SnapshotRepository,
  ) {}

  /** @returns how many were kept; who was counted for the month already is not counted again. */
  async count({ cause, at, month }: Counting, holders: readonly RoleHolder[]): Promise<number> {
    let kept = 0;
    for (const [versionId, alike] of Map.groupBy(holders, (holder) => holder.versionId)) {
      const memberIds = alike.map(({ memberId }) => memberId);
      kept += await this.countEdition({ cause, at, month }, memberIds, versionId);
    }
    return kept;
  }

  private async countEdition({ cause, at, month }: Counting, memberIds: readonly Id[], versionId: Id): Promise<number> {
    const { rowOf } = await this.maps.of(memberIds, { versionId }, { at, knownAt: at, rules: currentRuleSet });
    const people = memberIds.map((memberId) => {
      const { band, measures } = rowOf(memberId);
      return { memberId, versionId, band, measures };
    });
    return this.snapshots.add({ at, cause, month, ruleSet: currentRuleSet.version }, people);
  }
}
