import type { ReadinessAggregates } from '@waymark/readiness/domain';

export type AggregateGroup = ReadinessAggregates['groups'][number];

/** A group of people as a row: its numbers, or nothing at all. */
export interface ShownGroup {
  readonly key: string;
  readonly name: string;
  /** Null where nothing may be shown of it. */
  readonly numbers: { readonly people: number; readonly bands: NonNullable<AggregateGroup['bands']>; readonly atLevel: readonly number[] } | null;
}

/** The groups with everybody together first, then teams by name. One whose numbers are not all there is shown without any. */
export function shownGroups(groups: readonly AggregateGroup[]): ShownGroup[] {
  const rows = groups.map(({ team, suppressed, people, bands, atLevel }) => ({
    key: team?.id ?? '',
    name: team?.name ?? 'Everybody together',
    numbers: suppressed || people === null || bands === null || atLevel === null ? null : { people, bands, atLevel },
  }));
  return rows.sort((one, other) => Number(other.key === '') - Number(one.key === '') || one.name.localeCompare(other.name, 'en-GB'));
}
