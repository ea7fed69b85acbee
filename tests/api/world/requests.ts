import { accountabilityRequests } from './accountability-requests';
import { evidenceRequests } from './evidence-requests';
import { evidenceFileRequests } from './evidence-file-requests';
import { peopleImportRequests } from './people-import-requests';
import { peopleRequests } from './people-requests';
import type { ValidRequests } from './preparation';
import { programmeRequests } from './programme-requests';
import { reviewRequests } from './review-requests';
import { roleProfileRequests } from './role-profile-requests';
import { signInRequests } from './sign-in-requests';

/** A valid request for every route of the api. */
export const validRequests: ValidRequests = {
  ...accountabilityRequests,
  ...evidenceRequests,
  ...evidenceFileRequests,
  ...signInRequests,
  ...peopleRequests,
  ...peopleImportRequests,
  ...programmeRequests,
  ...reviewRequests,
  ...roleProfileRequests,
};
