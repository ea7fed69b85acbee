import { OrganisationsPeopleAndSignIn1763856000000 } from './1763856000000-organisations-people-and-sign-in';

/** In the order in which they run. */
export const migrations = [OrganisationsPeopleAndSignIn1763856000000];
