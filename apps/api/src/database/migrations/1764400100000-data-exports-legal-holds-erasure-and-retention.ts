import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const tables = [
  `CREATE TABLE data_export (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    status text NOT NULL,
    claimed_until timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    expires_at timestamptz,
    file_key text,
    bytes bigint,
    sha256 text,
    CONSTRAINT data_export_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT data_export_ready CHECK ((status = 'READY') = (file_key IS NOT NULL)),
    CONSTRAINT data_export_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT data_export_requested_by_fkey FOREIGN KEY (organisation_id, requested_by) REFERENCES member (organisation_id, id))`,
  `CREATE UNIQUE INDEX data_export_waiting_key ON data_export (organisation_id, member_id, requested_by) WHERE status = 'WAITING'`,
  `CREATE INDEX data_export_by_member ON data_export (organisation_id, member_id, requested_at)`,
  `CREATE TABLE legal_hold (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    reason text NOT NULL,
    until date,
    placed_at timestamptz NOT NULL,
    placed_by uuid NOT NULL,
    lifted_at timestamptz,
    lifted_by uuid,
    CONSTRAINT legal_hold_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT legal_hold_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT legal_hold_placed_by_fkey FOREIGN KEY (organisation_id, placed_by) REFERENCES member (organisation_id, id),
    CONSTRAINT legal_hold_lifted_by_fkey FOREIGN KEY (organisation_id, lifted_by) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX legal_hold_by_member ON legal_hold (organisation_id, member_id)`,
  `CREATE TABLE erasure (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    account_id uuid,
    status text NOT NULL,
    requested_at timestamptz NOT NULL,
    requested_by uuid,
    claimed_until timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    done jsonb,
    finished_at timestamptz,
    certificate text,
    certificate_hash text,
    CONSTRAINT erasure_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT erasure_done CHECK ((status = 'DONE') = (certificate IS NOT NULL)),
    CONSTRAINT erasure_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT erasure_requested_by_fkey FOREIGN KEY (organisation_id, requested_by) REFERENCES member (organisation_id, id))`,
  `CREATE UNIQUE INDEX erasure_once_key ON erasure (organisation_id, member_id) WHERE status <> 'FAILED'`,
  `CREATE TABLE retention_rule (
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    days integer,
    changed_at timestamptz NOT NULL,
    changed_by uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT retention_rule_pkey PRIMARY KEY (organisation_id, kind),
    CONSTRAINT retention_rule_days CHECK (days > 0),
    CONSTRAINT retention_rule_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES member (organisation_id, id))`,
];

const walls = [
  ...tenantTable('data_export', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('legal_hold', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('erasure', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('retention_rule', 'SELECT, INSERT, UPDATE'),
];

/**
 * The access ledger is append-only for the application; only retention cuts its old end, through this. It takes nothing
 * that is younger than 90 days and nothing about anybody for whom a legal hold stands, whoever calls it.
 */
const forgetting = [
  `CREATE FUNCTION forget_access_events(p_before timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $body$
  DECLARE
    v_organisation uuid := current_setting('app.organisation_id')::uuid;
    v_count integer;
  BEGIN
    DELETE FROM public.access_event e
    WHERE e.organisation_id = v_organisation AND e.at < p_before AND e.at < now() - interval '90 days'
      AND NOT EXISTS (
        SELECT FROM public.legal_hold h JOIN public.organisation o ON o.id = h.organisation_id
        WHERE h.organisation_id = v_organisation AND h.member_id IN (e.owner_id, e.reader_id) AND h.lifted_at IS NULL
          AND (h.until IS NULL OR h.until >= (now() AT TIME ZONE o.time_zone)::date));
    GET DIAGNOSTICS v_count = ROW_COUNT;
    RETURN v_count;
  END $body$`,
  `REVOKE ALL ON FUNCTION forget_access_events FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION forget_access_events TO waymark_runtime`,
];

export class DataExportsLegalHoldsErasureAndRetention1764400100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls, ...forgetting]) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
