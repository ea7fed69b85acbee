import { oneLine } from '@waymark/foundation/kernel';
import { likenessOf, tellingWords, type Likeness } from './likeness';
import type { Requirement } from './requirement';

/** The fields of a requirement that an edition may change. */
export const comparedFields = ['title', 'details', 'level', 'levelDescription', 'facts', 'gate', 'weight', 'wantedCover', 'clauses'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** From which step to which; `by` is how many steps up, below 0 down, null where the scale is another one. */
export interface LevelChange {
  readonly from: Requirement['level'];
  readonly to: Requirement['level'];
  readonly by: number | null;
}

interface Compared {
  readonly previous: Requirement;
  readonly next: Requirement;
  readonly fields: readonly ComparedField[];
  /** Null where the required level is the same. */
  readonly levelChange: LevelChange | null;
}

/**
 * What became of a requirement. RENAMED is what the likeness proposes while `confirmed` is false: a person says
 * otherwise, or approves it together with everything else by publishing the edition.
 */
export type RequirementMatch =
  | ({ readonly change: 'SAME' | 'CHANGED' } & Compared)
  | ({ readonly change: 'RENAMED'; readonly confirmed: boolean; readonly likeness: Likeness } & Compared)
  | { readonly change: 'ADDED'; readonly next: Requirement }
  | { readonly change: 'REMOVED'; readonly previous: Requirement };

/** What a person said: the new key → the old key it stands for, or null for "this is none of the old ones". */
export type MatchCorrections = Readonly<Record<string, string | null>>;

/** Requirements less alike than this are not proposed as a renaming. */
const leastLikeness = 0.6;

/**
 * Matches the requirements of a new edition, or of another profile, to those of the last: by what a person said, by
 * key, and then by likeness within the same kind, the likeliest pairs first, each requirement once. In the order of
 * `next`; what was removed comes last, in the order of `previous`.
 */
export function matchRequirements(
  previous: readonly Requirement[],
  next: readonly Requirement[],
  corrections: MatchCorrections = {},
): RequirementMatch[] {
  const pairs = new Pairing(previous, next, corrections);
  const matches = next.map((requirement) => pairs.matchOf(requirement));
  const removed = previous.filter((requirement) => !pairs.isPaired(requirement));
  return [...matches, ...removed.map((requirement) => ({ change: 'REMOVED' as const, previous: requirement }))];
}

/** The fields that differ between two requirements. */
export function changedFields(previous: Requirement, next: Requirement): ComparedField[] {
  return comparedFields.filter((field) => asCompared(previous[field]) !== asCompared(next[field]));
}

interface Pair {
  readonly previous: Requirement;
  readonly next: Requirement;
  readonly likeness: Likeness;
}

class Pairing {
  readonly #byNext = new Map<Requirement, { previous: Requirement; likeness: Likeness | null; confirmed: boolean }>();
  readonly #paired = new Set<Requirement>();

  constructor(previous: readonly Requirement[], next: readonly Requirement[], corrections: MatchCorrections) {
    const byKey = new Map(previous.map((requirement) => [requirement.key, requirement]));
    const told = next.filter(({ key }) => Object.hasOwn(corrections, key));
    for (const requirement of told) this.#pair(requirement, byKey.get(corrections[requirement.key] ?? ''), null, true);
    const open = next.filter((requirement) => !told.includes(requirement));
    for (const requirement of open) this.#pair(requirement, byKey.get(requirement.key), null, false);
    this.#pairByLikeness(previous, open);
  }

  isPaired(previous: Requirement): boolean {
    return this.#paired.has(previous);
  }

  matchOf(next: Requirement): RequirementMatch {
    const pair = this.#byNext.get(next);
    if (pair === undefined) return { change: 'ADDED', next };
    const { previous, confirmed } = pair;
    const fields = changedFields(previous, next);
    const compared = { previous, next, fields, levelChange: levelChange(previous.level, next.level) };
    if (previous.key !== next.key) return { change: 'RENAMED', confirmed, likeness: pair.likeness ?? likenessBetween(previous, next), ...compared };
    return { change: fields.length === 0 ? 'SAME' : 'CHANGED', ...compared };
  }

  #pair(next: Requirement, previous: Requirement | undefined, likeness: Likeness | null, confirmed: boolean): void {
    if (previous === undefined || this.#paired.has(previous) || this.#byNext.has(next)) return;
    this.#paired.add(previous);
    this.#byNext.set(next, { previous, likeness, confirmed });
  }

  #pairByLikeness(previous: readonly Requirement[], next: readonly Requirement[]): void {
    const left = previous.filter((requirement) => !this.#paired.has(requirement));
    const right = next.filter((requirement) => !this.#byNext.has(requirement));
    for (const { previous: old, next: fresh, likeness } of likelyPairs(left, right)) this.#pair(fresh, old, likeness, false);
  }
}

/** The pairs of one kind that are alike enough, the likeliest first; equals in the order of their keys. */
function likelyPairs(previous: readonly Requirement[], next: readonly Requirement[]): Pair[] {
  const index = new TitleIndex(previous);
  return next
    .flatMap((fresh) => index.nearest(fresh).map((old) => ({ previous: old, next: fresh, likeness: likenessBetween(old, fresh) })))
    .filter(({ likeness }) => likeness.score >= leastLikeness)
    .toSorted((one, other) => other.likeness.score - one.likeness.score || compareKeys(one, other));
}

/** As many requirements with a title like another's are looked at more closely. */
const mostCandidates = 10;

/** Requirements by the words of their titles, so that thousands need not be compared with thousands. */
class TitleIndex {
  readonly #byWord = new Map<string, Requirement[]>();
  readonly #sizes = new Map<Requirement, number>();

  constructor(requirements: readonly Requirement[]) {
    for (const requirement of requirements) {
      const words = tellingWords(requirement.title);
      this.#sizes.set(requirement, words.size);
      for (const word of words) {
        const place = placeOf(requirement, word);
        const known = this.#byWord.get(place);
        if (known === undefined) this.#byWord.set(place, [requirement]);
        else known.push(requirement);
      }
    }
  }

  /** The requirements of the same kind whose titles are nearest, at most ten. */
  nearest(requirement: Requirement): Requirement[] {
    const words = tellingWords(requirement.title);
    const shared = new Map<Requirement, number>();
    for (const word of words) {
      for (const other of this.#byWord.get(placeOf(requirement, word)) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const share = ([other, count]: [Requirement, number]) => count / (words.size + (this.#sizes.get(other) ?? 0));
    const byShare = [...shared].toSorted((one, other) => share(other) - share(one) || compareText(one[0].key, other[0].key));
    return byShare.slice(0, mostCandidates).map(([other]) => other);
  }
}

/** Kinds are never mixed, so a word is looked up together with the kind. */
function placeOf({ kind }: Requirement, word: string): string {
  return `${kind} ${word}`;
}

/** Two titles count for seven tenths and what is said below them for three, where both say something. */
function likenessBetween(previous: Requirement, next: Requirement): Likeness {
  const titles = likenessOf(tellingWords(previous.title), tellingWords(next.title));
  if (previous.details === '' || next.details === '' || titles.score === 1) return titles;
  const details = likenessOf(tellingWords(previous.details), tellingWords(next.details));
  return { score: Math.max(titles.score, 0.7 * titles.score + 0.3 * details.score), shared: titles.shared };
}

function levelChange(from: Requirement['level'], to: Requirement['level']): LevelChange | null {
  if (asCompared(from) === asCompared(to)) return null;
  return { from, to, by: from !== null && to !== null && from.scale === to.scale ? to.ordinal - from.ordinal : null };
}

/** A value as it is compared: white space alone is no change, and an absent fact is none. */
function asCompared(value: Requirement[ComparedField]): string {
  const sorted = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).toSorted() : value;
  return JSON.stringify(sorted, (_, part: unknown) => (typeof part === 'string' ? oneLine(part) : part));
}

function compareKeys(one: Pair, other: Pair): number {
  return compareText(one.previous.key, other.previous.key) || compareText(one.next.key, other.next.key);
}

/** By code units: the order must not depend on where the rule runs. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
