import type { IsActiveMatchOptions } from '@angular/router';
import type { ClaimCounts } from '@waymark/evidence/domain';
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
  /** How many things wait there, where any do, and what they are: "2 waiting". */
  waits?: { count: number; words: string };
}

export interface PlaceGroup {
  title: string;
  places: Place[];
}

/** Who somebody is, as far as their places go, and what waits for them. */
type Person = Pick<SessionView, 'roles' | 'managesPeople'> & { readonly claims?: ClaimCounts };

const home: Place = { path: '/', words: 'Home', icon: 'house', exact: true };
const skills: Place = { path: '/skills', words: 'My skills', icon: 'milestone' };
const evidence: Place = { path: '/evidence', words: 'Evidence', icon: 'file-text' };
const ownReadiness: Place = { path: '/readiness/mine', words: 'My readiness', short: 'Readiness', icon: 'flag' };
const goals: Place = { path: '/goals', words: 'Goals and actions', short: 'Goals', icon: 'target' };
const sessions: Place = { path: '/sessions', words: 'Sessions', icon: 'calendar-days' };
const released: Place = { path: '/released', words: 'Shared with you', short: 'Shared', icon: 'eye' };
const pairs: Place = { path: '/pairs', words: 'Mentoring', icon: 'handshake' };
const mentors: Place = { path: '/mentors', words: 'Find a mentor', short: 'Mentors', icon: 'compass' };
const reviews: Place = { path: '/reviews', words: 'Reviews', icon: 'badge-check' };
const waitingClaims: Place = { path: '/claims/waiting', words: 'Waiting claims', short: 'Waiting', icon: 'hourglass' };
const people: Place = { path: '/people', words: 'People', icon: 'users' };
const readiness: Place = { path: '/readiness', words: 'Readiness', icon: 'grid-3x3', exact: true };
const teams: Place = { path: '/teams', words: 'Teams', icon: 'network' };
const programme: Place = { path: '/programmes', words: 'Programme', icon: 'compass' };
const settings: Place = { path: '/organisation', words: 'Settings', icon: 'settings' };
const audit: Place = { path: '/audit', words: 'Audit log', short: 'Audit', icon: 'history' };
const roleProfiles: Place = { path: '/role-profiles', words: 'Role profiles', icon: 'book-open' };
const frameworks: Place = { path: '/frameworks', words: 'Frameworks', icon: 'list-checks' };
const account: Place = { path: '/account', words: 'Your account', short: 'Account', icon: 'user', exact: true };
const security: Place = { path: '/account/security', words: 'Security', icon: 'key-round' };

/** When the page is a place: by its path alone, since what is chosen on a page stands in its query. */
const matches = {
  exact: { paths: 'exact', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' },
  below: { paths: 'subset', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' },
} satisfies Record<string, IsActiveMatchOptions>;

/** How an address has to match for a place to be the present one. */
export function matchOf({ exact }: Place): IsActiveMatchOptions {
  return exact === true ? matches.exact : matches.below;
}

/** How many places the bottom navigation holds besides "More". */
const bottomPlaces = 4;

const nothingWaits: ClaimCounts = { toJudge: 0, returned: 0, judges: false };

/** The side navigation of a person, by job. A group that would be empty is not there. */
export function placesOf(person: Person): PlaceGroup[] {
  const isAdmin = person.roles.includes('ORGANISATION_ADMIN');
  const ownsProgramme = person.roles.includes('PROGRAMME_OWNER');
  const edits = isAdmin || ownsProgramme;
  const { claims = nothingWaits } = person;
  const groups: PlaceGroup[] = [
    { title: 'You', places: [home, skills, withCount(evidence, claims.returned, 'returned'), goals, ownReadiness] },
    // An organisation admin has the teams and the people among the organisation's.
    { title: 'Your team', places: person.managesPeople ? [readiness, ...(isAdmin ? [] : [teams, people])] : [] },
    { title: 'Mentoring', places: [pairs, sessions, mentors, released, ...(claims.judges ? [withCount(reviews, claims.toJudge, 'waiting')] : [])] },
    { title: 'Programme', places: edits ? programmePlaces(person, { isAdmin, ownsProgramme }) : [] },
    { title: 'Organisation', places: [...(isAdmin ? [people, teams] : []), ...(edits ? [roleProfiles, frameworks] : []), ...(isAdmin ? [audit, settings] : [])] },
    // Whoever looks after these has them among their work already.
    { title: 'Reference', places: edits ? [] : [roleProfiles, programme] },
  ];
  return groups.filter(({ places }) => places.length > 0);
}

function withCount(place: Place, count: number, words: string): Place {
  return count === 0 ? place : { ...place, waits: { count, words } };
}

/** Whoever manages people has them among their team's, and an admin among the organisation's. */
function programmePlaces({ managesPeople }: Person, { isAdmin, ownsProgramme }: { isAdmin: boolean; ownsProgramme: boolean }): Place[] {
  return [programme, ...(ownsProgramme ? [waitingClaims] : []), ...(isAdmin || managesPeople ? [] : [people])];
}

/** The places about the person's own account. */
export const accountPlaces: readonly Place[] = [account, security];

/**
 * The bottom navigation of small screens: the first places of the side navigation, then those of the account. Whoever
 * manages people has their team there in place of where they stand themselves.
 */
export function bottomPlacesOf(person: Person): Place[] {
  const all = [...placesOf(person).flatMap(({ places }) => places), ...accountPlaces];
  const left = person.managesPeople ? [ownReadiness, goals] : [goals];
  return all.filter((place) => !left.includes(place)).slice(0, bottomPlaces);
}
