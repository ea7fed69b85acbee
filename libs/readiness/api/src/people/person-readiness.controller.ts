import type { ParamsOf, QueryOf, ResponseOf } from '@waymark/foundation/kernel';
import { attachment, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { readinessApi, type Explanation, type PersonReadiness, type Timeline } from '@waymark/readiness/domain';
import { Controller, type StreamableFile } from '@nestjs/common';
import { ReadinessExport } from '../files/readiness-export';
import { PersonMovementReading } from './person-movement';
import { PersonReadinessReading } from './person-readiness';
import { PersonTimelineReading } from './person-timeline';
import { RequirementExplaining } from './requirement-explanation';

type PersonPath = ParamsOf<typeof readinessApi.readPersonReadiness>;
type PersonQuestion = QueryOf<typeof readinessApi.readPersonReadiness>;

@Controller()
export class PersonReadinessController {
  constructor(
    private readonly reading: PersonReadinessReading,
    private readonly timeline: PersonTimelineReading,
    private readonly movement: PersonMovementReading,
    private readonly explaining: RequirementExplaining,
    private readonly exporting: ReadinessExport,
  ) {}

  @Implements(readinessApi.readPersonReadiness)
  read(
    @Who() actor: Actor,
    @FromPath(readinessApi.readPersonReadiness) { memberId }: PersonPath,
    @FromQuery(readinessApi.readPersonReadiness) question: PersonQuestion,
  ): Promise<PersonReadiness> {
    return this.reading.read(actor, memberId, question);
  }

  @Implements(readinessApi.readPersonTimeline)
  readTimeline(
    @Who() actor: Actor,
    @FromPath(readinessApi.readPersonTimeline) { memberId }: PersonPath,
    @FromQuery(readinessApi.readPersonTimeline) question: PersonQuestion,
  ): Promise<Timeline> {
    return this.timeline.read(actor, memberId, question);
  }

  @Implements(readinessApi.readPersonMovement)
  readMovement(
    @Who() actor: Actor,
    @FromPath(readinessApi.readPersonMovement) { memberId }: PersonPath,
    @FromQuery(readinessApi.readPersonMovement) question: QueryOf<typeof readinessApi.readPersonMovement>,
  ): Promise<ResponseOf<typeof readinessApi.readPersonMovement>> {
    return this.movement.read(actor, memberId, question);
  }

  @Implements(readinessApi.explainRequirement)
  explain(
    @Who() actor: Actor,
    @FromPath(readinessApi.explainRequirement) { memberId, requirementId }: ParamsOf<typeof readinessApi.explainRequirement>,
    @FromQuery(readinessApi.explainRequirement) question: QueryOf<typeof readinessApi.explainRequirement>,
  ): Promise<Explanation> {
    return this.explaining.explain(actor, memberId, requirementId, question);
  }

  @Implements(readinessApi.exportPersonReadiness)
  async export(
    @Who() actor: Actor,
    @FromPath(readinessApi.exportPersonReadiness) { memberId }: PersonPath,
    @FromQuery(readinessApi.exportPersonReadiness) question: PersonQuestion,
  ): Promise<StreamableFile> {
    return attachment(await this.exporting.ofPerson(actor, memberId, question));
  }
}
