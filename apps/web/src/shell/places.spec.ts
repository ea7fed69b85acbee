import { bottomPlacesOf, placesOf } from './places';

const member = { roles: [], managesPeople: false };
const admin = { roles: ['ORGANISATION_ADMIN' as const], managesPeople: false };

describe('the places of a person', () => {
  it('are grouped by job, without a group that would be empty', () => {
    expect(placesOf(member).map(({ title }) => title)).toEqual(['You', 'Mentoring', 'Reference']);
    expect(placesOf(admin).map(({ title }) => title)).toEqual(['You', 'Mentoring', 'Programme', 'Organisation']);
  });

  it('lead whoever sees people to them, once: admins, owners of programmes and those who manage somebody', () => {
    const manager = { roles: [], managesPeople: true };
    const owner = { roles: ['PROGRAMME_OWNER' as const], managesPeople: false };
    for (const person of [member, admin, owner, manager, { ...owner, managesPeople: true }, { ...admin, managesPeople: true }]) {
      const paths = placesOf(person).flatMap(({ places }) => places.map(({ path }) => path));
      expect(paths.filter((path) => path === '/people')).toHaveLength(person === member ? 0 : 1);
    }
  });

  it('lead everybody to the programmes, once, and who manages people to their teams, once', () => {
    const manager = { roles: [], managesPeople: true };
    for (const person of [member, admin, manager, { ...admin, managesPeople: true }]) {
      const paths = placesOf(person).flatMap(({ places }) => places.map(({ path }) => path));
      expect(paths.filter((path) => path === '/programmes')).toHaveLength(1);
      expect(paths.filter((path) => path === '/teams')).toHaveLength(person === member ? 0 : 1);
    }
    expect(placesOf(manager).map(({ title }) => title)).toContain('Your team');
  });

  it('lead whoever manages people to how they stand, admins too, and nobody else', () => {
    const leads = (person: Parameters<typeof placesOf>[0]) => placesOf(person).flatMap(({ places }) => places.map(({ path }) => path)).includes('/readiness');
    expect([member, admin, { roles: [], managesPeople: true }, { ...admin, managesPeople: true }].map(leads)).toEqual([false, false, true, true]);
    expect(bottomPlacesOf({ roles: [], managesPeople: true }).map(({ path }) => path)).toContain('/readiness');
  });

  it('lead everybody to the role profiles, once, and who edits them to the frameworks', () => {
    const owner = { roles: ['PROGRAMME_OWNER' as const], managesPeople: false };
    for (const person of [member, admin, owner]) {
      const paths = placesOf(person).flatMap(({ places }) => places.map(({ path }) => path));
      expect(paths.filter((path) => path === '/role-profiles')).toHaveLength(1);
      expect(paths.includes('/frameworks')).toBe(person !== member);
    }
  });

  it('lead whoever judges claims to their reviews, and owners of programmes to the claims that wait', () => {
    const pathsOf = (person: Parameters<typeof placesOf>[0]) => placesOf(person).flatMap(({ places }) => places.map(({ path }) => path));
    expect(pathsOf(member)).not.toContain('/reviews');
    expect(pathsOf({ ...member, claims: { toJudge: 0, returned: 0, judges: true } })).toContain('/reviews');
    expect(pathsOf(admin)).not.toContain('/claims/waiting');
    expect(pathsOf({ roles: ['PROGRAMME_OWNER'], managesPeople: false })).toContain('/claims/waiting');
  });

  it('say how much waits there, where anything does', () => {
    const waitsOf = (claims: Parameters<typeof placesOf>[0]['claims']) =>
      placesOf({ ...member, claims }).flatMap(({ places }) => places.flatMap(({ path, waits }) => (waits === undefined ? [] : [`${path} ${waits.count} ${waits.words}`])));
    expect(waitsOf({ toJudge: 2, returned: 1, judges: true })).toEqual(['/evidence 1 returned', '/reviews 2 waiting']);
    expect(waitsOf({ toJudge: 0, returned: 0, judges: true })).toEqual([]);
  });

  it('fill at most four places of the bottom navigation, home first', () => {
    for (const person of [member, admin]) {
      const places = bottomPlacesOf(person);
      expect(places.length).toBeLessThanOrEqual(4);
      expect(places[0]?.path).toBe('/');
    }
  });

  it('lead everybody to where they stand, on small screens those who manage nobody', () => {
    for (const person of [member, { roles: [], managesPeople: true }]) {
      expect(placesOf(person)[0]?.places.map(({ path }) => path)).toContain('/readiness/mine');
      expect(bottomPlacesOf(person).some(({ path }) => path === '/readiness/mine')).toBe(!person.managesPeople);
    }
  });
});
