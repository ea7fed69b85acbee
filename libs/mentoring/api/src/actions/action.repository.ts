import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { ReminderCauses } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Action, ActionDueChange } from './action.entity';

/** What can change of an action. */
export type ActionChanges = Partial<Omit<Action, 'organisationId' | 'id' | 'menteeId' | 'relationshipId' | 'sessionId' | 'createdAt' | 'createdBy' | 'version'>>;

/** An action that begins; nothing has happened to it yet. */
export type NewAction = Pick<Action, 'id' | 'menteeId' | 'ownerId' | 'relationshipId' | 'sessionId' | 'goalId' | 'title' | 'dueOn' | 'commitment' | 'makesItEight' | 'createdAt' | 'createdBy'>;

@Injectable()
export class ActionRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reminders: ReminderCauses,
  ) {}

  /** The action as stored, which nobody else changes until the transaction ends. */
  hold(id: Id): Promise<Action | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Action).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Those of these actions that are there, in the order of their ids, so that two who hold several never wait for each other. */
  holdAll(ids: readonly Id[]): Promise<Action[]> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Action).find({ where: { organisationId, id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(action: NewAction): Promise<void> {
    await this.tenancy.repository(Action).insert({ ...action, organisationId: this.tenancy.organisationId, status: 'OPEN' });
    await this.reminders.changed({ kind: 'ACTION', id: action.id });
  }

  /** Changes an action that is held. */
  async update(id: Id, changes: ActionChanges): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(Action).update({ organisationId, id }, { ...changes, version: () => 'version + 1' });
    await this.reminders.changed({ kind: 'ACTION', id });
  }

  /** Keeps the day that was agreed before. The action must be held. */
  async keepDueChange(actionId: Id, change: Omit<ActionDueChange, 'organisationId' | 'actionId' | 'number'>): Promise<void> {
    await this.tenancy.manager.query(
      `INSERT INTO mentoring_action_due_change (organisation_id, action_id, number, from_day, to_day, reason, changed_by, changed_at)
       SELECT $1, $2, coalesce(max(d.number), 0) + 1, $3, $4, $5, $6, $7 FROM mentoring_action_due_change d WHERE d.organisation_id = $1 AND d.action_id = $2`,
      [this.tenancy.organisationId, actionId, change.fromDay, change.toDay, change.reason, change.changedBy, change.changedAt],
    );
  }
}
