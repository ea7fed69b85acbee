import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const statements = [
  `CREATE TABLE role_assignment_history (
    organisation_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    version integer NOT NULL,
    member_id uuid NOT NULL,
    version_id uuid NOT NULL,
    kind text NOT NULL,
    from_date date NOT NULL,
    to_date date,
    recorded_at timestamptz NOT NULL,
    superseded_at timestamptz,
    CONSTRAINT role_assignment_history_pkey PRIMARY KEY (organisation_id, assignment_id, version),
    CONSTRAINT role_assignment_history_in_order CHECK (superseded_at IS NULL OR superseded_at >= recorded_at),
    CONSTRAINT role_assignment_history_assignment_id_fkey FOREIGN KEY (organisation_id, assignment_id) REFERENCES role_assignment (organisation_id, id),
    CONSTRAINT role_assignment_history_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT role_assignment_history_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES role_profile_version (organisation_id, id))`,
  `CREATE INDEX role_assignment_history_by_member ON role_assignment_history (organisation_id, member_id, kind, from_date)`,
  `CREATE INDEX role_assignment_history_by_version ON role_assignment_history (organisation_id, version_id)`,
  `ALTER TABLE role_assignment ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now()`,
];

/** Whatever changes an assignment, the release before among it, leaves what was known until then. */
const remembering = [
  `CREATE FUNCTION remember_role_assignment() RETURNS trigger LANGUAGE plpgsql AS $body$
  DECLARE
    v_at timestamptz;
  BEGIN
    -- Clocks of two processes differ by a little, and what was known is still told in its order.
    SELECT greatest(NEW.recorded_at, max(h.recorded_at)) INTO v_at
    FROM role_assignment_history h WHERE h.organisation_id = NEW.organisation_id AND h.assignment_id = NEW.id;
    UPDATE role_assignment_history h SET superseded_at = v_at
    WHERE h.organisation_id = NEW.organisation_id AND h.assignment_id = NEW.id AND h.superseded_at IS NULL;
    INSERT INTO role_assignment_history (organisation_id, assignment_id, version, member_id, version_id, kind, from_date, to_date, recorded_at)
    VALUES (NEW.organisation_id, NEW.id, NEW.version, NEW.member_id, NEW.version_id, NEW.kind, NEW.from_date, NEW.to_date, v_at);
    RETURN NULL;
  END $body$`,
  `CREATE TRIGGER remember_role_assignment AFTER INSERT OR UPDATE OF version ON role_assignment
    FOR EACH ROW EXECUTE FUNCTION remember_role_assignment()`,
];

/**
 * What assignments were like before they changed, from the audit log, which has an entry for each change: the edition and
 * the end that were recorded last by then. Where a log does not reach back as far, what is known today was always so.
 */
const backfills = [
  `WITH change AS (
    SELECT a.*, e.at, e.sequence, count(*) OVER whole AS changes, row_number() OVER ordered AS place, lead(e.at) OVER ordered AS next_at,
      CASE WHEN e.action = 'role.assigned' THEN e.detail ->> 'versionId' END AS given, e.detail ->> 'to' AS ended
    FROM role_assignment a JOIN audit_entry e ON e.organisation_id = a.organisation_id AND e.subject_id = a.id
      AND e.subject_kind = 'role-assignment' AND e.action IN ('role.assigned', 'role.assignment-ended')
    WINDOW whole AS (PARTITION BY a.organisation_id, a.id), ordered AS (PARTITION BY a.organisation_id, a.id ORDER BY e.sequence)),
  told AS (
    SELECT change.*,
      (SELECT c.given FROM change c WHERE c.organisation_id = change.organisation_id AND c.id = change.id AND c.place <= change.place AND c.given IS NOT NULL ORDER BY c.place DESC LIMIT 1) AS edition,
      (SELECT c.ended FROM change c WHERE c.organisation_id = change.organisation_id AND c.id = change.id AND c.place <= change.place AND c.ended IS NOT NULL ORDER BY c.place DESC LIMIT 1) AS until,
      EXISTS (SELECT FROM change c WHERE c.organisation_id = change.organisation_id AND c.id = change.id AND c.ended IS NOT NULL) AS was_ended
    FROM change WHERE changes = version)
  INSERT INTO role_assignment_history (organisation_id, assignment_id, version, member_id, version_id, kind, from_date, to_date, recorded_at, superseded_at)
  SELECT organisation_id, id, place, member_id, CASE WHEN place = changes THEN version_id ELSE coalesce(edition::uuid, version_id) END, kind, from_date,
    CASE WHEN place = changes OR NOT was_ended THEN to_date ELSE until::date END, at, next_at
  FROM told
  UNION ALL
  SELECT organisation_id, id, version, member_id, version_id, kind, from_date, to_date, assigned_at, NULL
  FROM role_assignment a WHERE NOT EXISTS (SELECT FROM told WHERE told.organisation_id = a.organisation_id AND told.id = a.id)`,
  `UPDATE role_assignment a SET recorded_at = h.recorded_at FROM role_assignment_history h
  WHERE h.organisation_id = a.organisation_id AND h.assignment_id = a.id AND h.superseded_at IS NULL`,
];

export class WhatWasKnownOfRoles1764800004001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const filled = ['role_assignment', 'audit_entry'];
    for (const statement of statements) await runner.query(statement);
    for (const table of filled) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    for (const statement of backfills) await runner.query(statement);
    for (const table of filled) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    for (const statement of [...remembering, ...tenantTable('role_assignment_history', 'SELECT, INSERT, UPDATE (superseded_at), DELETE')]) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what was known is never dropped');
  }
}
