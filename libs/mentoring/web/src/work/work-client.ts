import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf, ResponseOf } from '@waymark/foundation/kernel';
import { action, goal, goalsApi, type ActionView, type GoalView } from '@waymark/mentoring/domain';

type KnownGoal = Pick<GoalView, 'id' | 'version'>;
type KnownAction = Pick<ActionView, 'id' | 'version'>;
const ofGoal = ({ id, version }: KnownGoal) => ({ params: { goalId: id }, ifMatch: version });
const ofAction = ({ id, version }: KnownAction) => ({ params: { actionId: id }, ifMatch: version });

/** Goals and actions: what the mentee wants, and what was promised for it. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class WorkClient {
  private readonly api = inject(ApiCaller);

  goals(query: QueryInputOf<typeof goalsApi.listGoals>, signal?: AbortSignal): Promise<Page<GoalView>> {
    return this.api.call(goalsApi.listGoals, { query, signal });
  }

  goal(goalId: string, signal?: AbortSignal): Promise<GoalView> {
    return this.api.call(goalsApi.readGoal, { params: { goalId }, signal });
  }

  /** The same key again is the same goal. */
  addGoal(body: BodyInputOf<typeof goalsApi.addGoal>, idempotencyKey: string): Promise<GoalView> {
    return this.api.call(goalsApi.addGoal, { body, idempotencyKey });
  }

  changeGoal(of: KnownGoal, body: BodyInputOf<typeof goalsApi.changeGoal>): Promise<GoalView> {
    return this.api.call(goalsApi.changeGoal, { ...ofGoal(of), body });
  }

  agreeGoal(of: KnownGoal): Promise<GoalView> {
    return this.api.call(goalsApi.agreeGoal, ofGoal(of));
  }

  achieveGoal(of: KnownGoal, words: string): Promise<GoalView> {
    return this.api.call(goalsApi.achieveGoal, { ...ofGoal(of), body: { words } });
  }

  abandonGoal(of: KnownGoal, words: string): Promise<GoalView> {
    return this.api.call(goalsApi.abandonGoal, { ...ofGoal(of), body: { words } });
  }

  reopenGoal(of: KnownGoal): Promise<GoalView> {
    return this.api.call(goalsApi.reopenGoal, ofGoal(of));
  }

  actions(query: QueryInputOf<typeof goalsApi.listActions>, signal?: AbortSignal): Promise<Page<ActionView>> {
    return this.api.call(goalsApi.listActions, { query, signal });
  }

  action(actionId: string, signal?: AbortSignal): Promise<ActionView> {
    return this.api.call(goalsApi.readAction, { params: { actionId }, signal });
  }

  /** The same key again is the same action. */
  addAction(body: BodyInputOf<typeof goalsApi.addAction>, idempotencyKey: string): Promise<ActionView> {
    return this.api.call(goalsApi.addAction, { body, idempotencyKey });
  }

  changeAction(of: KnownAction, body: BodyInputOf<typeof goalsApi.changeAction>): Promise<ActionView> {
    return this.api.call(goalsApi.changeAction, { ...ofAction(of), body });
  }

  progress(of: KnownAction, body: BodyInputOf<typeof goalsApi.progressAction>): Promise<ActionView> {
    return this.api.call(goalsApi.progressAction, { ...ofAction(of), body });
  }

  renegotiate(of: KnownAction, body: BodyInputOf<typeof goalsApi.renegotiateAction>): Promise<ActionView> {
    return this.api.call(goalsApi.renegotiateAction, { ...ofAction(of), body });
  }

  block(of: KnownAction, reason: string): Promise<ActionView> {
    return this.api.call(goalsApi.blockAction, { ...ofAction(of), body: { reason } });
  }

  unblock(of: KnownAction): Promise<ActionView> {
    return this.api.call(goalsApi.unblockAction, ofAction(of));
  }

  drop(of: KnownAction, reason: string): Promise<ActionView> {
    return this.api.call(goalsApi.dropAction, { ...ofAction(of), body: { reason } });
  }

  evidenceDraft(actionId: string, signal?: AbortSignal): Promise<ResponseOf<typeof goalsApi.draftEvidence>> {
    return this.api.call(goalsApi.draftEvidence, { params: { actionId }, signal });
  }

  /** What a stale refusal (412) says is stored now, if it does. */
  readonly storedAction = (current: unknown): ActionView | undefined => action.safeParse(current).data;
  readonly storedGoal = (current: unknown): GoalView | undefined => goal.safeParse(current).data;
}
