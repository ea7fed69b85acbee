import type { BodyOf, Id } from '@waymark/foundation/kernel';
import { progressStep, renegotiated, unblocking, type ActionStep, type ActionView, type goalsApi } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { ActionHolding } from './action-holding';
import { ActionReading } from './action-reading';
import { stateAfter, stateOf } from './action-state';
import type { Action } from './action.entity';
import { ActionRepository } from './action.repository';

/** What happens to an action: begun, done, moved to another day, blocked and dropped. */
@Injectable()
export class ActionSteps {
  constructor(
    private readonly actions: ActionRepository,
    private readonly holding: ActionHolding,
    private readonly reading: ActionReading,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** A second click finds the action as it was wanted, and changes nothing. */
  async progress(actor: Actor, actionId: Id, { to }: BodyOf<typeof goalsApi.progressAction>, version: number): Promise<ActionView> {
    const { action } = await this.holding.holdAsItIs(actor, actionId);
    const step = progressStep(action, to);
    if (step === null) return this.reading.view(actor, actionId);
    await this.holding.requireVersion(actor, action, version);
    return this.take(actor, action, step);
  }

  /** The day that was agreed before stays in its history. */
  async renegotiate(actor: Actor, actionId: Id, { dueOn, reason, commitment }: BodyOf<typeof goalsApi.renegotiateAction>, version: number): Promise<ActionView> {
    const { action } = await this.holding.hold(actor, actionId, version);
    const [at, by] = [this.calendar.now(), { id: actor.memberId, name: '' }];
    const state = stateAfter(stateOf(action), 'renegotiate', { at, by: actor.memberId });
    const moved = renegotiated({ dueOn: action.dueOn, dueChanges: [] }, { dueOn, reason, by, at }, await this.calendar.today());
    await this.actions.keepDueChange(actionId, { fromDay: action.dueOn, toDay: moved.dueOn, reason, changedBy: actor.memberId, changedAt: at });
    await this.actions.update(actionId, { status: state.status, dueOn: moved.dueOn, ...(commitment === undefined ? {} : { commitment }) });
    return this.reading.view(actor, actionId);
  }

  async block(actor: Actor, actionId: Id, { reason }: BodyOf<typeof goalsApi.blockAction>, version: number): Promise<ActionView> {
    const { action } = await this.holding.hold(actor, actionId, version);
    return this.take(actor, action, 'block', reason);
  }

  async unblock(actor: Actor, actionId: Id, version: number): Promise<ActionView> {
    const { action } = await this.holding.hold(actor, actionId, version);
    return this.take(actor, action, unblocking(action.blockedFrom ?? 'OPEN'));
  }

  async drop(actor: Actor, actionId: Id, { reason }: BodyOf<typeof goalsApi.dropAction>, version: number): Promise<ActionView> {
    const { action } = await this.holding.hold(actor, actionId, version);
    return this.take(actor, action, 'drop', reason);
  }

  private async take(actor: Actor, action: Action, step: ActionStep, reason = ''): Promise<ActionView> {
    await this.actions.update(action.id, stateAfter(stateOf(action), step, { at: this.calendar.now(), by: actor.memberId, reason }));
    return this.reading.view(actor, action.id);
  }
}
