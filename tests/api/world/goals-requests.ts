import { goalsApi, type ActionView, type GoalView } from '@waymark/mentoring/domain';
import type { Person } from '@waymark/tests/support';
import { ask } from '../ask';
import { aGoal, anAction } from '../mentoring/mentored-story';
import { quickPair } from '../mentoring/quick-pairs';
import type { Preparation, Prepared, ValidRequests } from './preparation';
import type { World } from './world';

/** The subject, mentored by somebody who is nobody else in the world, with a goal and an action in each state that requests are about. */
interface WorldWork {
  mentor: Person;
  relationshipId: string;
  proposed: GoalView;
  open: ActionView;
  done: ActionView;
}

const works = new WeakMap<World, Promise<WorldWork>>();

function workOf(world: World): Promise<WorldWork> {
  const known = works.get(world) ?? make(world);
  works.set(world, known);
  return known;
}

async function make(world: World): Promise<WorldWork> {
  const mentor = await world.story.person('Megan Griffiths');
  const relationshipId = await quickPair(world.api, world.story, mentor, world.self);
  const proposed = await aGoal(world.self, { relationshipId });
  const open = await anAction(world.self, { relationshipId });
  const done = await progressed(world, await anAction(world.self, { relationshipId }));
  return { mentor, relationshipId, proposed, open, done };
}

async function progressed({ self }: World, { id: actionId, version }: ActionView): Promise<ActionView> {
  return (await ask(self, goalsApi.progressAction, { params: { actionId }, body: { to: 'DONE' }, ifMatch: version })).body;
}

/** About the goal that was proposed, or about a new one, which `ready` brings to where the request finds it. */
function onGoal(more: Omit<Prepared, 'params' | 'ifMatch'> = {}, ready: (world: World, goal: GoalView) => Promise<GoalView> = (_, goal) => Promise.resolve(goal)) {
  return {
    standing: async (world: World) => {
      const { proposed } = await workOf(world);
      return { params: { goalId: proposed.id }, ifMatch: proposed.version, ...more };
    },
    fresh: async (world: World) => {
      const { relationshipId } = await workOf(world);
      const goal = await ready(world, await aGoal(world.self, { relationshipId }));
      return { params: { goalId: goal.id }, ifMatch: goal.version, ...more };
    },
  };
}

async function agreed(world: World, { id: goalId, version }: GoalView): Promise<GoalView> {
  const { mentor } = await workOf(world);
  return (await ask(mentor, goalsApi.agreeGoal, { params: { goalId }, ifMatch: version })).body;
}

async function achieved(world: World, goal: GoalView): Promise<GoalView> {
  const { id: goalId, version } = await agreed(world, goal);
  return (await ask(world.self, goalsApi.achieveGoal, { params: { goalId }, body: {}, ifMatch: version })).body;
}

/** As `onGoal`, for actions. */
function onAction(more: Omit<Prepared, 'params' | 'ifMatch'> = {}, ready: (world: World, action: ActionView) => Promise<ActionView> = (_, action) => Promise.resolve(action)) {
  return {
    standing: async (world: World) => {
      const { open } = await workOf(world);
      return { params: { actionId: open.id }, ifMatch: open.version, ...more };
    },
    fresh: async (world: World) => {
      const { relationshipId } = await workOf(world);
      const action = await ready(world, await anAction(world.self, { relationshipId }));
      return { params: { actionId: action.id }, ifMatch: action.version, ...more };
    },
  };
}

async function blocked({ self }: World, { id: actionId, version }: ActionView): Promise<ActionView> {
  return (await ask(self, goalsApi.blockAction, { params: { actionId }, body: { reason: 'The station is closed' }, ifMatch: version })).body;
}

const toManager = async (world: World) => ({ goalId: (await workOf(world)).proposed.id, actionId: (await workOf(world)).open.id, memberId: world.manager.memberId });
const goalRelease: Preparation = async (world) => {
  const { goalId, memberId } = await toManager(world);
  return { params: { goalId, memberId } };
};
const actionRelease: Preparation = async (world) => {
  const { actionId, memberId } = await toManager(world);
  return { params: { actionId, memberId } };
};
/** A goal or an action of its own, so that what is released is released to nobody in other requests. */
const newGoalRelease = (given: boolean): Preparation => async (world) => {
  const params = { goalId: (await aGoal(world.self)).id, memberId: world.manager.memberId };
  if (given) await ask(world.self, goalsApi.releaseGoal, { params });
  return { params };
};
const newActionRelease = (given: boolean): Preparation => async (world) => {
  const params = { actionId: (await anAction(world.self)).id, memberId: world.manager.memberId };
  if (given) await ask(world.self, goalsApi.releaseAction, { params });
  return { params };
};
const nothing: Preparation = () => ({});
const inPair = (body: object): Preparation => async (world) => ({ body: { relationshipId: (await workOf(world)).relationshipId, ...body } });
const goalAlone: Preparation = async (world) => ({ params: { goalId: (await workOf(world)).proposed.id } });
const actionAlone: Preparation = async (world) => ({ params: { actionId: (await workOf(world)).open.id } });
const inYears = '2099-01-01';

/** Valid requests for goals, actions, what is released of them, and what a mentor keeps of their mentoring. */
export const goalsRequests: ValidRequests = {
  'GET /goals': { standing: nothing },
  'POST /goals': { standing: inPair({ title: 'Lead a team' }) },
  'GET /goals/:goalId': { standing: goalAlone },
  'PATCH /goals/:goalId': onGoal({ body: { title: 'Lead two teams' } }),
  'POST /goals/:goalId/agreement': onGoal(),
  'POST /goals/:goalId/achievement': onGoal({ body: {} }, agreed),
  'POST /goals/:goalId/abandonment': onGoal({ body: {} }),
  'POST /goals/:goalId/reopening': onGoal({}, achieved),
  'GET /goals/:goalId/readers': { standing: goalAlone },
  'PUT /goals/:goalId/releases/:memberId': { standing: goalRelease, fresh: newGoalRelease(false) },
  'DELETE /goals/:goalId/releases/:memberId': { standing: goalRelease, fresh: newGoalRelease(true) },
  'GET /actions': { standing: nothing },
  'POST /actions': { standing: inPair({ title: 'Read the handbook' }) },
  'GET /actions/:actionId': { standing: actionAlone },
  'PATCH /actions/:actionId': onAction({ body: { title: 'Read it twice' } }),
  'POST /actions/:actionId/progress': onAction({ body: { to: 'DONE' } }),
  'POST /actions/:actionId/due-changes': onAction({ body: { dueOn: inYears } }),
  'POST /actions/:actionId/block': onAction({ body: { reason: 'The station is closed' } }),
  'DELETE /actions/:actionId/block': onAction({}, blocked),
  'POST /actions/:actionId/drop': onAction({ body: { reason: 'The course is gone' } }),
  'GET /actions/:actionId/evidence-draft': { standing: async (world) => ({ params: { actionId: (await workOf(world)).done.id } }) },
  'GET /actions/:actionId/readers': { standing: actionAlone },
  'PUT /actions/:actionId/releases/:memberId': { standing: actionRelease, fresh: newActionRelease(false) },
  'DELETE /actions/:actionId/releases/:memberId': { standing: actionRelease, fresh: newActionRelease(true) },
  'GET /released-mentoring': { standing: nothing },
  'GET /mentoring-log': { standing: nothing },
  'GET /mentoring-log/file': { standing: nothing },
  'GET /mentoring-log/evidence-draft': { standing: nothing },
  'GET /mentoring-home': { standing: nothing },
};
