import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const tables = [
  `CREATE TABLE scale (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    locked_at timestamptz,
    CONSTRAINT scale_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT scale_name_key UNIQUE (organisation_id, name),
    CONSTRAINT scale_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id))`,
  `CREATE TABLE scale_level (
    organisation_id uuid NOT NULL,
    scale_id uuid NOT NULL,
    ordinal integer NOT NULL,
    name text NOT NULL,
    CONSTRAINT scale_level_pkey PRIMARY KEY (organisation_id, scale_id, ordinal),
    CONSTRAINT scale_level_name_key UNIQUE (organisation_id, scale_id, name),
    CONSTRAINT scale_level_ordinal CHECK (ordinal BETWEEN 1 AND 20),
    CONSTRAINT scale_level_scale_id_fkey FOREIGN KEY (organisation_id, scale_id) REFERENCES scale (organisation_id, id))`,
  `CREATE TABLE framework (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    scale_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT framework_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT framework_name_key UNIQUE (organisation_id, name),
    CONSTRAINT framework_scale_id_fkey FOREIGN KEY (organisation_id, scale_id) REFERENCES scale (organisation_id, id),
    CONSTRAINT framework_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id))`,
  `CREATE TABLE skill (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    framework_id uuid NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    other_name_keys text[] NOT NULL DEFAULT '{}',
    category text,
    description text NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT skill_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT skill_name_key UNIQUE (organisation_id, framework_id, name_key),
    CONSTRAINT skill_framework_id_fkey FOREIGN KEY (organisation_id, framework_id) REFERENCES framework (organisation_id, id))`,
  `CREATE TABLE level_descriptor (
    organisation_id uuid NOT NULL,
    skill_id uuid NOT NULL,
    ordinal integer NOT NULL,
    text text NOT NULL,
    clauses jsonb NOT NULL,
    confirmed_at timestamptz,
    truncated boolean NOT NULL DEFAULT false,
    CONSTRAINT level_descriptor_pkey PRIMARY KEY (organisation_id, skill_id, ordinal),
    CONSTRAINT level_descriptor_skill_id_fkey FOREIGN KEY (organisation_id, skill_id) REFERENCES skill (organisation_id, id))`,
  `CREATE TABLE role_profile (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL,
    title_key text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT role_profile_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT role_profile_title_key UNIQUE (organisation_id, title_key),
    CONSTRAINT role_profile_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id))`,
  `CREATE TABLE role_profile_version (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    profile_id uuid NOT NULL,
    number integer NOT NULL,
    status text NOT NULL,
    title text NOT NULL,
    format text NOT NULL,
    content_hash text NOT NULL,
    source_text text NOT NULL,
    source_line integer NOT NULL DEFAULT 1,
    role jsonb,
    summary text NOT NULL,
    lead_in text,
    attribution text,
    warnings jsonb NOT NULL,
    matching jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    created_by uuid,
    published_at timestamptz,
    published_by uuid,
    retired_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT role_profile_version_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT role_profile_version_content_key UNIQUE (organisation_id, content_hash, profile_id),
    CONSTRAINT role_profile_version_number_key UNIQUE (organisation_id, profile_id, number),
    CONSTRAINT role_profile_version_published_by_fkey FOREIGN KEY (organisation_id, published_by) REFERENCES member (organisation_id, id),
    CONSTRAINT role_profile_version_created_by_fkey FOREIGN KEY (organisation_id, created_by) REFERENCES member (organisation_id, id),
    CONSTRAINT role_profile_version_profile_id_fkey FOREIGN KEY (organisation_id, profile_id) REFERENCES role_profile (organisation_id, id))`,
  `CREATE UNIQUE INDEX role_profile_version_one_draft ON role_profile_version (organisation_id, profile_id) WHERE status = 'DRAFT'`,
  `CREATE TABLE requirement (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    version_id uuid NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    position integer NOT NULL,
    line integer,
    title text NOT NULL,
    details text NOT NULL,
    gate text NOT NULL,
    weight double precision NOT NULL DEFAULT 1,
    wanted_cover integer,
    skill_id uuid,
    scale_id uuid,
    ordinal integer,
    facts jsonb NOT NULL,
    level_description text,
    clauses jsonb NOT NULL,
    clauses_confirmed boolean NOT NULL DEFAULT false,
    truncated boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT requirement_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT requirement_key_key UNIQUE (organisation_id, version_id, key),
    CONSTRAINT requirement_weight CHECK (weight > 0 AND weight <= 100),
    CONSTRAINT requirement_level CHECK ((scale_id IS NULL) = (ordinal IS NULL)),
    CONSTRAINT requirement_scale_id_ordinal_fkey FOREIGN KEY (organisation_id, scale_id, ordinal) REFERENCES scale_level (organisation_id, scale_id, ordinal),
    CONSTRAINT requirement_skill_id_fkey FOREIGN KEY (organisation_id, skill_id) REFERENCES skill (organisation_id, id),
    CONSTRAINT requirement_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES role_profile_version (organisation_id, id))`,
  `CREATE INDEX requirement_by_skill ON requirement (organisation_id, skill_id)`,
  `CREATE TABLE role_assignment (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    version_id uuid NOT NULL,
    kind text NOT NULL,
    from_date date NOT NULL,
    to_date date,
    assigned_at timestamptz NOT NULL,
    assigned_by uuid,
    CONSTRAINT role_assignment_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT role_assignment_some_days CHECK (to_date IS NULL OR to_date > from_date),
    CONSTRAINT role_assignment_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES role_profile_version (organisation_id, id),
    CONSTRAINT role_assignment_assigned_by_fkey FOREIGN KEY (organisation_id, assigned_by) REFERENCES member (organisation_id, id),
    CONSTRAINT role_assignment_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX role_assignment_by_version ON role_assignment (organisation_id, version_id)`,
  `CREATE INDEX role_assignment_by_member ON role_assignment (organisation_id, member_id, kind, from_date)`,
];

