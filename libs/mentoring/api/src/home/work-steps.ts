import type { Id } from '@waymark/foundation/kernel';
import { daysAfter, growTemplates, pulseClosesAt, type NextStep, type NextStepKind, type PairPart, type Person, type RelationshipStatus } from '@waymark/mentoring/domain';
import type { HomeAction, HomeGoal, HomeSession } from './home.queries';

/** From how many days before on a session is prepared, and an action waits because of its day. */
const nearDays = 7;

/** A pair of the reader's, with what is to be done in it. */
export interface PairAtHome {
  readonly id: Id;
  readonly status: RelationshipStatus;
  readonly part: PairPart;
  readonly with: Person;
  readonly sessions: readonly HomeSession[];
  readonly actions: readonly HomeAction[];
  readonly goals: readonly HomeGoal[];
}

/** Who looks, and when. */
export interface Looking {
  readonly memberId: Id;
  readonly now: Date;
  readonly today: string;
}

/** What waits for a reader in the sessions, actions and goals of a pair that lives. */
export function workSteps(pair: PairAtHome, looking: Looking): NextStep[] {
  const step = (kind: NextStepKind, about: Partial<NextStep>): NextStep => ({ ...nothing(), kind, relationshipId: pair.id, part: pair.part, with: pair.with, ...about });
  return [
    ...pair.sessions.flatMap((session) => sessionSteps(session, pair, looking).map(([kind, about]) => step(kind, { ...ofSession(session), ...about }))),
    ...pair.actions
      .filter(({ ownerId, dueOn }) => ownerId === looking.memberId && dueOn !== null && dueOn <= daysAfter(looking.today, nearDays))
      .map(({ id, title, dueOn, createdAt }) => step('ACTION_DUE', { actionId: id, title, dueOn, at: createdAt })),
    ...pair.goals
      .filter(({ proposedBy }) => proposedBy !== looking.memberId)
      .map(({ id, title, createdAt }) => step('AGREE_GOAL', { goalId: id, title, at: createdAt })),
    ...(pair.status === 'ACTIVE' && nextSessionOf(pair, looking) === null ? [step('PLAN_SESSION', {})] : []),
  ];
}

/** The session that comes next, or is being held; null: none is planned. */
export function nextSessionOf({ sessions }: Pick<PairAtHome, 'sessions'>, { now }: Pick<Looking, 'now'>): HomeSession | null {
  return sessions.find(({ status, endsAt }) => status === 'PLANNED' && new Date(endsAt) > now) ?? null;
}

/** Whether the mentee can be asked to prepare: the session is near, and nothing is written. */
export function isNearAndUnprepared({ written, startsOn }: HomeSession, { today }: Pick<Looking, 'today'>): boolean {
  return !written.includes('PREPARATION') && startsOn <= daysAfter(today, nearDays);
}

type Waiting = [kind: NextStepKind, about: Partial<NextStep>, waits: boolean];

function sessionSteps(session: HomeSession, pair: PairAtHome, looking: Looking): [NextStepKind, Partial<NextStep>][] {
  const steps = [...untilLogged(session, pair, looking), ...onceLogged(session, looking)];
  return steps.flatMap(([kind, about, waits]) => (waits ? [[kind, about]] : []));
}

function untilLogged(session: HomeSession, { part }: PairAtHome, looking: Looking): Waiting[] {
  const { status, endsAt, startsOn } = session;
  const isOver = new Date(endsAt) <= looking.now;
  return [
    ['LOG_SESSION', draftOf(session), status === 'HELD' || (status === 'PLANNED' && isOver)],
    ['PREPARE_SESSION', { dueOn: startsOn }, status === 'PLANNED' && !isOver && part === 'MENTEE' && isNearAndUnprepared(session, looking)],
  ];
}

function onceLogged({ status, endsAt, loggedBy, loggedAt, questionedAt, actionsAgreed, answered }: HomeSession, { memberId, now }: Looking): Waiting[] {
  const isLogged = status === 'LOGGED' || status === 'CONFIRMED';
  const [mine, questioned] = [loggedBy === memberId, questionedAt !== null];
  return [
    ['CONFIRM_SESSION', { actionsAgreed, at: loggedAt }, status === 'LOGGED' && !mine && !questioned],
    ['CORRECT_SESSION', { at: questionedAt }, status === 'LOGGED' && mine && questioned],
    ['ANSWER_PULSE', {}, isLogged && !answered && pulseClosesAt(new Date(endsAt)) > now],
  ];
}

/** What is written of a record and what is left; the preparation is no part of it. */
function draftOf({ template, written, savedAt }: HomeSession): Partial<NextStep> {
  const stages = growTemplates[template].stages.map(({ stage }) => stage).filter((stage) => stage !== 'PREPARATION');
  return { written: stages.filter((stage) => written.includes(stage)), left: stages.filter((stage) => !written.includes(stage)), savedAt };
}

const ofSession = ({ id, number, startsAt }: HomeSession) => ({ sessionId: id, sessionNumber: number, at: startsAt });

const nothing = (): Omit<NextStep, 'kind' | 'relationshipId' | 'part' | 'with'> => ({
  sessionId: null, sessionNumber: null, goalId: null, actionId: null, title: null, actionsAgreed: null, at: null, dueOn: null, written: [], left: [], savedAt: null,
});
