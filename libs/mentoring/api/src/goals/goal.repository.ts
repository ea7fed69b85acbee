import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { Aim } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';
import { Goal } from './goal.entity';

/** What can change of a goal. */
type GoalChanges = Partial<Omit<Goal, 'organisationId' | 'id' | 'ownerId' | 'relationshipId' | 'createdAt' | 'version'>>;

@Injectable()
export class GoalRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The goal as stored, which nobody else changes until the transaction ends. */
  hold(id: Id): Promise<Goal | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Goal).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(goal: Pick<Goal, 'id' | 'ownerId' | 'relationshipId' | 'title' | 'why' | 'measure' | 'dueOn' | 'status' | 'proposedBy' | 'agreedAt' | 'createdAt'>, aims: readonly Aim[]): Promise<void> {
    await this.tenancy.repository(Goal).insert({ ...goal, organisationId: this.tenancy.organisationId });
    await this.addAims(goal.id, aims);
  }

  /** Changes a goal that is held. */
  async update(id: Id, changes: GoalChanges): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(Goal).update({ organisationId, id }, { ...changes, version: () => 'version + 1' });
  }

  /** Sets what a goal that is held is tied to. */
  async setAims(goalId: Id, aims: readonly Aim[]): Promise<void> {
    await this.tenancy.manager.query('DELETE FROM mentoring_goal_aim WHERE organisation_id = $1 AND goal_id = $2', [this.tenancy.organisationId, goalId]);
    await this.addAims(goalId, aims);
  }

  /** Gives the actions of one goal to the goal that takes its place. */
  async handActionsOver(from: Id, to: Id): Promise<void> {
    await this.tenancy.manager.query('UPDATE mentoring_action SET goal_id = $3 WHERE organisation_id = $1 AND goal_id = $2', [this.tenancy.organisationId, from, to]);
  }

  private async addAims(goalId: Id, aims: readonly Aim[]): Promise<void> {
    if (aims.length === 0) return;
    await this.tenancy.manager.query(
      `INSERT INTO mentoring_goal_aim (organisation_id, goal_id, requirement_id, ordinal, place)
       SELECT $1, $2, aim.requirement_id, aim.ordinal, aim.place - 1
       FROM unnest($3::uuid[], $4::int[]) WITH ORDINALITY aim (requirement_id, ordinal, place)`,
      [this.tenancy.organisationId, goalId, aims.map(({ requirementId }) => requirementId), aims.map(({ ordinal }) => ordinal)],
    );
  }
}
