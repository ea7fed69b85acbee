import { goalsApi, type ActionView, type GoalView } from '@waymark/mentoring/domain';
import type { BodyInputOf, Id } from '@waymark/foundation/kernel';
import type { Person, TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { quickPair } from './quick-pairs';

/** Amara, whom Priya manages, with Rhys as her mentor. */
export interface MentoredStory extends SkilledStory {
  relationshipId: Id;
}

export async function mentoredStory(api: TestApi, name = 'Calder Digital'): Promise<MentoredStory> {
  const told = await skilledStory(api, name);
  return { ...told, relationshipId: await quickPair(api, told.story, told.rhys, told.amara) };
}

/** Proposes a goal. @throws where it does not work. */
export async function aGoal(person: Person, body: Partial<BodyInputOf<typeof goalsApi.addGoal>> = {}): Promise<GoalView> {
  const answer = await ask(person, goalsApi.addGoal, { body: { title: 'Lead service support', ...body } });
  if (answer.status !== 201) throw new Error(`Adding a goal answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Adds an action. @throws where it does not work. */
export async function anAction(person: Person, body: Partial<BodyInputOf<typeof goalsApi.addAction>> = {}): Promise<ActionView> {
  const answer = await ask(person, goalsApi.addAction, { body: { title: 'Run the failover drill', ...body } });
  if (answer.status !== 201) throw new Error(`Adding an action answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The day so many days from now, on the clock of London. */
export function dayIn(api: TestApi, days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(api.clock.now().getTime() + days * 86_400_000);
}
