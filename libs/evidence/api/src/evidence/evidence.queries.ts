import type { ComparedEvidence, evidenceApi, EvidenceSummary, EvidenceVersionView, EvidenceView } from '@waymark/evidence/domain';
import { cutPage, decodeCursor, id, instant, invalid, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { containing, instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { measureOfRequirement, personOf } from '../claims/claimed-requirement.queries';

/** A piece of evidence without what others say of it, and as it was submitted last. */
export interface EvidenceRow extends Omit<EvidenceView, 'claims' | 'witnesses' | 'mayWrite'> {
  readonly submitted: EvidenceVersionView | null;
}
type SummaryRow = Omit<EvidenceSummary, 'claims'>;

const fileView = `json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size,
  'status', f.status, 'preview', f.preview, 'addedAt', ${instantText('f.added_at')})`;

/** The files that a condition finds, in the order in which they were added. */
const filesWhere = (condition: string): string => `coalesce((
  SELECT json_agg(${fileView} ORDER BY f.added_at, f.id) FROM evidence_file f
  WHERE f.organisation_id = e.organisation_id AND f.evidence_id = e.id AND ${condition}), '[]')`;

/** The ids of the files that are in the evidence `e` now, in their order. */
export const presentFileIds = `ARRAY(
  SELECT f.id FROM evidence_file f
  WHERE f.organisation_id = e.organisation_id AND f.evidence_id = e.id AND f.removed_at IS NULL ORDER BY f.added_at, f.id)`;

/** A draft was never submitted; evidence is retracted when a claim of it was, and no other that was submitted holds. */
const statusOfEvidence = `(CASE
  WHEN NOT EXISTS (SELECT FROM evidence_version n WHERE n.organisation_id = e.organisation_id AND n.evidence_id = e.id) THEN 'DRAFT'
  WHEN EXISTS (SELECT FROM claim c WHERE c.organisation_id = e.organisation_id AND c.evidence_id = e.id AND c.status = 'RETRACTED')
    AND NOT EXISTS (SELECT FROM claim c WHERE c.organisation_id = e.organisation_id AND c.evidence_id = e.id
      AND c.submission > 0 AND c.status NOT IN ('RETRACTED', 'WITHDRAWN')) THEN 'RETRACTED'
  ELSE 'SUBMITTED' END)`;

const versionView = `json_build_object('number', n.number, 'frozenAt', ${instantText('n.frozen_at')}, 'content', n.content,
  'files', ${filesWhere('f.id = ANY (n.file_ids)')})`;

const evidenceRow = `
  SELECT e.id, ${personOf('e.owner_id')} AS owner, e.kind, ${statusOfEvidence} AS status, e.content,
    ${filesWhere('f.removed_at IS NULL')} AS files,
    coalesce((SELECT json_agg(json_build_object('number', v.number, 'frozenAt', ${instantText('v.frozen_at')}) ORDER BY v.number)
      FROM evidence_version v WHERE v.organisation_id = e.organisation_id AND v.evidence_id = e.id), '[]') AS versions,
    n.number IS NOT NULL AND (n.content <> e.content OR n.file_ids <> ${presentFileIds}) AS "changedSinceSubmission",
    CASE WHEN n.number IS NOT NULL THEN ${versionView} END AS submitted,
    ${instantText('e.changed_at')} AS "changedAt", e.version
  FROM evidence e LEFT JOIN LATERAL (
    SELECT * FROM evidence_version latest WHERE latest.organisation_id = e.organisation_id AND latest.evidence_id = e.id
    ORDER BY latest.number DESC LIMIT 1) n ON true
  WHERE e.organisation_id = $1 AND e.id = $2`;

@Injectable()
export class EvidenceQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async read(evidenceId: Id): Promise<EvidenceRow | null> {
    const [row] = await this.query<EvidenceRow>(evidenceRow, evidenceId);
    return row ?? null;
  }

  async readVersion(evidenceId: Id, number: number): Promise<EvidenceVersionView | null> {
    const [row] = await this.query<{ version: EvidenceVersionView }>(
      `SELECT ${versionView} AS version FROM evidence e
       JOIN evidence_version n ON n.organisation_id = e.organisation_id AND n.evidence_id = e.id
       WHERE e.organisation_id = $1 AND e.id = $2 AND n.number = $3`,
      evidenceId,
      number,
    );
    return row?.version ?? null;
  }

  /** A page of the evidence of one person, the latest changed first. */
  async ofOwner(ownerId: Id, query: QueryOf<typeof evidenceApi.listEvidence>): Promise<Page<SummaryRow>> {
    const before = readChangeCursor(query.cursor);
    const rows = await this.query<SummaryRow>(
      `SELECT e.id, e.kind, ${statusOfEvidence} AS status, e.content ->> 'title' AS title, e.content ->> 'endedOn' AS "endedOn",
         cardinality(${presentFileIds}) AS files, ${instantText('e.changed_at')} AS "changedAt"
       FROM evidence e
       WHERE e.organisation_id = $1 AND e.owner_id = $2
         AND ($3::text IS NULL OR e.content ->> 'title' ILIKE $3
           OR EXISTS (SELECT FROM jsonb_array_elements_text(e.content -> 'tags') tag WHERE tag ILIKE $3))
         AND ($4::text IS NULL OR ${statusOfEvidence} = $4)
         AND ($5::uuid IS NULL OR EXISTS (
           SELECT FROM claim c JOIN requirement r ON r.organisation_id = c.organisation_id AND r.id = $5
           WHERE c.organisation_id = e.organisation_id AND c.evidence_id = e.id AND c.status <> 'WITHDRAWN'
             AND c.measure = ${measureOfRequirement}))
         AND ($6::timestamptz IS NULL OR (e.changed_at, e.id) < ($6, $7::uuid))
       ORDER BY e.changed_at DESC, e.id DESC LIMIT $8`,
      ownerId,
      containing(query.search),
      query.status ?? null,
      query.requirementId ?? null,
      before?.changedAt ?? null,
      before?.id ?? null,
      query.limit + 1,
    );
    return cutPage(rows, query.limit, ({ changedAt, id: last }) => [changedAt, last]);
  }

  /** All evidence of a person, to find what is like what; the latest changed of a great deal. */
  comparedOf(ownerId: Id): Promise<(ComparedEvidence & { readonly id: Id })[]> {
    return this.query<ComparedEvidence & { readonly id: Id }>(
      `SELECT e.id, e.content, ARRAY(
         SELECT f.sha256 FROM evidence_file f
         WHERE f.organisation_id = e.organisation_id AND f.evidence_id = e.id AND f.removed_at IS NULL) AS "fileHashes"
       FROM evidence e WHERE e.organisation_id = $1 AND e.owner_id = $2
       ORDER BY e.changed_at DESC, e.id DESC LIMIT 500`,
      ownerId,
    );
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}

function readChangeCursor(cursor: string | undefined): { changedAt: string; id: Id } | null {
  if (cursor === undefined) return null;
  const [changedAt, lastId] = decodeCursor(cursor, 2) ?? [];
  const moment = instant.safeParse(changedAt);
  const last = id.safeParse(lastId);
  if (!moment.success || !last.success) throw invalid('query.cursor', 'This is not a cursor of this list. Begin with the first page.');
  return { changedAt: moment.data, id: last.data };
}
