import type { developmentApi, RecordView } from '@waymark/development/domain';
import { levelsOfRequirement, namedLevelOf } from '@waymark/evidence/api';
import { calendarDate, cutPage, id, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText, readCursor } from '@waymark/organisations/api';
import type { RequirementKind, VersionStatus } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';

/** A record as it is stored, with the names of what it is tied to. */
export interface RecordRow extends Omit<RecordView, 'may' | 'certificate'> {
  readonly ownerId: Id;
  readonly certificate: { readonly name: string; readonly expiresOn: string | null } | null;
}

/** A line of a role profile that a record could be tied to. */
export interface Line {
  readonly id: Id;
  readonly kind: RequirementKind;
  readonly versionStatus: VersionStatus;
  readonly levels: readonly { readonly ordinal: number }[];
}

type RecordQuery = QueryOf<typeof developmentApi.listRecords>;

/** $1 the organisation. `order` is the day that orders a list of them. */
const recordRow = (order: string) => `
  SELECT d.id, d.owner_id AS "ownerId", d.kind, d.title, d.provider, d.status, d.planned_on::text AS "plannedOn", d.started_on::text AS "startedOn",
    d.finished_on::text AS "finishedOn", d.cost_pence AS "costPence", d.reflection, ${instantText('d.created_at')} AS "createdAt", d.version,
    CASE WHEN d.certificate_name IS NOT NULL THEN json_build_object('name', d.certificate_name, 'expiresOn', d.certificate_expires_on::text) END AS certificate,
    (SELECT json_build_object('id', r.id, 'title', r.title, 'profileTitle', v.title)
      FROM requirement r JOIN role_profile_version v ON v.organisation_id = r.organisation_id AND v.id = r.version_id
      WHERE r.organisation_id = $1 AND r.id = d.component_id) AS component,
    (SELECT coalesce(json_agg(json_build_object('requirementId', r.id, 'title', r.title, 'level', ${namedLevelOf('a.ordinal')}) ORDER BY a.place), '[]')
      FROM development_record_aim a JOIN requirement r ON r.organisation_id = a.organisation_id AND r.id = a.requirement_id
      WHERE a.organisation_id = $1 AND a.record_id = d.id) AS aims,
    (SELECT coalesce(json_agg(json_build_object('id', h.id, 'doneOn', h.done_on::text, 'minutes', h.minutes) ORDER BY h.done_on DESC, h.id DESC), '[]')
      FROM development_hours h WHERE h.organisation_id = $1 AND h.record_id = d.id) AS hours,
    (SELECT coalesce(sum(h.minutes), 0)::int FROM development_hours h WHERE h.organisation_id = $1 AND h.record_id = d.id) AS minutes,
    (SELECT json_build_object('id', e.id, 'title', e.content->>'title')
      FROM development_record_evidence t JOIN evidence e ON e.organisation_id = t.organisation_id AND e.id = t.evidence_id
      WHERE t.organisation_id = $1 AND t.record_id = d.id) AS evidence,
    ${order}::text AS "dayOrder"
  FROM development_record d WHERE d.organisation_id = $1`;

const soonestFirst = `coalesce(d.planned_on, 'infinity'::date)`;
/** What is done counts the days to it backwards, so that the latest comes first in a list that is ordered by a day. */
const latestDoneFirst = `(date '4000-01-01' - (coalesce(d.finished_on, d.created_at::date) - date '2000-01-01'))`;

const inState: Readonly<Record<RecordQuery['state'], string>> = {
  LIVE: `d.status IN ('PLANNED', 'IN_PROGRESS')`,
  DONE: `d.status = 'COMPLETED'`,
  CANCELLED: `d.status = 'CANCELLED'`,
  ALL: 'true',
};

@Injectable()
export class RecordQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async read(recordId: Id): Promise<RecordRow | null> {
    const [row] = await this.tenancy.manager.query<RecordRow[]>(`${recordRow(soonestFirst)} AND d.id = $2`, [this.tenancy.organisationId, recordId]);
    return row ?? null;
  }

  /** The records of a person, as `canReadRecord` lets them read. */
  async list(ownerId: Id, { state, kind, cursor, limit }: RecordQuery): Promise<Page<RecordRow>> {
    const [day, last] = readCursor(cursor, z.tuple([z.union([calendarDate, z.literal('infinity')]), id])) ?? [];
    const order = state === 'DONE' ? latestDoneFirst : soonestFirst;
    const rows = await this.tenancy.manager.query<(RecordRow & { readonly dayOrder: string })[]>(
      `${recordRow(order)} AND d.owner_id = $2 AND ${inState[state]} AND ($3::text IS NULL OR d.kind = $3)
         AND ($4::date IS NULL OR (${order}, d.id) > ($4, $5::uuid))
       ORDER BY ${order}, d.id LIMIT $6`,
      [this.tenancy.organisationId, ownerId, kind ?? null, day ?? null, last ?? null, limit + 1],
    );
    return cutPage(rows, limit, ({ dayOrder, id: recordId }) => [dayOrder, recordId]);
  }

  /** These lines of role profiles by their id; one that does not exist is not among them. */
  async linesOf(requirementIds: readonly Id[]): Promise<ReadonlyMap<Id, Line>> {
    const rows = await this.tenancy.manager.query<Line[]>(
      `SELECT r.id, r.kind, v.status AS "versionStatus", ${levelsOfRequirement} AS levels
       FROM requirement r JOIN role_profile_version v ON v.organisation_id = r.organisation_id AND v.id = r.version_id
       WHERE r.organisation_id = $1 AND r.id = ANY ($2::uuid[])`,
      [this.tenancy.organisationId, requirementIds],
    );
    return new Map(rows.map((line) => [line.id, line]));
  }

  /** Whether there is such evidence of the person's own. */
  async isOwnEvidence(ownerId: Id, evidenceId: Id): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>('SELECT FROM evidence WHERE organisation_id = $1 AND owner_id = $2 AND id = $3', [this.tenancy.organisationId, ownerId, evidenceId]);
    return rows.length === 1;
  }
}
