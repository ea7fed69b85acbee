import { shownGroups, type AggregateGroup } from './shown-groups';

const group = (name: string | null, facts: Partial<AggregateGroup> = {}): AggregateGroup => ({
  team: name === null ? null : { id: name, name },
  suppressed: false,
  people: 6,
  bands: { READY: 1, NEARLY: 2, DEVELOPING: 3, EARLY: 0, UNKNOWN: 0 },
  atLevel: [4],
  ...facts,
});

describe('groups of people in numbers', () => {
  it('begin with everybody together, then come by name', () => {
    expect(shownGroups([group('Records'), group(null), group('Bookings')]).map(({ name }) => name)).toEqual(['Everybody together', 'Bookings', 'Records']);
  });

  it.each<[string, Partial<AggregateGroup>]>([
    ['it is suppressed, whatever came with it', { suppressed: true }],
    ['a number is missing', { people: null }],
    ['its bands are missing', { bands: null }],
  ])('have no numbers where %s', (_, facts) => {
    expect(shownGroups([group('Records', facts)])[0]?.numbers).toBeNull();
  });
});
