import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf } from '@waymark/foundation/kernel';
import { relationshipsApi, type RelationshipSummary, type RelationshipView } from '@waymark/mentoring/domain';

type Pair = Pick<RelationshipView, 'id' | 'version'>;
const at = ({ id, version }: Pair) => ({ params: { relationshipId: id }, ifMatch: version });

/** Pairs of mentor and mentee, and the steps of their life. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class PairsClient {
  private readonly api = inject(ApiCaller);

  list(query: QueryInputOf<typeof relationshipsApi.listRelationships>, signal?: AbortSignal): Promise<Page<RelationshipSummary>> {
    return this.api.call(relationshipsApi.listRelationships, { query, signal });
  }

  read(relationshipId: string, signal?: AbortSignal): Promise<RelationshipView> {
    return this.api.call(relationshipsApi.readRelationship, { params: { relationshipId }, signal });
  }

  accept(pair: Pair): Promise<RelationshipView> {
    return this.api.call(relationshipsApi.acceptRelationship, at(pair));
  }

  decline(pair: Pair, body: BodyInputOf<typeof relationshipsApi.declineRelationship>): Promise<RelationshipView> {
    return this.api.call(relationshipsApi.declineRelationship, { ...at(pair), body });
  }

  withdraw(pair: Pair): Promise<RelationshipView> {
    return this.api.call(relationshipsApi.withdrawRelationship, at(pair));
  }

  pause(pair: Pair, body: BodyInputOf<typeof relationshipsApi.pauseRelationship>): Promise<RelationshipView> {
    return this.api.call(relationshipsApi.pauseRelationship, { ...at(pair), body });
  }

  resume(pair: Pair): Promise<RelationshipView> {
    return this.api.call(relationshipsApi.resumeRelationship, at(pair));
  }

  close(pair: Pair): Promise<RelationshipView> {
    return this.api.call(relationshipsApi.closeRelationship, at(pair));
  }

  reflect(pair: Pair, body: BodyInputOf<typeof relationshipsApi.reflectOnRelationship>): Promise<RelationshipView> {
    return this.api.call(relationshipsApi.reflectOnRelationship, { ...at(pair), body });
  }

  endEarly(pair: Pair, body: BodyInputOf<typeof relationshipsApi.endRelationshipEarly>): Promise<RelationshipView> {
    return this.api.call(relationshipsApi.endRelationshipEarly, { ...at(pair), body });
  }
}
