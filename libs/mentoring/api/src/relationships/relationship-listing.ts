import type { Id, Page, QueryOf } from '@waymark/foundation/kernel';
import type { RelationshipSummary, relationshipsApi } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AgreementRepository } from '../agreements/agreement.repository';
import { PairNameQueries } from './pair-names.queries';
import { RelationshipListQueries } from './relationship-list.queries';
import { RelationshipRepository } from './relationship.repository';
import { endsOn, summaryOf } from './relationship-view';

/** Somebody's own pairs in lists. */
@Injectable()
export class RelationshipListing {
  constructor(
    private readonly relationships: RelationshipRepository,
    private readonly list: RelationshipListQueries,
    private readonly names: PairNameQueries,
    private readonly agreements: AgreementRepository,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async listOwn(actor: Actor, query: QueryOf<typeof relationshipsApi.listRelationships>): Promise<Page<RelationshipSummary>> {
    const { items, nextCursor } = await this.list.idsOf(actor.memberId, query);
    return { items: await this.summariesOf(actor, items), nextCursor };
  }

  /** Pairs of the actor's own, in the order of the ids. */
  async summariesOf(actor: Actor, ids: readonly Id[]): Promise<RelationshipSummary[]> {
    const pairs = new Map((await this.relationships.findAll(ids)).map((pair) => [pair.id, pair]));
    const [namesOf, agreementsOf, moment] = [await this.names.of(ids), await this.agreements.of(ids), { now: this.calendar.now(), timeZone: await this.calendar.timeZone() }];
    return ids.flatMap((id) => {
      const pair = pairs.get(id);
      if (pair === undefined) return [];
      const part = actor.memberId === pair.menteeId ? 'MENTEE' : 'MENTOR';
      return [summaryOf({ pair, part }, namesOf(id), endsOn(agreementsOf(id)), moment)];
    });
  }
}
