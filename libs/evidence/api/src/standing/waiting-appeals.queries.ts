import { cutPage, decodeCursor, id, instant, invalid, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import type { standingApi, WaitingAppeal } from '@waymark/evidence/domain';
import { Injectable } from '@nestjs/common';
import { isThere, joinRequirement, namedLevelOf, personOf } from '../claims/claimed-requirement.queries';

/** Within how many days an appeal is answered that was made before the day was written down with it. */
const answerWithin = 14;

/** Why an appeal waits, on the day $6. */
const reasonOfWaiting = `CASE WHEN last.assessor_id IS NULL THEN 'NO_ASSESSOR' WHEN asked.due_on < $6::date THEN 'OVERDUE' ELSE 'WAITING' END`;

@Injectable()
export class WaitingAppealQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of the appeals that wait for an answer, the longest waiting first: who and since when, and nothing that was said. */
  async list(day: string, { only, cursor, limit }: QueryOf<typeof standingApi.listWaitingAppeals>): Promise<Page<WaitingAppeal>> {
    const after = readAppealCursor(cursor);
    const rows = await this.tenancy.manager.query<WaitingAppeal[]>(
      `SELECT d.id AS "decisionId", ${personOf('d.member_id')} AS member, r.title AS "requirementTitle", ${namedLevelOf('d.ordinal')} AS level,
         ${instantText('asked.at')} AS "appealedAt", asked.due_on::text AS "dueOn", ${personOf('last.assessor_id')} AS assessor,
         ${reasonOfWaiting} AS reason
       FROM decision d ${joinRequirement('d')}
       CROSS JOIN LATERAL (
         SELECT e.status, e.assessor_id FROM decision_event e WHERE e.organisation_id = $1 AND e.decision_id = d.id ORDER BY e.number DESC LIMIT 1) last
       CROSS JOIN LATERAL (
         SELECT e.at, coalesce(e.due_on, e.at::date + ${answerWithin}) AS due_on FROM decision_event e
         WHERE e.organisation_id = $1 AND e.decision_id = d.id AND e.action = 'appeal' ORDER BY e.number DESC LIMIT 1) asked
       WHERE d.organisation_id = $1 AND last.status = 'APPEALED' AND ${isThere('d.member_id')} AND ($2 = 'ALL' OR ${reasonOfWaiting} <> 'WAITING')
         AND ($3::timestamptz IS NULL OR (asked.at, d.id) > ($3, $4::uuid))
       ORDER BY asked.at, d.id LIMIT $5`,
      [this.tenancy.organisationId, only, after?.appealedAt ?? null, after?.id ?? null, limit + 1, day],
    );
    return cutPage(rows, limit, ({ appealedAt, decisionId }) => [appealedAt, decisionId]);
  }
}

function readAppealCursor(cursor: string | undefined): { appealedAt: string; id: Id } | null {
  if (cursor === undefined) return null;
  const [appealedAt, lastId] = decodeCursor(cursor, 2) ?? [];
  const moment = instant.safeParse(appealedAt);
  const last = id.safeParse(lastId);
  if (!moment.success || !last.success) throw invalid('query.cursor', 'This is not a cursor of this list. Begin with the first page.');
  return { appealedAt: moment.data, id: last.data };
}
