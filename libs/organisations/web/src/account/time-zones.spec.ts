import { timeZoneGroups } from './time-zones';

const zonesOf = (region: string, present = 'Europe/London') =>
  timeZoneGroups(present).find((group) => group.region === region)?.zones ?? [];

describe('the list of time zones', () => {
  it('calls a zone by its place', () => {
    expect(zonesOf('Europe')).toContainEqual({ name: 'Europe/London', words: 'London' });
    expect(zonesOf('America').some(({ words }) => words === 'New York')).toBe(true);
  });

  it('puts the place before its country', () => {
    expect(zonesOf('America').find(({ name }) => name.endsWith('Ushuaia'))?.words).toBe('Ushuaia, Argentina');
  });

  it('holds the zone a person has, whatever the browser calls it', () => {
    expect(zonesOf('Other', 'GB')).toContainEqual({ name: 'GB', words: 'GB' });
  });

  it('ends with what belongs to no region', () => {
    expect(timeZoneGroups('Europe/London').at(-1)).toMatchObject({ region: 'Other', zones: [{ name: 'UTC', words: 'UTC' }] });
  });
});
