import type { Matrix } from './actors';
import { accountabilityMatrix } from './matrix/accountability';
import { developmentMatrix } from './matrix/development';
import { evidenceMatrix } from './matrix/evidence';
import { evidenceFileMatrix } from './matrix/evidence-files';
import { goalsMatrix } from './matrix/goals';
import { mentoringMatrix } from './matrix/mentoring';
import { peopleImportMatrix } from './matrix/people-imports';
import { peopleMatrix } from './matrix/people';
import { programmeMatrix } from './matrix/programmes';
import { readinessMatrix } from './matrix/readiness';
import { remindersMatrix } from './matrix/reminders';
import { reviewMatrix } from './matrix/reviews';
import { roleProfileMatrix } from './matrix/role-profiles';
import { sessionMatrix } from './matrix/sessions';
import { signInMatrix } from './matrix/sign-in';

/** Who gets which status from which route. A domain adds its rows in a file of ./matrix, and its requests in ../world. */
export const authorisationMatrix: Matrix = {
  ...accountabilityMatrix,
  ...developmentMatrix,
  ...evidenceMatrix,
  ...evidenceFileMatrix,
  ...goalsMatrix,
  ...mentoringMatrix,
  ...signInMatrix,
  ...peopleMatrix,
  ...peopleImportMatrix,
  ...programmeMatrix,
  ...readinessMatrix,
  ...remindersMatrix,
  ...reviewMatrix,
  ...roleProfileMatrix,
  ...sessionMatrix,
};
