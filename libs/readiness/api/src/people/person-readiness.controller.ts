import type { ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { readinessApi, type PersonReadiness } from '@waymark/readiness/domain';
import { Controller } from '@nestjs/common';
import { PersonReadinessReading } from './person-readiness';

type PersonPath = ParamsOf<typeof readinessApi.readPersonReadiness>;
type PersonQuestion = QueryOf<typeof readinessApi.readPersonReadiness>;

@Controller()
export class PersonReadinessController {
  constructor(private readonly reading: PersonReadinessReading) {}

  @Implements(readinessApi.readPersonReadiness)
  read(
    @Who() actor: Actor,
    @FromPath(readinessApi.readPersonReadiness) { memberId }: PersonPath,
    @FromQuery(readinessApi.readPersonReadiness) question: PersonQuestion,
  ): Promise<PersonReadiness> {
    return this.reading.read(actor, memberId, question);
  }
}
