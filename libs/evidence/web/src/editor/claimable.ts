import type { ClaimView, MemberSkills, RequirementSuggestion, SkillRow } from '@waymark/evidence/domain';

/** A requirement that could be claimed, with the words of the evidence that speak of it. */
export interface Claimable {
  row: SkillRow;
  roleTitle: string;
  /** Words of the story that stand in the requirement too. */
  words: readonly string[];
}

/**
 * What could be claimed: the requirements of the roles, each once (the target role's first), without those that the
 * evidence claims already. Those that the story speaks of come first, then the widest gaps.
 */
export function claimable(roles: readonly MemberSkills[], suggestions: readonly RequirementSuggestion[], claims: readonly ClaimView[]): Claimable[] {
  const taken = new Set(claims.filter(({ status }) => !['WITHDRAWN', 'RETRACTED'].includes(status)).map(({ requirement }) => requirement.key));
  const spoken = new Map(suggestions.map(({ requirement, words }) => [requirement.key, words]));
  const rows = roles.flatMap(({ role, items }) => items.map((row) => ({ row, roleTitle: role?.title ?? '', words: spoken.get(row.key) ?? [] })));
  const seen = new Set<string>();
  const own = rows.filter(({ row: { key, kind } }) => {
    if (seen.has(key) || taken.has(key) || kind === 'RESPONSIBILITY' || kind === 'BACKGROUND') return false;
    seen.add(key);
    return true;
  });
  return own.sort((one, other) => other.words.length - one.words.length || other.row.gap - one.row.gap);
}

/** Those whose title holds all that is searched for, in either case. */
export function matching(all: readonly Claimable[], search: string): Claimable[] {
  const wanted = search.trim().toLocaleLowerCase('en-GB');
  return wanted === '' ? [...all] : all.filter(({ row }) => row.title.toLocaleLowerCase('en-GB').includes(wanted));
}

/**
 * The level that is proposed for a claim: one above what is confirmed, and no more than the role asks for. Where nothing
 * is confirmed, what the person says of themselves, or else what the role asks for, because that is what it describes.
 */
export function proposedLevel({ confirmed, selfRated, required, levels }: Pick<SkillRow, 'confirmed' | 'selfRated' | 'required' | 'levels'>): number {
  if (levels.length === 1) return 1;
  if (confirmed === null) return selfRated?.ordinal ?? required.ordinal;
  return Math.min(required.ordinal, confirmed.ordinal + 1);
}
