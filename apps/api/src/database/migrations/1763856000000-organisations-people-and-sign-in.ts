import type { MigrationInterface, QueryRunner } from 'typeorm';
import { signInLookup, tenantTable } from '../tenant-table';

const tables = [
  `CREATE TABLE account (
    id uuid NOT NULL,
    email text NOT NULL,
    password_hash text,
    credential_epoch integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    password_changed_at timestamptz,
    CONSTRAINT account_email_key UNIQUE (email),
    CONSTRAINT account_pkey PRIMARY KEY (id))`,
  `CREATE TABLE organisation (
    id uuid NOT NULL,
    name text NOT NULL,
    time_zone text NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT organisation_pkey PRIMARY KEY (id))`,
  `CREATE TABLE member (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid,
    email text NOT NULL,
    name text NOT NULL,
    job_title text,
    time_zone text NOT NULL,
    status text NOT NULL,
    invitation_id uuid,
    created_at timestamptz NOT NULL,
    joined_at timestamptz,
    access_ended_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT member_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT member_account_key UNIQUE (organisation_id, account_id),
    CONSTRAINT member_email_key UNIQUE (organisation_id, email),
    CONSTRAINT member_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT member_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id))`,
  `CREATE INDEX member_by_account ON member (account_id)`,
  `CREATE INDEX member_by_name ON member (organisation_id, name COLLATE "und-x-icu", id)`,
  `CREATE TABLE team (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT team_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT team_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id))`,
  `CREATE UNIQUE INDEX team_name_key ON team (organisation_id, lower(name))`,
  `CREATE TABLE team_member (
    organisation_id uuid NOT NULL,
    team_id uuid NOT NULL,
    member_id uuid NOT NULL,
    since timestamptz NOT NULL,
    CONSTRAINT team_member_pkey PRIMARY KEY (organisation_id, team_id, member_id),
    CONSTRAINT team_member_team_id_fkey FOREIGN KEY (organisation_id, team_id) REFERENCES team (organisation_id, id),
    CONSTRAINT team_member_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX team_member_by_member ON team_member (organisation_id, member_id)`,
  `CREATE TABLE reporting_line (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    manager_id uuid NOT NULL,
    from_date date NOT NULL,
    to_date date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT reporting_line_two_people CHECK (member_id <> manager_id),
    CONSTRAINT reporting_line_some_days CHECK (to_date IS NULL OR to_date > from_date),
    CONSTRAINT reporting_line_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT reporting_line_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT reporting_line_manager_id_fkey FOREIGN KEY (organisation_id, manager_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX reporting_line_by_member ON reporting_line (organisation_id, member_id, from_date)`,
  `CREATE INDEX reporting_line_by_manager ON reporting_line (organisation_id, manager_id)`,
  `CREATE TABLE programme (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    purpose text NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT programme_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT programme_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id))`,
  `CREATE TABLE role_grant (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    role text NOT NULL,
    programme_id uuid,
    granted_at timestamptz NOT NULL,
    granted_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    CONSTRAINT role_grant_programme CHECK ((role = 'PROGRAMME_OWNER') = (programme_id IS NOT NULL)),
    CONSTRAINT role_grant_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT role_grant_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT role_grant_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programme (organisation_id, id))`,
  `CREATE UNIQUE INDEX role_grant_live_key ON role_grant (organisation_id, member_id, role, programme_id)
    NULLS NOT DISTINCT WHERE ended_at IS NULL`,
  `CREATE TABLE access_token (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    name text NOT NULL,
    token_hash text NOT NULL,
    scopes text[] NOT NULL,
    credential_epoch integer NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT access_token_hash_key UNIQUE (token_hash),
    CONSTRAINT access_token_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT access_token_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX access_token_by_member ON access_token (organisation_id, member_id)`,
  `CREATE TABLE idempotency_record (
    organisation_id uuid NOT NULL,
    member_id uuid NOT NULL,
    key text NOT NULL,
    endpoint text NOT NULL,
    body_hash text NOT NULL,
    response jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_record_pkey PRIMARY KEY (organisation_id, member_id, key),
    CONSTRAINT idempotency_record_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX idempotency_record_by_age ON idempotency_record (created_at)`,
  `CREATE TABLE audit_entry (
    organisation_id uuid NOT NULL,
    sequence integer NOT NULL,
    at timestamptz NOT NULL,
    action text NOT NULL,
    actor_id uuid,
    subject_kind text NOT NULL,
    subject_id uuid,
    detail jsonb NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_entry_pkey PRIMARY KEY (organisation_id, sequence),
    CONSTRAINT audit_entry_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id))`,
  `CREATE TABLE audit_head (
    organisation_id uuid NOT NULL,
    sequence integer NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_head_pkey PRIMARY KEY (organisation_id),
    CONSTRAINT audit_head_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id))`,
  `CREATE TABLE sign_in_session (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    member_id uuid NOT NULL,
    credential_epoch integer NOT NULL,
    device text NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT sign_in_session_token_key UNIQUE (token_hash),
    CONSTRAINT sign_in_session_pkey PRIMARY KEY (id),
    CONSTRAINT sign_in_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT sign_in_session_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX sign_in_session_by_account ON sign_in_session (account_id)`,
  `CREATE TABLE account_link (
    id uuid NOT NULL,
    purpose text NOT NULL,
    email text NOT NULL,
    organisation_id uuid,
    member_id uuid,
    requested_at timestamptz NOT NULL,
    token_hash text,
    credential_epoch integer,
    claimed_until timestamptz,
    sent_at timestamptz,
    expires_at timestamptz,
    used_at timestamptz,
    CONSTRAINT account_link_token_key UNIQUE (token_hash),
    CONSTRAINT account_link_pkey PRIMARY KEY (id))`,
  `CREATE INDEX account_link_to_send ON account_link (requested_at) WHERE sent_at IS NULL`,
  `CREATE TABLE attempt_window (
    key text NOT NULL,
    started_at timestamptz NOT NULL,
    attempts integer NOT NULL,
    CONSTRAINT attempt_window_pkey PRIMARY KEY (key))`,
];

