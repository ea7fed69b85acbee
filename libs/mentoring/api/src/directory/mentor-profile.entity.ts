import type { Id } from '@waymark/foundation/kernel';
import type { MeetingWay, WorkingHours } from '@waymark/mentoring/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A skill that somebody offers help with, up to a level. */
export interface Offered {
  readonly skillId: Id;
  readonly ordinal: number;
}

/** What somebody says of themselves as a mentor. There is no row before they save something. */
@Entity('mentor_profile')
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@Check('mentor_profile_capacity', 'capacity BETWEEN 0 AND 20')
export class MentorProfile {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('boolean')
  offering: boolean;

  @Column('text', { name: 'about_me' })
  aboutMe: string;

  @Column('text')
  meets: MeetingWay;

  @Column('text')
  place: string;

  @Column('text', { array: true })
  languages: string[];

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('jsonb', { name: 'working_hours', nullable: true })
  workingHours: WorkingHours | null;

  @Column('int')
  capacity: number;

  @Column('date', { name: 'paused_until', nullable: true })
  pausedUntil: string | null;

  @Column('jsonb', { name: 'helps_with' })
  helpsWith: Offered[];

  @Column('int')
  version: number;
}

/** Somebody waits to be told when a mentor has a place free. */
@Entity('mentor_place_watch')
@ForeignKey('Member', ['organisationId', 'mentorId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@Index('mentor_place_watch_by_member', ['organisationId', 'memberId'])
export class PlaceWatch {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'mentor_id' })
  mentorId: Id;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('timestamptz')
  since: Date;
}
