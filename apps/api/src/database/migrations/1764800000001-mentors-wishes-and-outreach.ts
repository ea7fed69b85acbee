import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const statements = [
  `CREATE TABLE mentor_profile (
    organisation_id uuid NOT NULL,
    member_id uuid NOT NULL,
    offering boolean NOT NULL,
    about_me text NOT NULL,
    meets text NOT NULL,
    place text NOT NULL,
    languages text[] NOT NULL,
    time_zone text NOT NULL,
    working_hours jsonb,
    capacity integer NOT NULL,
    paused_until date,
    helps_with jsonb NOT NULL,
    version integer NOT NULL,
    CONSTRAINT mentor_profile_pkey PRIMARY KEY (organisation_id, member_id),
    CONSTRAINT mentor_profile_capacity CHECK (capacity BETWEEN 0 AND 20),
    CONSTRAINT mentor_profile_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE TABLE mentor_place_watch (
    organisation_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    member_id uuid NOT NULL,
    since timestamptz NOT NULL,
    CONSTRAINT mentor_place_watch_pkey PRIMARY KEY (organisation_id, mentor_id, member_id),
    CONSTRAINT mentor_place_watch_mentor_id_fkey FOREIGN KEY (organisation_id, mentor_id) REFERENCES member (organisation_id, id),
    CONSTRAINT mentor_place_watch_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX mentor_place_watch_by_member ON mentor_place_watch (organisation_id, member_id)`,
  `CREATE TABLE mentoring_wish (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    mentee_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    skill_ids uuid[] NOT NULL,
    words text NOT NULL,
    status text NOT NULL,
    wished_at timestamptz NOT NULL,
    proposed_id uuid,
    CONSTRAINT mentoring_wish_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT mentoring_wish_mentee_id_fkey FOREIGN KEY (organisation_id, mentee_id) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_wish_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programme (organisation_id, id),
    CONSTRAINT mentoring_wish_proposed_id_fkey FOREIGN KEY (organisation_id, proposed_id) REFERENCES mentoring_relationship (organisation_id, id))`,
  `CREATE INDEX mentoring_wish_by_mentee ON mentoring_wish (organisation_id, mentee_id)`,
  `CREATE INDEX mentoring_wish_by_programme ON mentoring_wish (organisation_id, programme_id, status)`,
  `CREATE INDEX mentoring_wish_by_proposal ON mentoring_wish (organisation_id, proposed_id)`,
  `CREATE TABLE mentoring_outreach (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    relationship_id uuid NOT NULL,
    kind text NOT NULL,
    by_id uuid NOT NULL,
    to_id uuid,
    at timestamptz NOT NULL,
    words text NOT NULL,
    CONSTRAINT mentoring_outreach_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT mentoring_outreach_relationship_id_fkey FOREIGN KEY (organisation_id, relationship_id) REFERENCES mentoring_relationship (organisation_id, id),
    CONSTRAINT mentoring_outreach_by_id_fkey FOREIGN KEY (organisation_id, by_id) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_outreach_to_id_fkey FOREIGN KEY (organisation_id, to_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX mentoring_outreach_by_relationship ON mentoring_outreach (organisation_id, relationship_id, at DESC)`,
  ...tenantTable('mentor_profile', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('mentor_place_watch', 'SELECT, INSERT, DELETE'),
  ...tenantTable('mentoring_wish', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('mentoring_outreach', 'SELECT, INSERT, UPDATE (words)'),
];

export class MentorsWishesAndOutreach1764800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
