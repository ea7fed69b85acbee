import { invalid, type Id } from '@waymark/foundation/kernel';
import { isOpenAction, type PlannedAction } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { OwnGoalQueries } from '../goals/own-goals.queries';
import type { Relationship } from '../relationships/relationship.entity';
import { stateAfter, stateOf } from './action-state';
import type { Action } from './action.entity';
import { ActionRepository, type ActionChanges } from './action.repository';

/** A session that is logged or revised, with the pair that it is of. */
export interface SessionOfPair {
  readonly id: Id;
  readonly pair: Pick<Relationship, 'id' | 'menteeId' | 'mentorId'>;
}

/** What a session plans: as it reads now, and as it read before where it was logged already. */
export interface PlannedWork {
  readonly planned: readonly PlannedAction[];
  readonly before: readonly PlannedAction[];
}

/** Why an action changed, for all who read actions: the reason of a revision is for the two of the pair, and sealed. */
const revised = 'Changed in a revision of the session';

/**
 * Makes actions of what a session planned, with the same ids. Doing it again changes nothing. A revision changes what it
 * says differently of actions that are still open, adds what is new and drops what it takes out; what was finished or
 * dropped since stays as it is.
 */
@Injectable()
export class ActionsOfSessions {
  constructor(
    private readonly actions: ActionRepository,
    private readonly goals: OwnGoalQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** @throws DomainError INVALID where an id is that of an action of another session. The session must be held. */
  async keep(actor: Actor, session: SessionOfPair, { planned, before }: PlannedWork): Promise<void> {
    const written = planned.filter(({ words }) => words !== '');
    const goalIds = await this.goals.of(session.pair.menteeId, written.flatMap(({ goalId }) => goalId ?? []));
    const held = new Map((await this.actions.holdAll([...written, ...before].map(({ id }) => id))).map((action) => [action.id, action]));
    for (const [place, work] of written.entries()) {
      const action = held.get(work.id);
      const said = contentOf(work, session, goalIds);
      if (action === undefined) await this.begin(actor, session, work.id, said);
      else if (action.sessionId !== session.id) throw invalid(`actions.${place}.id`, 'This action was agreed elsewhere');
      else await this.revise(actor, action, said, { before: before.find(({ id }) => id === work.id), session, goalIds });
    }
    const kept = new Set(written.map(({ id }) => id));
    for (const { id } of before.filter((work) => !kept.has(work.id))) {
      const action = held.get(id);
      if (action?.sessionId === session.id && isOpenAction(action.status)) await this.takeOut(actor, action);
    }
  }

  private begin(actor: Actor, { id: sessionId, pair }: SessionOfPair, id: Id, said: Said): Promise<void> {
    return this.actions.insert({ id, menteeId: pair.menteeId, relationshipId: pair.id, sessionId, ...said, createdAt: this.calendar.now(), createdBy: actor.memberId });
  }

  /** Only what the revision says differently: what the two changed in the action since stays. */
  private async revise(actor: Actor, action: Action, said: Said, { before, session, goalIds }: Revised): Promise<void> {
    if (before === undefined || !isOpenAction(action.status)) return;
    const saidBefore = contentOf(before, session, goalIds);
    const changes = changesOf(saidBefore, said);
    if (Object.keys(changes).length === 0) return;
    if (changes.dueOn !== undefined && changes.dueOn !== action.dueOn) {
      await this.actions.keepDueChange(action.id, { fromDay: action.dueOn, toDay: changes.dueOn, reason: revised, changedBy: actor.memberId, changedAt: this.calendar.now() });
    }
    await this.actions.update(action.id, changes);
  }

  private takeOut(actor: Actor, action: Action): Promise<void> {
    return this.actions.update(action.id, stateAfter(stateOf(action), 'drop', { at: this.calendar.now(), by: actor.memberId, reason: revised }));
  }
}

/** What a session says of an action. */
type Said = Pick<Action, 'ownerId' | 'goalId' | 'title' | 'dueOn' | 'commitment' | 'makesItEight'>;

interface Revised {
  readonly before: PlannedAction | undefined;
  readonly session: SessionOfPair;
  readonly goalIds: ReadonlySet<Id>;
}

/** A goal that is not one of the mentee's, or is gone, is left out. */
function contentOf({ words, owner, goalId, dueOn, commitment, makesItEight }: PlannedAction, { pair }: SessionOfPair, goalIds: ReadonlySet<Id>): Said {
  return {
    title: words,
    ownerId: owner === 'MENTEE' ? pair.menteeId : pair.mentorId,
    goalId: goalId !== null && goalIds.has(goalId) ? goalId : null,
    dueOn,
    commitment,
    makesItEight,
  };
}

function changesOf(before: Said, now: Said): ActionChanges {
  const keys = ['title', 'ownerId', 'goalId', 'dueOn', 'commitment', 'makesItEight'] as const;
  return Object.fromEntries(keys.filter((key) => before[key] !== now[key]).map((key) => [key, now[key]]));
}
