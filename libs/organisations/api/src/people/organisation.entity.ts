import type { Id } from '@waymark/foundation/kernel';
import { usualWorkingDays, type Holiday, type OrganisationLocale } from '@waymark/organisations/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  name: string;

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('text', { default: 'en-GB' })
  locale: OrganisationLocale;

  @Column('int', { name: 'working_days', array: true, default: usualWorkingDays })
  workingDays: number[];

  @Column('jsonb', { default: [] })
  holidays: Holiday[];

  @Column('int', { name: 'session_idle_minutes', default: 720 })
  sessionIdleMinutes: number;

  @Column('int', { name: 'session_longest_minutes', default: 10080 })
  sessionLongestMinutes: number;

  /** In ASCII and lower case. */
  @Column('text', { name: 'mail_domains', array: true, default: [] })
  mailDomains: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
