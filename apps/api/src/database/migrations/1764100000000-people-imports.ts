import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const tables = [
  `ALTER TABLE member ADD COLUMN external_id text`,
  `ALTER TABLE member ADD CONSTRAINT member_external_id_key UNIQUE (organisation_id, external_id)`,
  `CREATE TABLE people_import (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    created_by uuid,
    file_name text NOT NULL,
    state text NOT NULL,
    step text,
    headings jsonb NOT NULL,
    fields jsonb NOT NULL,
    counts jsonb,
    new_teams jsonb NOT NULL,
    absent jsonb NOT NULL,
    plan_hash text,
    claimed_until timestamptz,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT people_import_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT people_import_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT people_import_created_by_fkey FOREIGN KEY (organisation_id, created_by) REFERENCES member (organisation_id, id))`,
  `CREATE TABLE people_import_row (
    organisation_id uuid NOT NULL,
    import_id uuid NOT NULL,
    line integer NOT NULL,
    cells jsonb NOT NULL,
    corrections jsonb NOT NULL,
    skipped boolean NOT NULL,
    outcome text,
    rank integer,
    plan jsonb,
    member_id uuid,
    CONSTRAINT people_import_row_pkey PRIMARY KEY (organisation_id, import_id, line),
    CONSTRAINT people_import_row_import_id_fkey FOREIGN KEY (organisation_id, import_id)
      REFERENCES people_import (organisation_id, id) ON DELETE CASCADE,
    CONSTRAINT people_import_row_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX people_import_row_by_rank ON people_import_row (organisation_id, import_id, rank, line)`,
  `CREATE TABLE people_import_heading (
    organisation_id uuid NOT NULL,
    heading text NOT NULL,
    field text,
    CONSTRAINT people_import_heading_pkey PRIMARY KEY (organisation_id, heading),
    CONSTRAINT people_import_heading_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id))`,
];

const walls = [
  ...tenantTable('people_import', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('people_import_row', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('people_import_heading', 'SELECT, INSERT, UPDATE'),
];

/**
 * As append_audit_entry, for many facts of one instant: the head is read and written once, so that an import of ten
 * thousand people does not write ten thousand versions of it. `p_facts` are objects with action, subjectKind,
 * subjectId and detail, in their order.
 */
const auditFunction = `
CREATE FUNCTION append_audit_entries(p_at timestamptz, p_actor_id uuid, p_facts jsonb)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $body$
DECLARE
  v_organisation uuid := current_setting('app.organisation_id')::uuid;
  v_at text := to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  v_head public.audit_head%ROWTYPE;
  v_previous text;
  v_fact record;
BEGIN
  INSERT INTO public.audit_head (organisation_id, sequence, hash)
    VALUES (v_organisation, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT v_head FROM public.audit_head WHERE organisation_id = v_organisation FOR UPDATE;
  FOR v_fact IN
    SELECT f.value->>'action' AS action, f.value->>'subjectKind' AS subject_kind, (f.value->>'subjectId')::uuid AS subject_id,
      f.value->'detail' AS detail
    FROM jsonb_array_elements(p_facts) WITH ORDINALITY AS f (value, place) ORDER BY f.place
  LOOP
    v_previous := v_head.hash;
    v_head.sequence := v_head.sequence + 1;
    v_head.hash := encode(sha256(convert_to(concat_ws(E'\\n',
      v_previous, v_head.sequence::text, v_at, v_fact.action, coalesce(p_actor_id::text, ''), v_fact.subject_kind,
      coalesce(v_fact.subject_id::text, ''), v_fact.detail::text
    ), 'UTF8')), 'hex');
    INSERT INTO public.audit_entry
      (organisation_id, sequence, at, action, actor_id, subject_kind, subject_id, detail, previous_hash, hash)
      VALUES (v_organisation, v_head.sequence, p_at, v_fact.action, p_actor_id, v_fact.subject_kind, v_fact.subject_id,
        v_fact.detail, v_previous, v_head.hash);
  END LOOP;
  UPDATE public.audit_head SET sequence = v_head.sequence, hash = v_head.hash WHERE organisation_id = v_organisation;
  RETURN v_head.sequence;
END $body$`;

export class PeopleImports1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...tables,
      ...walls,
      auditFunction,
      `REVOKE ALL ON FUNCTION append_audit_entries FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION append_audit_entries TO waymark_runtime`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
