import { isMet, type MeasuredRequirement } from '@waymark/readiness/domain';

type GroupName = 'LOST' | 'OPEN' | 'ENDING' | 'MET' | 'WAIVED';

/** Requirements that ask for the same of a person. */
export interface RequirementGroup {
  readonly name: GroupName;
  readonly words: string;
  readonly items: readonly MeasuredRequirement[];
}

const groupWords: Readonly<Record<GroupName, string>> = {
  OPEN: 'Not met, the widest gap first',
  LOST: 'Ran out or taken back',
  ENDING: 'Met, and ending soon',
  MET: 'Met',
  WAIVED: 'Waived',
};
const order = ['OPEN', 'LOST', 'ENDING', 'MET', 'WAIVED'] as const satisfies readonly GroupName[];

/** The requirements by what they ask for: first what is not met, by the widest gap. A group without any is left out. */
export function requirementGroups(items: readonly MeasuredRequirement[]): RequirementGroup[] {
  const groups = Map.groupBy(items, groupOf);
  return order.flatMap((name) => {
    const group = groups.get(name);
    return group === undefined ? [] : [{ name, words: groupWords[name], items: inGroupOrder(name, group) }];
  });
}

function groupOf(item: MeasuredRequirement): GroupName {
  if (item.status === 'WAIVED') return 'WAIVED';
  if (item.status === 'EXPIRING') return 'ENDING';
  if (isMet(item)) return 'MET';
  return item.status === 'LAPSED' || item.status === 'REVOKED' ? 'LOST' : 'OPEN';
}

function inGroupOrder(name: GroupName, items: readonly MeasuredRequirement[]): MeasuredRequirement[] {
  if (name === 'ENDING') return items.toSorted((one, other) => (one.validUntil ?? '').localeCompare(other.validUntil ?? ''));
  return items.toSorted((one, other) => other.gap - one.gap);
}
