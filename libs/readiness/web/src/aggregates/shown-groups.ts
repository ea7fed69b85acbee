import type { ReadinessAggregates } from '@waymark/readiness/domain';

export type AggregateGroup = ReadinessAggregates['groups'][number];

/** A group of people as a row: its numbers, as far as they are shown. */
export interface ShownGroup {
  readonly key: string;
  readonly name: string;
  /** Null where not even this may be shown of it. */
  readonly people: number | null;
  /** How they stand; null where it is not shown. */
  readonly standing: { readonly bands: NonNullable<AggregateGroup['bands']>; readonly atLevel: readonly number[] } | null;
}

/** The groups with everybody together first, then teams by name. */
export function shownGroups(groups: readonly AggregateGroup[]): ShownGroup[] {
  const rows = groups.map(({ team, suppressed, people, bands, atLevel }) => ({
    key: team?.id ?? '',
    name: team?.name ?? 'Everybody together',
    people: suppressed ? null : people,
    standing: suppressed || bands === null || atLevel === null ? null : { bands, atLevel },
  }));
  return rows.sort((one, other) => Number(other.key === '') - Number(one.key === '') || one.name.localeCompare(other.name, 'en-GB'));
}
