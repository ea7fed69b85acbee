import type { developmentApi, HoursEntry } from '@waymark/development/domain';
import type { Id, QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

@Injectable()
export class HoursQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** All time that a person logged from a day to a day, both included, the earliest first. */
  of(ownerId: Id, { from, to }: QueryOf<typeof developmentApi.saveHours>): Promise<HoursEntry[]> {
    return this.tenancy.manager.query<HoursEntry[]>(
      `SELECT d.kind, d.title, h.done_on::text AS "doneOn", h.minutes
       FROM development_hours h JOIN development_record d ON d.organisation_id = h.organisation_id AND d.id = h.record_id
       WHERE h.organisation_id = $1 AND h.owner_id = $2 AND ($3::date IS NULL OR h.done_on >= $3) AND ($4::date IS NULL OR h.done_on <= $4)
       ORDER BY h.done_on, h.id`,
      [this.tenancy.organisationId, ownerId, from ?? null, to ?? null],
    );
  }
}
