import { allows, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import {
  canReleaseItem,
  canWriteGoalsAndActions,
  goalLifecycle,
  isLive,
  isLiveGoal,
  isOfPair,
  type AimView,
  type GoalAction,
  type goalsApi,
  type GoalView,
  type Grounds,
} from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { groundsInPair, ItemAccess } from '../access/item-access';
import { PairAccess } from '../access/pair-access';
import { AimReading } from '../agreements/aim-reading';
import { GoalQueries, type GoalRow } from './goals.queries';

/** A goal with what the reader is to it. */
export interface MetGoal {
  readonly goal: GoalRow;
  readonly grounds: Grounds;
}

/** Goals as the pair sees them, or as whoever a mentee let in does. */
@Injectable()
export class GoalReading {
  constructor(
    private readonly queries: GoalQueries,
    private readonly access: ItemAccess,
    private readonly pairs: PairAccess,
    private readonly aims: AimReading,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof goalsApi.listGoals>): Promise<Page<GoalView>> {
    if (query.relationshipId !== undefined) await this.pairs.toOwnPair(actor, query.relationshipId);
    const { items, nextCursor } = await this.queries.list({ memberId: actor.memberId, today: await this.calendar.today() }, query);
    const aimsOf = await this.aimsOf(items);
    return { items: items.map((goal) => goalViewOf({ goal, grounds: groundsInPair(actor, goal) }, aimsOf(goal), actor.memberId)), nextCursor };
  }

  async read(actor: Actor, goalId: Id): Promise<GoalView> {
    const met = await this.meet(actor, goalId);
    await this.access.noteReading(actor, { ...met.goal, kind: 'goal' }, met.grounds);
    return this.viewOf(actor, met);
  }

  /** The goal as the actor sees it, after a use case that was allowed to them. */
  async view(actor: Actor, goalId: Id): Promise<GoalView> {
    return this.viewOf(actor, await this.meet(actor, goalId));
  }

  /** @throws DomainError NOT_FOUND where there is no such goal or the actor does not read it. */
  async meet(actor: Actor, goalId: Id): Promise<MetGoal> {
    const goal = await this.queries.read(goalId, { memberId: actor.memberId, today: await this.calendar.today() });
    const grounds = await this.access.meet(actor, goal === null ? null : { ...goal, kind: 'goal' }, 'goal');
    if (goal === null) throw new Error('A goal that is not there was met');
    return { goal, grounds };
  }

  private async viewOf({ memberId }: Actor, met: MetGoal): Promise<GoalView> {
    const aimsOf = await this.aimsOf([met.goal]);
    return goalViewOf(met, aimsOf(met.goal), memberId);
  }

  /** What goals aim at, read once for each mentee. */
  private async aimsOf(goals: readonly GoalRow[]): Promise<(goal: GoalRow) => AimView[]> {
    const seen = new Map<string, AimView>();
    for (const [menteeId, theirs] of Map.groupBy(goals, (goal) => goal.menteeId)) {
      const aims = new Map(theirs.flatMap((goal) => goal.aims.map((aim) => [`${aim.requirementId} ${aim.ordinal}`, aim])));
      for (const view of await this.aims.of(menteeId, [...aims.values()], { standing: true })) seen.set(`${menteeId} ${view.requirementId} ${view.level?.ordinal ?? null}`, view);
    }
    return ({ menteeId, aims }) => aims.flatMap(({ requirementId, ordinal }) => seen.get(`${menteeId} ${requirementId} ${ordinal}`) ?? []);
  }
}

/** A goal as a reader sees it. Whoever was let in sees this one goal, and not that there is a pair. */
function goalViewOf({ goal: row, grounds }: MetGoal, aims: readonly AimView[], memberId: Id): GoalView {
  const { menteeId: _, mentorId: __, pairStatus: ___, ...goal } = row;
  const ofPair = isOfPair(grounds);
  const pair = ofPair ? {} : { relationshipId: null, mentor: null };
  return { ...goal, ...pair, aims: aims.map((aim) => aimFor(aim, grounds)), released: !ofPair, may: mayOf(row, grounds, memberId) };
}

/** What is confirmed is for the pair and those who manage the mentee; what they say of themselves is for the pair. */
function aimFor(aim: AimView, grounds: Grounds): AimView {
  if (isOfPair(grounds)) return aim;
  return { ...aim, selfRated: null, confirmed: grounds.has('MANAGER') ? aim.confirmed : null };
}

function mayOf({ mentorId, pairStatus, status, proposedBy }: GoalRow, grounds: Grounds, memberId: Id): GoalView['may'] {
  const writes = canWriteGoalsAndActions(grounds, { status: pairStatus });
  const can = (step: GoalAction) => writes && allows(goalLifecycle, status, step);
  const othersTurn = mentorId !== null && pairStatus !== null && isLive(pairStatus) && proposedBy.id === memberId;
  return {
    change: can('change'),
    agree: can('agree') && !othersTurn,
    achieve: can('achieve'),
    abandon: can('abandon'),
    supersede: can('supersede'),
    reopen: can('reopen'),
    addAction: writes && isLiveGoal(status),
    release: canReleaseItem(grounds),
  };
}
