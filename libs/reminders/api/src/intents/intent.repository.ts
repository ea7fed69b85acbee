import { newId, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ReminderCause } from '@waymark/organisations/api';
import type { PlannedReminder, StoredIntent } from '@waymark/reminders/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ReminderIntent } from './reminder-intent.entity';

/** An intent that is due, held by whoever delivers it, and what the database's clock says. */
export interface HeldIntent extends StoredIntent {
  readonly cause: ReminderCause;
  readonly isHere: boolean;
  readonly now: Date;
}

@Injectable()
export class IntentRepository {
  constructor(private readonly tenancy: Tenancy) {}

  ofCause({ kind, id }: ReminderCause): Promise<StoredIntent[]> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(ReminderIntent).findBy({ organisationId, causeKind: kind, causeId: id });
  }

  /** Begins intents. One that somebody else begins at the same moment is theirs. */
  async begin(cause: ReminderCause, wanted: readonly PlannedReminder[], now: Date): Promise<void> {
    if (wanted.length === 0) return;
    const { organisationId } = this.tenancy;
    const rows = wanted.map(({ type, memberId, occasion, dueAt }) => ({ type, memberId, occasion, dueAt, organisationId, id: newId(), causeKind: cause.kind, causeId: cause.id, status: 'PENDING' as const, createdAt: now }));
    await this.tenancy.repository(ReminderIntent).createQueryBuilder().insert().values(rows).orIgnore().execute();
  }

  /** Puts an intent off, or takes up again one that was cancelled. */
  async move({ id }: Pick<StoredIntent, 'id'>, dueAt: Date): Promise<void> {
    const open = { organisationId: this.tenancy.organisationId, id, status: In(['PENDING', 'CANCELLED']) };
    await this.tenancy.repository(ReminderIntent).update(open, { dueAt, status: 'PENDING', reason: null, settledAt: null });
  }

  async settle(ids: readonly Id[], status: 'SENT' | 'SKIPPED' | 'CANCELLED', reason: ReminderIntent['reason'], at: Date): Promise<void> {
    if (ids.length === 0) return;
    const pending = { organisationId: this.tenancy.organisationId, id: In([...ids]), status: 'PENDING' as const };
    await this.tenancy.repository(ReminderIntent).update(pending, { status, reason, settledAt: at });
  }

  /** The intents that are due by the database's clock, the longest first; nobody else gets them until the transaction ends. */
  holdDue(limit: number): Promise<HeldIntent[]> {
    return this.tenancy.manager.query<HeldIntent[]>(
      `SELECT i.id, i.type, i.member_id AS "memberId", i.occasion, i.due_at AS "dueAt", i.status, json_build_object('kind', i.cause_kind, 'id', i.cause_id) AS cause,
         EXISTS (SELECT FROM member m WHERE m.organisation_id = $1 AND m.id = i.member_id AND m.status = 'ACTIVE') AS "isHere", clock_timestamp() AS now
       FROM reminder_intent i WHERE i.organisation_id = $1 AND i.status = 'PENDING' AND i.due_at <= clock_timestamp()
       ORDER BY i.due_at, i.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [this.tenancy.organisationId, limit],
    );
  }
}
