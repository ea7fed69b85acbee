import { bottomPlacesOf, placesOf } from './places';

const member = { roles: [], managesPeople: false };
const admin = { roles: ['ORGANISATION_ADMIN' as const], managesPeople: false };

describe('the places of a person', () => {
  it('are grouped by job, without a group that would be empty', () => {
    expect(placesOf(member).map(({ title }) => title)).toEqual(['You']);
    expect(placesOf(admin).map(({ title }) => title)).toEqual(['You', 'Organisation']);
  });

  it('lead an organisation admin to the people', () => {
    expect(placesOf(admin).flatMap(({ places }) => places.map(({ path }) => path))).toContain('/people');
    expect(placesOf(member).flatMap(({ places }) => places.map(({ path }) => path))).not.toContain('/people');
  });

  it('fill at most four places of the bottom navigation, home first', () => {
    for (const person of [member, admin]) {
      const places = bottomPlacesOf(person);
      expect(places.length).toBeLessThanOrEqual(4);
      expect(places[0]?.path).toBe('/');
    }
  });
});
