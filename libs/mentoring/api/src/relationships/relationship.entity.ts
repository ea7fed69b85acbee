import type { Id } from '@waymark/foundation/kernel';
import type { DeclineReason, EndReader, EndReason, PairPart, RelationshipStatus } from '@waymark/mentoring/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A mentor and a mentee in a programme, from the request to the end. What they agreed stands in their agreements. */
@Entity('mentoring_relationship')
@Unique('mentoring_relationship_mentee_key', ['organisationId', 'id', 'menteeId'])
@ForeignKey('Programme', ['organisationId', 'programmeId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'mentorId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'menteeId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'requestedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'declinedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'pausedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'endedBy'], ['organisationId', 'id'])
@Index('mentoring_relationship_open_key', { synchronize: false })
@Index('mentoring_relationship_by_mentor', ['organisationId', 'mentorId', 'status'])
@Index('mentoring_relationship_by_mentee', ['organisationId', 'menteeId', 'status'])
@Index('mentoring_relationship_by_programme', ['organisationId', 'programmeId', 'status'])
@Check('mentoring_relationship_two_people', 'mentor_id <> mentee_id')
export class Relationship {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'programme_id' })
  programmeId: Id;

  @Column('uuid', { name: 'mentor_id' })
  mentorId: Id;

  @Column('uuid', { name: 'mentee_id' })
  menteeId: Id;

  @Column('text')
  status: RelationshipStatus;

  /** Since when it is in this state. */
  @Column('timestamptz')
  since: Date;

  /** The mentee, or the owner of the programme who proposed the pair. */
  @Column('uuid', { name: 'requested_by' })
  requestedBy: Id;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('text')
  message: string;

  /** Skills of frameworks that help is looked for with. */
  @Column('uuid', { name: 'skill_ids', array: true })
  skillIds: Id[];

  /** Of a pair that was proposed: when each of the two said yes. Of a request it is the mentor's. */
  @Column('timestamptz', { name: 'mentee_accepted_at', nullable: true })
  menteeAcceptedAt: Date | null;

  @Column('timestamptz', { name: 'mentor_accepted_at', nullable: true })
  mentorAcceptedAt: Date | null;

  /** Since when the two are a pair. */
  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Column('uuid', { name: 'declined_by', nullable: true })
  declinedBy: Id | null;

  @Column('text', { name: 'decline_reason', nullable: true })
  declineReason: DeclineReason | null;

  @Column('text', { name: 'decline_words', nullable: true })
  declineWords: string | null;

  /** When both had signed the first agreement. */
  @Column('timestamptz', { name: 'active_at', nullable: true })
  activeAt: Date | null;

  /** Of a pause that lasts: since which day, until which one (exclusive), and who asked for it. */
  @Column('date', { name: 'paused_on', nullable: true })
  pausedOn: string | null;

  @Column('date', { name: 'paused_until', nullable: true })
  pausedUntil: string | null;

  @Column('uuid', { name: 'paused_by', nullable: true })
  pausedBy: Id | null;

  @Column('text', { name: 'pause_words', nullable: true })
  pauseWords: string | null;

  /** The day on which the last pause ended. */
  @Column('date', { name: 'resumed_on', nullable: true })
  resumedOn: string | null;

  @Column('timestamptz', { name: 'closing_at', nullable: true })
  closingAt: Date | null;

  /** When it ended, in whichever way; `endedBy` and what follows are of an early end. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: Id | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: EndReason | null;

  @Column('text', { name: 'end_words', nullable: true })
  endWords: string | null;

  @Column('text', { name: 'end_readers', array: true, default: [] })
  endReaders: EndReader[];

  @Column('int', { default: 1 })
  version: number;
}

/** What one of the two looks back on when the pair closes. */
@Entity('mentoring_reflection')
@ForeignKey(() => Relationship, ['organisationId', 'relationshipId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
export class Reflection {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'relationship_id' })
  relationshipId: Id;

  @PrimaryColumn('text')
  part: PairPart;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  words: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}
