export interface TimeZoneGroup {
  /** "Europe" */
  region: string;
  zones: { name: string; words: string }[];
}

/**
 * The time zones that this browser knows, by region, as a person looks for them: "Europe/London" is London in Europe.
 * `present` is in the list too, even where the browser calls it by another name.
 */
export function timeZoneGroups(present: string): TimeZoneGroup[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', present]);
  const groups = new Map<string, TimeZoneGroup>();
  for (const name of [...names].sort()) {
    const [region = '', ...place] = name.split('/');
    const known = place.length > 0;
    const key = known ? region : 'Other';
    const group = groups.get(key) ?? { region: key, zones: [] };
    group.zones.push({ name, words: known ? wordsOf(place) : name });
    groups.set(key, group);
  }
  return [...groups.values()].sort(byRegion);
}

/** "Argentina/Buenos_Aires" reads "Buenos Aires, Argentina": people type the first letters of the place. */
function wordsOf(place: string[]): string {
  return place.toReversed().join(', ').replaceAll('_', ' ');
}

function byRegion(a: TimeZoneGroup, b: TimeZoneGroup): number {
  const last = (group: TimeZoneGroup) => (group.region === 'Other' ? 1 : 0);
  return last(a) - last(b) || a.region.localeCompare(b.region, 'en-GB');
}