const walls = [
  ...tenantTable('scale', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('scale_level', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('framework', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('skill', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('level_descriptor', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('role_profile', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('role_profile_version', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('requirement', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('role_assignment', 'SELECT, INSERT, UPDATE'),
];

/** A published edition and its scales stay as they were, whatever the application does: it may be retired, no more. */
const immutability = [
  `CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    IF OLD.status = 'DRAFT' THEN
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{status,retired_at,version}'::text[] = to_jsonb(OLD) - '{status,retired_at,version}'::text[]
      AND NEW.status = 'RETIRED' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a published version of a role profile does not change' USING ERRCODE = 'integrity_constraint_violation';
  END $body$`,
  `CREATE TRIGGER keep_published_version BEFORE UPDATE OR DELETE ON role_profile_version
    FOR EACH ROW EXECUTE FUNCTION keep_published_version()`,
  `CREATE FUNCTION keep_published_requirement() RETURNS trigger LANGUAGE plpgsql AS $body$
  DECLARE
    v_status text;
  BEGIN
    -- The lock lets nobody publish the version before this change is committed.
    FOR v_status IN
      SELECT status FROM role_profile_version v
      WHERE (TG_OP <> 'INSERT' AND v.organisation_id = OLD.organisation_id AND v.id = OLD.version_id)
        OR (TG_OP <> 'DELETE' AND v.organisation_id = NEW.organisation_id AND v.id = NEW.version_id)
      FOR SHARE
    LOOP
      IF v_status <> 'DRAFT' THEN
        RAISE EXCEPTION 'a published version of a role profile does not change' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
    END LOOP;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $body$`,
  `CREATE TRIGGER keep_published_requirement BEFORE INSERT OR UPDATE OR DELETE ON requirement
    FOR EACH ROW EXECUTE FUNCTION keep_published_requirement()`,
  `CREATE FUNCTION keep_locked_scale() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    PERFORM 1 FROM scale s
      WHERE s.locked_at IS NOT NULL
        AND ((TG_OP <> 'INSERT' AND s.organisation_id = OLD.organisation_id AND s.id = OLD.scale_id)
          OR (TG_OP <> 'DELETE' AND s.organisation_id = NEW.organisation_id AND s.id = NEW.scale_id));
    IF FOUND THEN
      RAISE EXCEPTION 'a scale that a published version uses does not change' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $body$`,
  `CREATE TRIGGER keep_locked_scale BEFORE INSERT OR UPDATE OR DELETE ON scale_level
    FOR EACH ROW EXECUTE FUNCTION keep_locked_scale()`,
];

export class FrameworksAndRoleProfiles1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls, ...immutability]) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
