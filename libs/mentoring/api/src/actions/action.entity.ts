import type { Id } from '@waymark/foundation/kernel';
import type { ActionStatus } from '@waymark/mentoring/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Goal } from '../goals/goal.entity';
import { Relationship } from '../relationships/relationship.entity';
import { Session } from '../sessions/session.entity';

/** Something that one of a pair, or somebody alone, has said they will do. */
@Entity('mentoring_action')
@ForeignKey('Member', ['organisationId', 'menteeId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'ownerId'], ['organisationId', 'id'])
@ForeignKey(() => Relationship, ['organisationId', 'relationshipId', 'menteeId'], ['organisationId', 'id', 'menteeId'])
@ForeignKey(() => Session, ['organisationId', 'sessionId', 'relationshipId'], ['organisationId', 'id', 'relationshipId'])
@ForeignKey(() => Goal, ['organisationId', 'goalId', 'menteeId'], ['organisationId', 'id', 'ownerId'])
@ForeignKey('Member', ['organisationId', 'blockedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'droppedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'createdBy'], ['organisationId', 'id'])
@Index('mentoring_action_by_mentee', ['organisationId', 'menteeId', 'status'])
@Index('mentoring_action_by_owner', ['organisationId', 'ownerId', 'status'])
@Index('mentoring_action_by_relationship', ['organisationId', 'relationshipId', 'status'])
@Index('mentoring_action_by_goal', ['organisationId', 'goalId'])
@Index('mentoring_action_by_session', ['organisationId', 'sessionId'])
@Check('mentoring_action_alone', 'relationship_id IS NOT NULL OR owner_id = mentee_id AND session_id IS NULL')
@Check('mentoring_action_blocked', "(status = 'BLOCKED') = (blocked_at IS NOT NULL) AND (status = 'BLOCKED') = (blocked_from IS NOT NULL)")
@Check('mentoring_action_dropped', "(status = 'DROPPED') = (dropped_at IS NOT NULL)")
@Check('mentoring_action_finished', "(status = 'DONE') = (finished_at IS NOT NULL)")
export class Action {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  /** Whose goals it serves. */
  @Column('uuid', { name: 'mentee_id' })
  menteeId: Id;

  /** Who does it: the mentee, or the mentor of the pair. */
  @Column('uuid', { name: 'owner_id' })
  ownerId: Id;

  @Column('uuid', { name: 'relationship_id', nullable: true })
  relationshipId: Id | null;

  /** The session in which it was agreed. */
  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: Id | null;

  @Column('uuid', { name: 'goal_id', nullable: true })
  goalId: Id | null;

  @Column('text')
  title: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('text')
  status: ActionStatus;

  /** When it was begun first. */
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  /** Where it goes back to once nothing is in the way. */
  @Column('text', { name: 'blocked_from', nullable: true })
  blockedFrom: 'OPEN' | 'IN_PROGRESS' | null;

  @Column('text', { name: 'blocked_reason', nullable: true })
  blockedReason: string | null;

  @Column('timestamptz', { name: 'blocked_at', nullable: true })
  blockedAt: Date | null;

  @Column('uuid', { name: 'blocked_by', nullable: true })
  blockedBy: Id | null;

  @Column('text', { name: 'dropped_reason', nullable: true })
  droppedReason: string | null;

  @Column('timestamptz', { name: 'dropped_at', nullable: true })
  droppedAt: Date | null;

  @Column('uuid', { name: 'dropped_by', nullable: true })
  droppedBy: Id | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** 1 to 10. For the pair alone, as what would make it an 8. */
  @Column('int', { nullable: true })
  commitment: number | null;

  @Column('text', { name: 'makes_it_eight' })
  makesItEight: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by' })
  createdBy: Id;

  @Column('int', { default: 1 })
  version: number;
}

/** A day that was agreed before. Lines are added, and only erasure clears the reason. */
@Entity('mentoring_action_due_change')
@ForeignKey(() => Action, ['organisationId', 'actionId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'changedBy'], ['organisationId', 'id'])
export class ActionDueChange {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'action_id' })
  actionId: Id;

  /** Counts from 1 in the action. */
  @PrimaryColumn('int')
  number: number;

  @Column('date', { name: 'from_day', nullable: true })
  fromDay: string | null;

  @Column('date', { name: 'to_day', nullable: true })
  toDay: string | null;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'changed_by' })
  changedBy: Id;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
