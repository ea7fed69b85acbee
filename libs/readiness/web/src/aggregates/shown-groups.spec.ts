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

  it('have no numbers where they are suppressed, whatever came with them', () => {
    expect(shownGroups([group('Records', { suppressed: true })])[0]).toMatchObject({ people: null, standing: null });
  });

  it.each<[string, Partial<AggregateGroup>]>([
    ['bands', { bands: null }],
    ['levels', { atLevel: null }],
  ])('have the number of people alone where their %s are not shown', (_, facts) => {
    expect(shownGroups([group('Records', facts)])[0]).toMatchObject({ people: 6, standing: null });
  });
});
