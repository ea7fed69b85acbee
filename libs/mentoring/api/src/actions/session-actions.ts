import { invalid, type Id } from '@waymark/foundation/kernel';
import type { ActionView, AgendaItem, GoalLink, PlannedAction } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { OwnGoalQueries } from '../goals/own-goals.queries';
import { ActionReading } from './action-reading';
import { ActionRepository } from './action.repository';
import { SessionActionQueries } from './session-actions.queries';

/** A session that is logged or revised, and the two of its pair. */
interface SessionOfPair {
  readonly id: Id;
  readonly relationshipId: Id;
  readonly mentorId: Id;
  readonly menteeId: Id;
}

/** What sessions make of goals and actions, and what they show of them. */
@Injectable()
export class SessionActions {
  constructor(
    private readonly actions: ActionRepository,
    private readonly reading: ActionReading,
    private readonly goals: OwnGoalQueries,
    private readonly queries: SessionActionQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /**
   * Begins an action of each that a session planned and that is none yet, with the same id: doing it again, or after a
   * revision, changes nothing of those that began. From then on they have a life of their own, with its own history. A
   * day that has passed by the time the session is logged is what was agreed, and stays.
   * @throws DomainError INVALID where an id is that of an action that was agreed elsewhere.
   */
  async begin(actor: Actor, { id: sessionId, relationshipId, mentorId, menteeId }: SessionOfPair, planned: readonly PlannedAction[]): Promise<void> {
    const known = new Map((await this.actions.holdAll(planned.map(({ id }) => id))).map((action) => [action.id, action]));
    const goalIds = await this.goals.of(menteeId, planned.flatMap(({ goalId }) => goalId ?? []));
    for (const [place, { id, words, owner, dueOn, commitment, makesItEight, goalId }] of planned.entries()) {
      const begun = known.get(id);
      if (begun !== undefined && begun.sessionId !== sessionId) throw invalid(`body.content.actions.${place}.id`, 'This action was agreed elsewhere');
      if (begun !== undefined || words === '') continue;
      await this.actions.insert({
        id,
        menteeId,
        ownerId: owner === 'MENTEE' ? menteeId : mentorId,
        relationshipId,
        sessionId,
        goalId: goalId !== null && goalIds.has(goalId) ? goalId : null,
        title: words,
        dueOn,
        commitment,
        makesItEight,
        createdAt: this.calendar.now(),
        createdBy: actor.memberId,
      });
    }
  }

  /** How many actions were agreed in each session, and how many of them are done. */
  agreedIn(sessionIds: readonly Id[]): Promise<(sessionId: Id) => { readonly agreed: number; readonly done: number }> {
    return this.queries.agreedIn(sessionIds);
  }

  /** The actions that were agreed in a session, as they are now. */
  ofSession(actor: Actor, sessionId: Id): Promise<ActionView[]> {
    return this.reading.ofSession(actor, sessionId);
  }

  /** What was open in a pair at an instant, as it is now. */
  openAt(actor: Actor, relationshipId: Id, at: Date): Promise<ActionView[]> {
    return this.reading.openAt(actor, relationshipId, at);
  }

  /** Goals of a mentee by their ids; those of others are left out. */
  goalsNamed(menteeId: Id, goalIds: readonly Id[]): Promise<GoalLink[]> {
    return this.queries.goalsNamed(menteeId, goalIds);
  }

  /** What the next session of a pair could be about: open actions, the oldest due first, then goals that are agreed. */
  agendaFor(relationshipId: Id): Promise<Omit<AgendaItem, 'id'>[]> {
    return this.queries.agendaFor(relationshipId);
  }
}
