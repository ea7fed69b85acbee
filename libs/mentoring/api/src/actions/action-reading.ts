import { forbidden, wrongState, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { starDraft, type ActionView, type EvidenceDraft, type goalsApi } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { calendarDayIn, type Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { groundsInPair, ItemAccess } from '../access/item-access';
import { PairAccess } from '../access/pair-access';
import { GoalQueries } from '../goals/goals.queries';
import { actionViewOf, type MetAction } from './action-view';
import { ActionQueries, type ActionRow } from './actions.queries';

/** Actions as the pair sees them, or as whoever a mentee let in does. */
@Injectable()
export class ActionReading {
  constructor(
    private readonly queries: ActionQueries,
    private readonly goals: GoalQueries,
    private readonly access: ItemAccess,
    private readonly pairs: PairAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof goalsApi.listActions>): Promise<Page<ActionView>> {
    if (query.relationshipId !== undefined) await this.pairs.toOwnPair(actor, query.relationshipId);
    const today = await this.calendar.today();
    const { items, nextCursor } = await this.queries.list({ memberId: actor.memberId, today }, query);
    return { items: this.viewsInPair(actor, items, today), nextCursor };
  }

  async read(actor: Actor, actionId: Id): Promise<ActionView> {
    const met = await this.meet(actor, actionId);
    await this.access.noteReading(actor, { ...met.action, kind: 'action' }, met.grounds);
    return actionViewOf(met, actor.memberId, await this.calendar.today());
  }

  /** The action as the actor sees it, after a use case that was allowed to them. */
  async view(actor: Actor, actionId: Id): Promise<ActionView> {
    return actionViewOf(await this.meet(actor, actionId), actor.memberId, await this.calendar.today());
  }

  /** What was agreed in a session of the actor's own pair. */
  async ofSession(actor: Actor, sessionId: Id): Promise<ActionView[]> {
    return this.viewsInPair(actor, await this.queries.ofSession(sessionId, actor.memberId), await this.calendar.today());
  }

  /** What was open in a pair of the actor's own at an instant, with how it stands now. */
  async openAt(actor: Actor, relationshipId: Id, at: Date): Promise<ActionView[]> {
    return this.viewsInPair(actor, await this.queries.openAt(relationshipId, at, actor.memberId), await this.calendar.today());
  }

  /** What evidence could begin with; for the mentee who finished the action. */
  async draftEvidence(actor: Actor, actionId: Id): Promise<EvidenceDraft> {
    const { action } = await this.meet(actor, actionId);
    const { owner, menteeId, finishedAt, title } = action;
    if (owner.id !== menteeId || menteeId !== actor.memberId) throw forbidden('Only the person whose goal it was and who did it makes evidence of it.');
    if (finishedAt === null) throw wrongState('not-done', 'Finish this action first.');
    const timeZone = await this.calendar.timeZone();
    const dayOf = (at: string) => calendarDayIn(timeZone, new Date(at));
    const today = await this.calendar.today();
    const goal = action.goal === null ? null : await this.goals.read(action.goal.id, { memberId: actor.memberId, today });
    return starDraft({ title, beganOn: dayOf(action.startedAt ?? action.createdAt), finishedOn: dayOf(finishedAt) }, goal);
  }

  /** @throws DomainError NOT_FOUND where there is no such action or the actor does not read it. */
  async meet(actor: Actor, actionId: Id): Promise<MetAction> {
    const action = await this.queries.read(actionId, actor.memberId);
    const grounds = await this.access.meet(actor, action === null ? null : { ...action, kind: 'action' }, 'action');
    if (action === null) throw new Error('An action that is not there was met');
    return { action, grounds };
  }

  private viewsInPair(actor: Actor, rows: readonly ActionRow[], today: string): ActionView[] {
    return rows.map((action) => actionViewOf({ action, grounds: groundsInPair(actor, action) }, actor.memberId, today));
  }
}
