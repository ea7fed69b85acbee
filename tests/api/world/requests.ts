import { accountabilityRequests } from './accountability-requests';
import { developmentRequests } from './development-requests';
import { evidenceRequests } from './evidence-requests';
import { evidenceFileRequests } from './evidence-file-requests';
import { goalsRequests } from './goals-requests';
import { mentoringRequests } from './mentoring-requests';
import { peopleImportRequests } from './people-import-requests';
import { peopleRequests } from './people-requests';
import type { ValidRequests } from './preparation';
import type { World } from './world';
import { programmeRequests } from './programme-requests';
import { readinessRequests } from './readiness-requests';
import { reminderRequests } from './reminder-requests';
import { reviewRequests } from './review-requests';
import { roleProfileRequests } from './role-profile-requests';
import { sessionRequests } from './session-requests';
import { signInRequests } from './sign-in-requests';

/** A valid request for every route of the api. */
export const validRequests: ValidRequests = {
  ...accountabilityRequests,
  ...developmentRequests,
  ...evidenceRequests,
  ...evidenceFileRequests,
  ...goalsRequests,
  ...signInRequests,
  ...mentoringRequests,
  ...peopleRequests,
  ...peopleImportRequests,
  ...programmeRequests,
  ...readinessRequests,
  ...reminderRequests,
  ...reviewRequests,
  ...roleProfileRequests,
  ...sessionRequests,
};

/** Makes what the requests are about before anybody looks, so that getting one ready changes nothing from then on. */
export async function prepareRequests(world: World): Promise<void> {
  for (const { standing } of Object.values(validRequests)) await standing(world, world.story.admin);
}
