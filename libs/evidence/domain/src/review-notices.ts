import type { ReviewNotice } from './review';

/** What there is between somebody who judges and the person whose claim it is. */
export interface JudgeFacts {
  readonly sameTeam: boolean;
  readonly managesOwner: boolean;
  readonly managedByOwner: boolean;
  readonly mentorsOwner: boolean;
  readonly witnessed: boolean;
  /** Who gave them the right to judge it, by name. */
  readonly grantedBy: string | null;
}

/** How the two are called in the sentences: "You" and "Amara Okafor", or "Rhys Bevan" and "you". */
export interface NoticeNames {
  readonly judge: string;
  readonly owner: string;
}

/** What somebody should know of whoever judges a claim, as facts, each in a sentence of its own. */
export function noticesAbout(facts: JudgeFacts, { judge, owner }: NoticeNames): ReviewNotice[] {
  const you = judge === 'You';
  const [are, verb] = [you ? 'are' : 'is', (word: string): string => (you ? word : `${word}s`)];
  const said: [boolean, ReviewNotice['code'], string][] = [
    [facts.sameTeam, 'SAME_TEAM', `${judge} ${are} in a team with ${owner}.`],
    [facts.managesOwner, 'MANAGES_OWNER', `${judge} ${verb('manage')} ${owner}.`],
    [facts.managedByOwner, 'MANAGED_BY_OWNER', `${judge} ${are} managed by ${owner}.`],
    [facts.mentorsOwner, 'MENTORS_OWNER', `${judge} ${verb('mentor')} ${owner}.`],
    [facts.witnessed, 'WITNESSED', `${judge} ${you ? 'were' : 'was'} a witness of this work.`],
    [facts.grantedBy !== null, 'GRANTED_BY', `${judge} ${verb('hold')} an assessor grant from ${facts.grantedBy ?? ''}.`],
  ];
  return said.flatMap(([holds, code, message]) => (holds ? [{ code, message }] : []));
}

/** What somebody should know of the claim itself. `newestPartOn` and `today` are days as YYYY-MM-DD. */
export function noticesOnClaim(claim: { readonly topLevelNeedsTwo: boolean; readonly newestPartOn: string | null; readonly today: string; readonly currencyMonths: number }): ReviewNotice[] {
  const { topLevelNeedsTwo, newestPartOn, today, currencyMonths } = claim;
  const old = newestPartOn !== null && newestPartOn < monthsBefore(today, currencyMonths);
  return [
    ...(topLevelNeedsTwo ? [{ code: 'TOP_LEVEL_NEEDS_TWO' as const, message: 'This is the top level, so two assessors judge it, each without seeing what the other says.' }] : []),
    ...(old ? [{ code: 'OLD_EVIDENCE' as const, message: `The newest part of this evidence is more than ${currencyMonths} months old.` }] : []),
  ];
}

/** The day so many months before a day; the last of its month where that month is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The latest of some days, as YYYY-MM-DD; null where none is known. */
export function newestDay(days: readonly (string | null)[]): string | null {
  return days.reduce((newest, day) => (day !== null && (newest === null || day > newest) ? day : newest), null);
}
