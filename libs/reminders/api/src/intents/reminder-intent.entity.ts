import type { Id } from '@waymark/foundation/kernel';
import type { CauseKind, IntentStatus, ReminderType } from '@waymark/reminders/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That somebody should be reminded of something at an instant. It holds no word that anybody wrote. */
@Entity('reminder_intent')
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@Check('reminder_intent_settled', `(status = 'PENDING') = (settled_at IS NULL)`)
@Index('reminder_intent_key', ['organisationId', 'causeId', 'type', 'memberId', 'occasion'], { unique: true })
@Index('reminder_intent_by_member', ['organisationId', 'memberId'])
@Index('reminder_intent_due', ['dueAt'], { where: `status = 'PENDING'` })
export class ReminderIntent {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  type: ReminderType;

  @Column('text', { name: 'cause_kind' })
  causeKind: CauseKind;

  /** An action, a session, a pair or a claim; it may be gone. */
  @Column('uuid', { name: 'cause_id' })
  causeId: Id;

  /** Tells it from another of its type about the same thing. */
  @Column('text')
  occasion: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('text')
  status: IntentStatus;

  /** Why it was not sent. */
  @Column('text', { nullable: true })
  reason: 'CHANGED' | 'NOT_WANTED' | 'NOT_HERE' | 'TOO_LATE' | null;

  /** When it was sent, skipped or cancelled. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
