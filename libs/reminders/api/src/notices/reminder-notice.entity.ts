import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReminderIntent } from '../intents/reminder-intent.entity';

/** A reminder as it reached somebody in Waymark: one for each intent, whatever happens to whoever delivers it. */
@Entity('reminder_notice')
@ForeignKey(() => ReminderIntent, ['organisationId', 'intentId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@Index('reminder_notice_by_member', ['organisationId', 'memberId', 'toldAt', 'intentId'])
@Index('reminder_notice_unread', ['organisationId', 'memberId'], { where: 'read_at IS NULL' })
export class ReminderNotice {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'intent_id' })
  intentId: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('timestamptz', { name: 'told_at' })
  toldAt: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;
}
