import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { programmesApi, type Actor, type Enrolled, type EnrolmentView } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { Enrolling } from './enrolling';
import { EnrolmentDirectory } from './enrolment-directory';

type ProgrammePath = ParamsOf<typeof programmesApi.readProgramme>;
type EnrolmentPath = ParamsOf<typeof programmesApi.endEnrolment>;

@Controller()
export class EnrolmentsController {
  constructor(
    private readonly enrolling: Enrolling,
    private readonly directory: EnrolmentDirectory,
  ) {}

  @Implements(programmesApi.listEnrolments)
  list(
    @Who() actor: Actor,
    @FromPath(programmesApi.listEnrolments) { programmeId }: ProgrammePath,
    @FromQuery(programmesApi.listEnrolments) query: QueryOf<typeof programmesApi.listEnrolments>,
  ): Promise<Page<EnrolmentView>> {
    return this.directory.list(actor, programmeId, query);
  }

  @Implements(programmesApi.enrol)
  enrol(
    @Who() actor: Actor,
    @FromPath(programmesApi.enrol) { programmeId }: ProgrammePath,
    @FromBody(programmesApi.enrol) wanted: BodyOf<typeof programmesApi.enrol>,
  ): Promise<Enrolled> {
    return this.enrolling.enrol(actor, programmeId, wanted);
  }

  @Implements(programmesApi.endEnrolment)
  end(
    @Who() actor: Actor,
    @FromPath(programmesApi.endEnrolment) { enrolmentId }: EnrolmentPath,
    @FromBody(programmesApi.endEnrolment) { to }: BodyOf<typeof programmesApi.endEnrolment>,
  ): Promise<EnrolmentView> {
    return this.enrolling.end(actor, enrolmentId, to);
  }

  @Implements(programmesApi.takeEnrolmentBack)
  takeBack(@Who() actor: Actor, @FromPath(programmesApi.takeEnrolmentBack) { enrolmentId }: EnrolmentPath): Promise<void> {
    return this.enrolling.takeBack(actor, enrolmentId);
  }

  @Implements(programmesApi.listEnrolmentsOf)
  listOf(
    @Who() actor: Actor,
    @FromPath(programmesApi.listEnrolmentsOf) { memberId }: ParamsOf<typeof programmesApi.listEnrolmentsOf>,
  ): Promise<{ items: EnrolmentView[] }> {
    return this.directory.listOf(actor, memberId);
  }
}
