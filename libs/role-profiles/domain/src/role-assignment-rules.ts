import { invalid } from '@waymark/foundation/kernel';
import type { RoleAssignmentView } from './role-assignment';

/** A role of one kind as the rules see it: days are YYYY-MM-DD, `from` inclusive, `to` exclusive or null for open. */
export type RoleSpan = Readonly<Pick<RoleAssignmentView, 'id' | 'memberId' | 'versionId' | 'from' | 'to'>>;

/** What giving one member a role does to what is stored. */
export type RoleChange =
  /** They have it on that day already, by this assignment. */
  | { readonly change: 'none'; readonly span: RoleSpan }
  /** A role that begins on the very same day, which the new one takes the place of. */
  | { readonly change: 'replace'; readonly span: RoleSpan }
  /** A new span; the role that covers its first day, if any, ends there. */
  | { readonly change: 'begin'; readonly ends: RoleSpan | null; readonly begins: Omit<RoleSpan, 'id'> };

/**
 * Gives a member a version as their role from a day on. Nothing before that day changes. A role that is planned for
 * later stays planned, and the new one ends where that one begins. Giving the same again changes nothing.
 * `spans` are the member's roles of this kind that are in force on `from` or later.
 */
export function giveRole(spans: readonly RoleSpan[], given: Pick<RoleSpan, 'memberId' | 'versionId' | 'from'>): RoleChange {
  const own = spans.filter(({ memberId }) => memberId === given.memberId);
  const covering = own.find(({ from, to }) => from <= given.from && (to === null || given.from < to));
  if (covering?.versionId === given.versionId) return { change: 'none', span: covering };
  if (covering?.from === given.from) return { change: 'replace', span: { ...covering, versionId: given.versionId } };
  const laterStarts = own.map(({ from }) => from).filter((start) => start > given.from);
  return { change: 'begin', ends: covering ?? null, begins: { ...given, to: laterStarts.toSorted()[0] ?? null } };
}

/**
 * Ends a role on `to`, the first day on which it no longer holds. It is only ever made shorter and keeps at least its
 * first day.
 * @throws DomainError INVALID at `body.to`.
 */
export function requireEarlierEnd(span: { readonly from: string; readonly to: string | null }, to: string): void {
  if (to <= span.from) throw invalid('body.to', `The role begins on ${span.from}. Choose a later day.`);
  if (span.to !== null && to > span.to) throw invalid('body.to', `The role already ends on ${span.to}. Choose that day or an earlier one.`);
}
