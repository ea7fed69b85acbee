import type { Id } from '@waymark/foundation/kernel';
import type { GoalStatus } from '@waymark/mentoring/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Relationship } from '../relationships/relationship.entity';

/** What a mentee wants, alone or with a mentor. */
@Entity('mentoring_goal')
@Unique('mentoring_goal_owner_key', ['organisationId', 'id', 'ownerId'])
@ForeignKey('Member', ['organisationId', 'ownerId'], ['organisationId', 'id'])
@ForeignKey(() => Relationship, ['organisationId', 'relationshipId', 'ownerId'], ['organisationId', 'id', 'menteeId'])
@ForeignKey('Member', ['organisationId', 'proposedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'endedBy'], ['organisationId', 'id'])
@ForeignKey(() => Goal, ['organisationId', 'supersededBy', 'ownerId'], ['organisationId', 'id', 'ownerId'])
@Index('mentoring_goal_by_owner', ['organisationId', 'ownerId', 'status'])
@Index('mentoring_goal_by_relationship', ['organisationId', 'relationshipId'])
@Check('mentoring_goal_ended', "(status IN ('ACHIEVED', 'ABANDONED', 'SUPERSEDED')) = (ended_at IS NOT NULL)")
@Check('mentoring_goal_superseded', "(status = 'SUPERSEDED') = (superseded_by IS NOT NULL)")
export class Goal {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  /** The mentee. */
  @Column('uuid', { name: 'owner_id' })
  ownerId: Id;

  /** The pair that works towards it; null: the person alone. */
  @Column('uuid', { name: 'relationship_id', nullable: true })
  relationshipId: Id | null;

  @Column('text')
  title: string;

  @Column('text')
  why: string;

  @Column('text')
  measure: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('text')
  status: GoalStatus;

  /** Who wrote it last. */
  @Column('uuid', { name: 'proposed_by' })
  proposedBy: Id;

  @Column('timestamptz', { name: 'agreed_at', nullable: true })
  agreedAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: Id | null;

  @Column('text', { name: 'ended_words', nullable: true })
  endedWords: string | null;

  @Column('uuid', { name: 'superseded_by', nullable: true })
  supersededBy: Id | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

/** A requirement that a goal is tied to, and the level of it that is aimed at. */
@Entity('mentoring_goal_aim')
@ForeignKey(() => Goal, ['organisationId', 'goalId'], ['organisationId', 'id'])
@ForeignKey('Requirement', ['organisationId', 'requirementId'], ['organisationId', 'id'])
export class GoalAim {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'goal_id' })
  goalId: Id;

  @PrimaryColumn('uuid', { name: 'requirement_id' })
  requirementId: Id;

  /** Null where the requirement has no scale. */
  @Column('int', { nullable: true })
  ordinal: number | null;

  /** Counts from 0 in the goal. */
  @Column('int')
  place: number;
}
