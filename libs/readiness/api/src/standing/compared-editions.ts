import type { Id } from '@waymark/foundation/kernel';
import type { Edition } from './editions.queries';

/** Editions with how many people have or work towards each, those of most people first. */
export function mostUsedFirst(editions: readonly Edition[], people: readonly { readonly versionIds: readonly Id[] }[]): (Edition & { people: number })[] {
  const counted = editions.map((edition) => ({ ...edition, people: people.filter(({ versionIds }) => versionIds.includes(edition.versionId)).length }));
  return counted.sort((one, other) => other.people - one.people || one.title.localeCompare(other.title, 'en') || other.number - one.number);
}
