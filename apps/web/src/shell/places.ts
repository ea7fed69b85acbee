import type { IconName } from '@waymark/foundation/ui';
import type { SessionView } from '@waymark/organisations/domain';

export interface Place {
  path: string;
  words: string;
  /** For the bottom navigation, where a fifth of a small screen has to do. */
  short?: string;
  icon: IconName;
  /** Only its very address is this place; those below it are places of their own. */
  exact?: true;
}

export interface PlaceGroup {
  title: string;
  places: Place[];
}

type Person = Pick<SessionView, 'roles' | 'managesPeople'>;

const home: Place = { path: '/', words: 'Home', icon: 'house', exact: true };
const people: Place = { path: '/people', words: 'People', icon: 'users' };
const teams: Place = { path: '/teams', words: 'Teams', icon: 'network' };
const audit: Place = { path: '/audit', words: 'Audit log', short: 'Audit', icon: 'history' };
const account: Place = { path: '/account', words: 'Your account', short: 'Account', icon: 'user', exact: true };
const security: Place = { path: '/account/security', words: 'Security', icon: 'key-round' };

/** How many places the bottom navigation holds besides "More". */
const bottomPlaces = 4;

/** The side navigation of a person, by job. A group that would be empty is not there. */
export function placesOf(person: Person): PlaceGroup[] {
  const groups: PlaceGroup[] = [
    { title: 'You', places: [home] },
    { title: 'Organisation', places: person.roles.includes('ORGANISATION_ADMIN') ? [people, teams, audit] : [] },
  ];
  return groups.filter(({ places }) => places.length > 0);
}

/** The places about the person's own account. */
export const accountPlaces: readonly Place[] = [account, security];

/** The bottom navigation of small screens: the first places of the side navigation, then those of the account. */
export function bottomPlacesOf(person: Person): Place[] {
  const all = [...placesOf(person).flatMap(({ places }) => places), ...accountPlaces];
  return all.slice(0, bottomPlaces);
}
