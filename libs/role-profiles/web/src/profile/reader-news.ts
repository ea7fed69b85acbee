import type { Comparison, RoleAssignmentView, VersionSummary } from '@waymark/role-profiles/domain';
import { realChanges, subjectOf, whereChanged } from '../comparison-words';
import { counted } from '../wording';

/** What this reader should see first on the page of a profile. */
export interface ReaderNews {
  heading: string;
  words: string;
  /** The number of the version to compare the newest one with. */
  compareWith: number;
  /** Whether they work towards an earlier version than the newest. */
  behind: boolean;
}

export interface NewsFacts {
  newest: VersionSummary;
  /** What the newest version changed; null while that is not known, or where it is the first. */
  changes: Comparison | null;
  /** The reader's own roles of this profile, today. */
  own: readonly RoleAssignmentView[];
}

/** What changed for a reader who has the role or works towards it; null where nothing did, or nobody asked. */
export function newsFor({ newest, changes, own }: NewsFacts): ReaderNews | null {
  const role = own.find(({ kind }) => kind === 'TARGET') ?? own[0];
  if (role === undefined || changes === null) return null;
  const differing = realChanges(changes);
  const [only, ...others] = differing;
  if (only === undefined) return null;
  const what = role.kind === 'TARGET' ? 'your target role' : 'the role you have';
  const behind = role.number < newest.number;
  const since = `${counted(differing.length, 'requirement')} ${others.length === 0 ? 'differs' : 'differ'} from version ${changes.before.number}: ${whereChanged(differing)}`;
  return {
    heading: `See what version ${newest.number} changes in ${others.length === 0 ? subjectOf(only).title : what}`,
    words: `This is ${what}. ${since}${behind ? ` You have version ${role.number} of it.` : ''} What is confirmed for you stays confirmed.`,
    compareWith: changes.before.number,
    behind: behind && role.kind === 'TARGET',
  };
}

/** Whether a role counts on a day (YYYY-MM-DD): from its first day until the day before its last. */
export function isHeldOn({ from, to }: Pick<RoleAssignmentView, 'from' | 'to'>, day: string): boolean {
  return from <= day && (to === null || day < to);
}