const walls = [
  `REVOKE ALL ON SCHEMA public FROM PUBLIC`,
  `GRANT USAGE ON SCHEMA public TO waymark_runtime, waymark_sign_in, waymark_backup`,
  ...tenantTable('organisation', 'SELECT, INSERT, UPDATE', 'id'),
  ...tenantTable('member', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('team', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('team_member', 'SELECT, INSERT, DELETE'),
  ...tenantTable('reporting_line', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('programme', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('role_grant', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('access_token', 'SELECT, INSERT, UPDATE (revoked_at)'),
  ...tenantTable('idempotency_record', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('audit_entry', 'SELECT'),
  ...tenantTable('audit_head', 'SELECT'),
  ...signInLookup('organisation', 'id, name'),
  ...signInLookup(
    'member',
    'organisation_id, id, account_id, email, name, job_title, time_zone, status, invitation_id, access_ended_at',
  ),
  ...signInLookup('role_grant', 'organisation_id, id, member_id, role, programme_id, ended_at'),
  ...signInLookup(
    'access_token',
    'organisation_id, id, member_id, token_hash, scopes, credential_epoch, created_at, expires_at, last_used_at, revoked_at',
  ),
  `CREATE POLICY sign_in_use ON access_token FOR UPDATE TO waymark_sign_in USING (true) WITH CHECK (true)`,
  `GRANT UPDATE (last_used_at) ON access_token TO waymark_sign_in`,
  `GRANT SELECT, INSERT, UPDATE ON account TO waymark_sign_in`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_session, account_link, attempt_window TO waymark_sign_in`,
  `GRANT INSERT (id, purpose, email, organisation_id, member_id, requested_at) ON account_link TO waymark_runtime`,
  `GRANT SELECT ON account, sign_in_session, account_link, attempt_window TO waymark_backup`,
];

/** The text that is hashed is defined, with its check, in libs/organisations/domain/src/audit-chain.ts. */
const auditFunction = `
CREATE FUNCTION append_audit_entry(
  p_at timestamptz, p_action text, p_actor_id uuid, p_subject_kind text, p_subject_id uuid, p_detail jsonb
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $body$
DECLARE
  v_organisation uuid := current_setting('app.organisation_id')::uuid;
  v_head public.audit_head%ROWTYPE;
  v_sequence integer;
  v_hash text;
BEGIN
  INSERT INTO public.audit_head (organisation_id, sequence, hash)
    VALUES (v_organisation, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT v_head FROM public.audit_head WHERE organisation_id = v_organisation FOR UPDATE;
  v_sequence := v_head.sequence + 1;
  v_hash := encode(sha256(convert_to(concat_ws(E'\\n',
    v_head.hash, v_sequence::text, to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    p_action, coalesce(p_actor_id::text, ''), p_subject_kind, coalesce(p_subject_id::text, ''), p_detail::text
  ), 'UTF8')), 'hex');
  INSERT INTO public.audit_entry
    (organisation_id, sequence, at, action, actor_id, subject_kind, subject_id, detail, previous_hash, hash)
    VALUES (v_organisation, v_sequence, p_at, p_action, p_actor_id, p_subject_kind, p_subject_id, p_detail, v_head.hash, v_hash);
  UPDATE public.audit_head SET sequence = v_sequence, hash = v_hash WHERE organisation_id = v_organisation;
  RETURN v_sequence;
END $body$`;

export class OrganisationsPeopleAndSignIn1763856000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...tables,
      ...walls,
      auditFunction,
      `REVOKE ALL ON FUNCTION append_audit_entry FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION append_audit_entry TO waymark_runtime`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
