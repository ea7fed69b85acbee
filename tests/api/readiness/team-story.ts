import { standingApi } from '@waymark/evidence/domain';
import type { Person, TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';

/** A level that somebody held before Waymark. */
interface Held {
  title: string;
  ordinal: number;
  effectiveOn?: string;
  validUntil?: string;
}

/** Priya’s team: Amara and Zainab report to her, and she to Hana. Everybody else is outside their line. */
export interface TeamStory extends SkilledStory {
  zainab: Person;
  teamId: string;
  /** Has a manager record levels of somebody from before Waymark. */
  hold(manager: Person, person: Person, ...levels: Held[]): Promise<void>;
}

export async function teamStory(api: TestApi): Promise<TeamStory> {
  const told = await skilledStory(api);
  const { story, amara, priya, hana, colleague, versionId } = told;
  const zainab = await story.person('Zainab Hussain');
  await story.manager(zainab, priya);
  const teamId = await story.team('Platform', amara, zainab, priya, colleague);
  await story.admin.post('/role-assignments', { memberId: zainab.memberId, kind: 'TARGET', versionId, from: '2026-01-01' });
  await story.acknowledged(priya, hana);
  return {
    ...told,
    zainab,
    teamId,
    async hold(manager, { memberId }, ...levels) {
      const items = levels.map(({ title, ordinal, effectiveOn = '2025-03-01', validUntil = null }) => ({ memberId, requirementId: told.requirement(title).id, ordinal, effectiveOn, validUntil, reason: 'A certificate.' }));
      const { status, body } = await ask(manager, standingApi.recordPriorLevels, { body: { items } });
      if (status !== 201) throw new Error(`Recording levels answered ${status}: ${JSON.stringify(body)}`);
    },
  };
}
