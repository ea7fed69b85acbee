import { OrganisationsPeopleAndSignIn1763856000000 } from './1763856000000-organisations-people-and-sign-in';
import { FrameworksAndRoleProfiles1763900000000 } from './1763900000000-frameworks-and-role-profiles';

/** In the order in which they run. */
export const migrations = [OrganisationsPeopleAndSignIn1763856000000, FrameworksAndRoleProfiles1763900000000];
