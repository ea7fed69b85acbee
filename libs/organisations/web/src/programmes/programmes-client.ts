import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf } from '@waymark/foundation/kernel';
import {
  programmesApi,
  type Enrolled,
  type EnrolmentView,
  type ManagerAcknowledgement,
  type PolicySet,
  type ProgrammeOverview,
  type ProgrammePoliciesView,
  type ProgrammeView,
  type WaitingPurpose,
} from '@waymark/organisations/domain';

export type NewProgramme = BodyInputOf<typeof programmesApi.createProgramme>;
export type ProgrammeChange = BodyInputOf<typeof programmesApi.changeProgramme>;
export type EnrolmentQuery = QueryInputOf<typeof programmesApi.listEnrolments>;
export type Enrolling = BodyInputOf<typeof programmesApi.enrol>;

/** Programmes, by which policies they run and who takes part. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ProgrammesClient {
  private readonly api = inject(ApiCaller);

  async list(): Promise<ProgrammeView[]> {
    return (await this.api.call(programmesApi.listProgrammes)).items;
  }

  read(programmeId: string): Promise<ProgrammeView> {
    return this.api.call(programmesApi.readProgramme, { params: { programmeId } });
  }

  create(body: NewProgramme, idempotencyKey: string): Promise<ProgrammeView> {
    return this.api.call(programmesApi.createProgramme, { body, idempotencyKey });
  }

  change({ id, version }: ProgrammeView, body: ProgrammeChange): Promise<ProgrammeView> {
    return this.api.call(programmesApi.changeProgramme, { params: { programmeId: id }, body, ifMatch: version });
  }

  archive({ id, version }: ProgrammeView): Promise<ProgrammeView> {
    return this.api.call(programmesApi.archiveProgramme, { params: { programmeId: id }, ifMatch: version });
  }

  bringBack({ id, version }: ProgrammeView): Promise<ProgrammeView> {
    return this.api.call(programmesApi.bringBackProgramme, { params: { programmeId: id }, ifMatch: version });
  }

  overview(programmeId: string): Promise<ProgrammeOverview> {
    return this.api.call(programmesApi.readProgrammeOverview, { params: { programmeId } });
  }

  policies(programmeId: string): Promise<ProgrammePoliciesView> {
    return this.api.call(programmesApi.readPolicies, { params: { programmeId } });
  }

  setPolicies({ programmeId, version }: ProgrammePoliciesView, body: PolicySet): Promise<ProgrammePoliciesView> {
    return this.api.call(programmesApi.setPolicies, { params: { programmeId }, body, ifMatch: version });
  }

  async waitingPurposes(query: QueryInputOf<typeof programmesApi.listWaitingPurposes>): Promise<WaitingPurpose[]> {
    return (await this.api.call(programmesApi.listWaitingPurposes, { query })).items;
  }

  acknowledge({ programmeId, purposeVersion }: Pick<WaitingPurpose, 'programmeId' | 'purposeVersion'>): Promise<void> {
    return this.api.call(programmesApi.acknowledgePurpose, { params: { programmeId }, body: { purposeVersion } });
  }

  acknowledgements(programmeId: string, query: { cursor?: string }, signal: AbortSignal): Promise<Page<ManagerAcknowledgement>> {
    return this.api.call(programmesApi.listAcknowledgements, { params: { programmeId }, query, signal });
  }

  enrolments(programmeId: string, query: EnrolmentQuery, signal: AbortSignal): Promise<Page<EnrolmentView>> {
    return this.api.call(programmesApi.listEnrolments, { params: { programmeId }, query, signal });
  }

  async enrolmentsOf(memberId: string): Promise<EnrolmentView[]> {
    return (await this.api.call(programmesApi.listEnrolmentsOf, { params: { memberId } })).items;
  }

  enrol(programmeId: string, body: Enrolling, idempotencyKey: string): Promise<Enrolled> {
    return this.api.call(programmesApi.enrol, { params: { programmeId }, body, idempotencyKey });
  }

  endEnrolment(enrolmentId: string, to: string): Promise<EnrolmentView> {
    return this.api.call(programmesApi.endEnrolment, { params: { enrolmentId }, body: { to } });
  }

  takeEnrolmentBack(enrolmentId: string): Promise<void> {
    return this.api.call(programmesApi.takeEnrolmentBack, { params: { enrolmentId } });
  }
}
