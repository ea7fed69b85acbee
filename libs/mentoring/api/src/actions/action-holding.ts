import { forbidden, notFound, stale, type Id } from '@waymark/foundation/kernel';
import { canWriteGoalsAndActions } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { Relationship } from '../relationships/relationship.entity';
import { RelationshipRepository } from '../relationships/relationship.repository';
import { ActionReading } from './action-reading';
import type { Action } from './action.entity';
import { ActionRepository } from './action.repository';

/** An action that nobody else changes, and the pair that it is of. */
export interface HeldAction {
  readonly action: Action;
  readonly pair: Relationship | null;
}

/** Taking an action in hand to do something to it. */
@Injectable()
export class ActionHolding {
  constructor(
    private readonly actions: ActionRepository,
    private readonly reading: ActionReading,
    private readonly relationships: RelationshipRepository,
  ) {}

  /** Whatever its version. @throws DomainError NOT_FOUND, or FORBIDDEN where the actor reads it and may not write in it. */
  async holdAsItIs(actor: Actor, actionId: Id): Promise<HeldAction> {
    const met = await this.reading.meet(actor, actionId);
    const action = await this.actions.hold(actionId);
    if (action === null) throw notFound('action');
    const pair = action.relationshipId === null ? null : await this.relationships.find(action.relationshipId);
    if (!canWriteGoalsAndActions(met.grounds, { status: pair?.status ?? null })) throw forbidden('Only the two whose action it is change it.');
    return { action, pair };
  }

  /** As it was read. @throws DomainError STALE with the action as it is now, or as `holdAsItIs` does. */
  async hold(actor: Actor, actionId: Id, version: number): Promise<HeldAction> {
    const held = await this.holdAsItIs(actor, actionId);
    await this.requireVersion(actor, held.action, version);
    return held;
  }

  async requireVersion(actor: Actor, action: Pick<Action, 'id' | 'version'>, version: number): Promise<void> {
    if (action.version !== version) throw stale(await this.reading.view(actor, action.id));
  }
}
