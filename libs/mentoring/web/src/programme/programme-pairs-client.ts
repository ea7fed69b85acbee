import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf } from '@waymark/foundation/kernel';
import { programmeMentoringApi, type MentorCard, type OutreachView, type ProgrammeMentoring, type ProgrammePair, type RelationshipView, type WaitingRequest } from '@waymark/mentoring/domain';
import { peopleApi } from '@waymark/organisations/domain';
import type { Offer } from '@waymark/role-profiles/web';

/** Mentoring as the owner of a programme looks after it. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ProgrammePairsClient {
  private readonly api = inject(ApiCaller);

  read(programmeId: string, signal?: AbortSignal): Promise<ProgrammeMentoring> {
    return this.api.call(programmeMentoringApi.readProgrammeMentoring, { params: { programmeId }, signal });
  }

  pairs(programmeId: string, query: QueryInputOf<typeof programmeMentoringApi.listProgrammePairs>, signal?: AbortSignal): Promise<Page<ProgrammePair>> {
    return this.api.call(programmeMentoringApi.listProgrammePairs, { params: { programmeId }, query, signal });
  }

  waiting(programmeId: string, query: QueryInputOf<typeof programmeMentoringApi.listWaitingRequests>, signal?: AbortSignal): Promise<Page<WaitingRequest>> {
    return this.api.call(programmeMentoringApi.listWaitingRequests, { params: { programmeId }, query, signal });
  }

  async matches(programmeId: string, menteeId: string, signal?: AbortSignal): Promise<MentorCard[]> {
    return (await this.api.call(programmeMentoringApi.listPossibleMatches, { params: { programmeId }, query: { menteeId }, signal })).items;
  }

  /** The same key again is the same proposal. */
  propose(programmeId: string, body: BodyInputOf<typeof programmeMentoringApi.proposePair>, idempotencyKey: string): Promise<RelationshipView> {
    return this.api.call(programmeMentoringApi.proposePair, { params: { programmeId }, body, idempotencyKey });
  }

  async reachOut(programmeId: string, body: BodyInputOf<typeof programmeMentoringApi.reachOut>, idempotencyKey: string): Promise<OutreachView[]> {
    return (await this.api.call(programmeMentoringApi.reachOut, { params: { programmeId }, body, idempotencyKey })).items;
  }

  async findPeople(search: string, signal: AbortSignal): Promise<Offer[]> {
    const { items } = await this.api.call(peopleApi.listMembers, { query: { status: 'ACTIVE', limit: 20, ...(search === '' ? {} : { search }) }, signal });
    return items.map(({ id, name, jobTitle }) => ({ id, words: name, hint: jobTitle ?? '' }));
  }
}
