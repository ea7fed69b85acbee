import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { readinessApi, type SnapshotView } from '@waymark/readiness/domain';
import { Controller } from '@nestjs/common';
import type { TeamQuestion } from '../teams/reports';
import { SnapshotTaking } from './snapshot-taking';

@Controller()
export class SnapshotsController {
  constructor(private readonly taking: SnapshotTaking) {}

  @Implements(readinessApi.takeSnapshot)
  take(@Who() actor: Actor, @FromBody(readinessApi.takeSnapshot) wanted: BodyOf<typeof readinessApi.takeSnapshot>): Promise<ResponseOf<typeof readinessApi.takeSnapshot>> {
    return this.taking.take(actor, wanted);
  }

  @Implements(readinessApi.listSnapshots)
  list(
    @Who() actor: Actor,
    @FromPath(readinessApi.listSnapshots) { memberId }: ParamsOf<typeof readinessApi.listSnapshots>,
    @FromQuery(readinessApi.listSnapshots) { profileId }: QueryOf<typeof readinessApi.listSnapshots>,
  ): Promise<{ items: SnapshotView[] }> {
    return this.taking.list(actor, memberId, profileId ?? null);
  }

  @Implements(readinessApi.readTeamTrend)
  trend(@Who() actor: Actor, @FromQuery(readinessApi.readTeamTrend) question: TeamQuestion): Promise<ResponseOf<typeof readinessApi.readTeamTrend>> {
    return this.taking.trend(actor, question);
  }
}
