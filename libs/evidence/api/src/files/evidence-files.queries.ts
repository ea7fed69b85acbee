import type { EvidenceFileView, FileFacts, FileStatus } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';

/** A file with what the storage and the policies must know of it. */
export interface ReadableFile extends FileFacts {
  readonly id: Id;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** How much is there already, of what there is a limit to. */
export interface FileUse {
  readonly inEvidence: number;
  readonly bytesOfOwner: number;
}

const view = `f.id, f.name, f.media_type AS "mediaType", f.size::float8 AS size, f.status, f.preview, ${instantText('f.added_at')} AS "addedAt"`;

/** Whether a version up to number $4 keeps the file; null: any. */
const kept = `EXISTS (SELECT FROM evidence_version n
  WHERE n.organisation_id = f.organisation_id AND n.evidence_id = f.evidence_id AND f.id = ANY (n.file_ids) AND ($4::int IS NULL OR n.number <= $4))`;

@Injectable()
export class EvidenceFileQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The files that are in evidence now, in the order in which they were added. */
  present(evidenceId: Id): Promise<EvidenceFileView[]> {
    return this.query(`SELECT ${view} FROM evidence_file f WHERE f.organisation_id = $1 AND f.evidence_id = $2 AND f.removed_at IS NULL ORDER BY f.added_at, f.id`, evidenceId);
  }

  /** The files of the version that was submitted last, up to number `newest`; none of what was never submitted. */
  submitted(evidenceId: Id, newest: number | null): Promise<EvidenceFileView[]> {
    return this.query(
      `SELECT ${view} FROM evidence_file f WHERE f.organisation_id = $1 AND f.evidence_id = $2 AND f.id = ANY (
         SELECT unnest(n.file_ids) FROM evidence_version n WHERE n.organisation_id = $1 AND n.evidence_id = $2
           AND n.number = (SELECT max(number) FROM evidence_version WHERE organisation_id = $1 AND evidence_id = $2 AND ($3::int IS NULL OR number <= $3)))
       ORDER BY f.added_at, f.id`,
      evidenceId,
      newest,
    );
  }

  /** `newest`: the number of the newest version that counts for whether one keeps it; null: every one does. */
  async read(evidenceId: Id, fileId: Id, newest: number | null = null): Promise<ReadableFile | null> {
    const [file] = await this.query<ReadableFile>(
      `SELECT f.id, f.name, f.media_type AS "mediaType", f.size::float8 AS bytes, f.sha256, f.storage_key AS "storageKey",
         f.status, f.removed_at IS NOT NULL AS removed, ${kept} AS kept
       FROM evidence_file f WHERE f.organisation_id = $1 AND f.evidence_id = $2 AND f.id = $3`,
      evidenceId,
      fileId,
      newest,
    );
    return file ?? null;
  }

  /** The file of evidence that holds these very bytes, and can be read or will be once it is checked. */
  async same(evidenceId: Id, sha256: string): Promise<EvidenceFileView | null> {
    const [file] = await this.query<EvidenceFileView>(
      `SELECT ${view} FROM evidence_file f
       WHERE f.organisation_id = $1 AND f.evidence_id = $2 AND f.sha256 = $3 AND f.removed_at IS NULL AND f.status <> 'REFUSED'
       ORDER BY f.added_at LIMIT 1`,
      evidenceId,
      sha256,
    );
    return file ?? null;
  }

  async use(evidenceId: Id, ownerId: Id): Promise<FileUse> {
    const [use] = await this.query<FileUse>(
      `SELECT count(*) FILTER (WHERE f.evidence_id = $2 AND f.removed_at IS NULL)::int AS "inEvidence",
         coalesce(sum(f.size), 0)::float8 AS "bytesOfOwner"
       FROM evidence_file f JOIN evidence e ON e.organisation_id = f.organisation_id AND e.id = f.evidence_id
       WHERE f.organisation_id = $1 AND e.owner_id = $3`,
      evidenceId,
      ownerId,
    );
    if (use === undefined) throw new Error('Counting gives a row');
    return use;
  }

  /** Which of these files there are, and how they stand. */
  async statuses(ids: readonly Id[]): Promise<Map<Id, FileStatus>> {
    const rows = await this.query<{ id: Id; status: FileStatus }>('SELECT id, status FROM evidence_file WHERE organisation_id = $1 AND id = ANY ($2::uuid[])', ids);
    return new Map(rows.map(({ id, status }) => [id, status]));
  }

  /** Whether the open organisation is one of this database: another installation may share a bucket. */
  async isKnownOrganisation(): Promise<boolean> {
    return (await this.query('SELECT FROM organisation WHERE id = $1')).length > 0;
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}
