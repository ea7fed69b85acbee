import type { Id } from '@waymark/foundation/kernel';
import type { AgendaItem, GrowTemplateKey, MeetingWay, SessionStatus } from '@waymark/mentoring/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Relationship } from '../relationships/relationship.entity';

/** A time that a session had before it was moved, on the clock of its zone. */
export interface EarlierTime {
  from: string;
  timeZone: string;
  by: Id;
  at: string;
}

/** A meeting of a pair: when it is and how it stands. What was said in it stands in its stages. */
@Entity('mentoring_session')
@Unique('mentoring_session_pair_key', ['organisationId', 'id', 'relationshipId'])
@Unique('mentoring_session_instead_of_key', ['organisationId', 'insteadOf'])
@ForeignKey(() => Relationship, ['organisationId', 'relationshipId'], ['organisationId', 'id'])
@ForeignKey(() => Session, ['organisationId', 'insteadOf', 'relationshipId'], ['organisationId', 'id', 'relationshipId'])
@ForeignKey('Member', ['organisationId', 'plannedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'calledOffBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'loggedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'confirmedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'questionedBy'], ['organisationId', 'id'])
@Index('mentoring_session_by_time', ['organisationId', 'relationshipId', 'startsAt', 'id'])
@Check('mentoring_session_ends_after_start', 'ends_at > starts_at')
@Check('mentoring_session_logged', "status NOT IN ('LOGGED', 'CONFIRMED') OR logged_at IS NOT NULL AND logged_by IS NOT NULL")
export class Session {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'relationship_id' })
  relationshipId: Id;

  @Column('text')
  status: SessionStatus;

  /** On the clock of `timeZone`, as it was agreed, beside the instants. */
  @Column('text')
  starts: string;

  @Column('text')
  ends: string;

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('text')
  meets: Exclude<MeetingWay, 'EITHER'>;

  @Column('text')
  place: string;

  @Column('jsonb')
  agenda: AgendaItem[];

  @Column('text')
  template: GrowTemplateKey;

  /** The prompts of the programme when the session began. */
  @Column('int', { name: 'prompt_version' })
  promptVersion: number;

  @Column('text', { name: 'calendar_uid' })
  calendarUid: string;

  @Column('int', { name: 'calendar_sequence' })
  calendarSequence: number;

  @Column('uuid', { name: 'planned_by' })
  plannedBy: Id;

  @Column('timestamptz', { name: 'planned_at' })
  plannedAt: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('jsonb', { default: [] })
  moved: EarlierTime[];

  /** The session that did not happen and for which this one was planned. */
  @Column('uuid', { name: 'instead_of', nullable: true })
  insteadOf: Id | null;

  /** Of one that was cancelled or missed. */
  @Column('uuid', { name: 'called_off_by', nullable: true })
  calledOffBy: Id | null;

  @Column('timestamptz', { name: 'called_off_at', nullable: true })
  calledOffAt: Date | null;

  @Column('text', { name: 'called_off_words', nullable: true })
  calledOffWords: string | null;

  /** Of one that was missed: by whom. */
  @Column('text', { nullable: true })
  missing: 'MENTEE' | 'MENTOR' | 'BOTH' | null;

  @Column('uuid', { name: 'logged_by', nullable: true })
  loggedBy: Id | null;

  @Column('timestamptz', { name: 'logged_at', nullable: true })
  loggedAt: Date | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy: Id | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column('uuid', { name: 'questioned_by', nullable: true })
  questionedBy: Id | null;

  @Column('timestamptz', { name: 'questioned_at', nullable: true })
  questionedAt: Date | null;

  @Column('text', { name: 'question_words', nullable: true })
  questionWords: string | null;

  @Column('int', { default: 1 })
  version: number;
}
