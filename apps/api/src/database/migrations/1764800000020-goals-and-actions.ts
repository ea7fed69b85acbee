import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const statements = [
  `CREATE TABLE mentoring_goal (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    relationship_id uuid,
    title text NOT NULL,
    why text NOT NULL,
    measure text NOT NULL,
    due_on date,
    status text NOT NULL,
    proposed_by uuid NOT NULL,
    agreed_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    ended_words text,
    superseded_by uuid,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT mentoring_goal_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT mentoring_goal_owner_key UNIQUE (organisation_id, id, owner_id),
    CONSTRAINT mentoring_goal_ended CHECK ((status IN ('ACHIEVED', 'ABANDONED', 'SUPERSEDED')) = (ended_at IS NOT NULL)),
    CONSTRAINT mentoring_goal_superseded CHECK ((status = 'SUPERSEDED') = (superseded_by IS NOT NULL)),
    CONSTRAINT mentoring_goal_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_goal_relationship_id_owner_id_fkey FOREIGN KEY (organisation_id, relationship_id, owner_id)
      REFERENCES mentoring_relationship (organisation_id, id, mentee_id),
    CONSTRAINT mentoring_goal_proposed_by_fkey FOREIGN KEY (organisation_id, proposed_by) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_goal_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_goal_superseded_by_owner_id_fkey FOREIGN KEY (organisation_id, superseded_by, owner_id) REFERENCES mentoring_goal (organisation_id, id, owner_id))`,
  `CREATE INDEX mentoring_goal_by_owner ON mentoring_goal (organisation_id, owner_id, status)`,
  `CREATE INDEX mentoring_goal_by_relationship ON mentoring_goal (organisation_id, relationship_id)`,
  `CREATE TABLE mentoring_goal_aim (
    organisation_id uuid NOT NULL,
    goal_id uuid NOT NULL,
    requirement_id uuid NOT NULL,
    ordinal integer,
    place integer NOT NULL,
    CONSTRAINT mentoring_goal_aim_pkey PRIMARY KEY (organisation_id, goal_id, requirement_id),
    CONSTRAINT mentoring_goal_aim_goal_id_fkey FOREIGN KEY (organisation_id, goal_id) REFERENCES mentoring_goal (organisation_id, id),
    CONSTRAINT mentoring_goal_aim_requirement_id_fkey FOREIGN KEY (organisation_id, requirement_id) REFERENCES requirement (organisation_id, id))`,
  `CREATE TABLE mentoring_action (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    mentee_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    relationship_id uuid,
    session_id uuid,
    goal_id uuid,
    title text NOT NULL,
    due_on date,
    status text NOT NULL,
    started_at timestamptz,
    blocked_from text,
    blocked_reason text,
    blocked_at timestamptz,
    blocked_by uuid,
    dropped_reason text,
    dropped_at timestamptz,
    dropped_by uuid,
    finished_at timestamptz,
    commitment integer,
    makes_it_eight text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT mentoring_action_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT mentoring_action_alone CHECK (relationship_id IS NOT NULL OR owner_id = mentee_id AND session_id IS NULL),
    CONSTRAINT mentoring_action_blocked CHECK ((status = 'BLOCKED') = (blocked_at IS NOT NULL) AND (status = 'BLOCKED') = (blocked_from IS NOT NULL)),
    CONSTRAINT mentoring_action_dropped CHECK ((status = 'DROPPED') = (dropped_at IS NOT NULL)),
    CONSTRAINT mentoring_action_finished CHECK ((status = 'DONE') = (finished_at IS NOT NULL)),
    CONSTRAINT mentoring_action_mentee_id_fkey FOREIGN KEY (organisation_id, mentee_id) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_action_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_action_relationship_id_mentee_id_fkey FOREIGN KEY (organisation_id, relationship_id, mentee_id)
      REFERENCES mentoring_relationship (organisation_id, id, mentee_id),
    CONSTRAINT mentoring_action_session_id_relationship_id_fkey FOREIGN KEY (organisation_id, session_id, relationship_id)
      REFERENCES mentoring_session (organisation_id, id, relationship_id),
    CONSTRAINT mentoring_action_goal_id_mentee_id_fkey FOREIGN KEY (organisation_id, goal_id, mentee_id) REFERENCES mentoring_goal (organisation_id, id, owner_id),
    CONSTRAINT mentoring_action_blocked_by_fkey FOREIGN KEY (organisation_id, blocked_by) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_action_dropped_by_fkey FOREIGN KEY (organisation_id, dropped_by) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_action_created_by_fkey FOREIGN KEY (organisation_id, created_by) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX mentoring_action_by_mentee ON mentoring_action (organisation_id, mentee_id, status)`,
  `CREATE INDEX mentoring_action_by_owner ON mentoring_action (organisation_id, owner_id, status)`,
  `CREATE INDEX mentoring_action_by_relationship ON mentoring_action (organisation_id, relationship_id, status)`,
  `CREATE INDEX mentoring_action_by_goal ON mentoring_action (organisation_id, goal_id)`,
  `CREATE INDEX mentoring_action_by_session ON mentoring_action (organisation_id, session_id)`,
  `CREATE TABLE mentoring_action_due_change (
    organisation_id uuid NOT NULL,
    action_id uuid NOT NULL,
    number integer NOT NULL,
    from_day date,
    to_day date,
    reason text NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT mentoring_action_due_change_pkey PRIMARY KEY (organisation_id, action_id, number),
    CONSTRAINT mentoring_action_due_change_action_id_fkey FOREIGN KEY (organisation_id, action_id) REFERENCES mentoring_action (organisation_id, id),
    CONSTRAINT mentoring_action_due_change_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES member (organisation_id, id))`,
  // Goals and actions are deleted by erasure alone; the days that were agreed before are added and never changed.
  ...tenantTable('mentoring_goal', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('mentoring_goal_aim', 'SELECT, INSERT, DELETE'),
  ...tenantTable('mentoring_action', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('mentoring_action_due_change', 'SELECT, INSERT, UPDATE (reason), DELETE'),
];

export class GoalsAndActions1764800000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people promised is never dropped');
  }
}
