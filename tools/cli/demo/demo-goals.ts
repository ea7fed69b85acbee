import type { Id } from '@waymark/foundation/kernel';
import { ActionSteps, ActionWriting, GoalWriting, ItemReaders, RelationshipListing } from '@waymark/mentoring/api';
import { demoGoalPair, demoGoals, type DemoAction, type DemoGoal } from './calder-mentoring';
import type { DemoStage } from './demo-stage';

type Two = typeof demoGoalPair;

/** Has a pair of the demo propose goals, agree to them and keep their promises, each on the day on which it happened. */
export class DemoGoalsLoading {
  constructor(private readonly stage: DemoStage) {}

  async promise(): Promise<void> {
    const relationshipId = await this.pair();
    for (const goal of demoGoals) await this.propose(relationshipId, demoGoalPair, goal);
  }

  private async pair(): Promise<Id> {
    const { items } = await this.stage.ago(1, () => this.stage.use(RelationshipListing).listOwn(this.stage.actor(demoGoalPair.mentee), { state: 'LIVE', limit: 50 }));
    const pair = items.find(({ mentor }) => mentor.name === demoGoalPair.mentor);
    if (pair === undefined) throw new Error('The demo speaks of a pair that it does not have');
    return pair.id;
  }

  private async propose(relationshipId: Id, two: Two, { title, why, measure, aims, proposed, agreed, due, releasedTo, actions }: DemoGoal): Promise<void> {
    const { stage } = this;
    const [mentee, mentor] = [stage.actor(two.mentee), stage.actor(two.mentor)];
    const wanted = aims.map((aim) => ({ requirementId: stage.requirement(aim.title), ordinal: aim.ordinal }));
    const body = { relationshipId, title, why, measure, aims: wanted, dueOn: stage.dayAgo(due), supersedes: null };
    const goal = await stage.ago(proposed, () => stage.use(GoalWriting).add(mentee, body));
    if (agreed !== undefined) await stage.ago(agreed, () => stage.use(GoalWriting).agree(mentor, goal.id, goal.version));
    for (const action of actions) await this.take(relationshipId, two, goal.id, action);
    if (releasedTo !== undefined) await stage.ago(1, () => stage.use(ItemReaders).releaseGoal(mentee, goal.id, stage.loaded.idOf(releasedTo)));
  }

  private async take(relationshipId: Id, two: Two, goalId: Id, { title, owner, added, due, commitment, makesItEight = '', ...became }: DemoAction): Promise<void> {
    const { stage } = this;
    const mentee = stage.actor(two.mentee);
    const doer = owner === 'MENTOR' ? stage.actor(two.mentor) : mentee;
    const steps = stage.use(ActionSteps);
    const body = { relationshipId, goalId, title, owner: owner ?? ('MENTEE' as const), dueOn: stage.dayAgo(due), commitment, makesItEight };
    const { id, version: first } = await stage.ago(added, () => stage.use(ActionWriting).add(doer, body));
    let version = first;
    const { moved, begun, blocked, done, releasedTo } = became;
    if (moved !== undefined) ({ version } = await stage.ago(moved.on, () => steps.renegotiate(mentee, id, { dueOn: stage.dayAgo(moved.to), reason: moved.reason }, version)));
    if (begun !== undefined) ({ version } = await stage.ago(begun, () => steps.progress(doer, id, { to: 'IN_PROGRESS' }, version)));
    if (blocked !== undefined) await stage.ago(blocked.on, () => steps.block(doer, id, { reason: blocked.reason }, version));
    if (done !== undefined) await stage.ago(done, () => steps.progress(doer, id, { to: 'DONE' }, version));
    if (releasedTo !== undefined) await stage.ago(1, () => stage.use(ItemReaders).releaseAction(mentee, id, stage.loaded.idOf(releasedTo)));
  }
}
