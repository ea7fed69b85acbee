import { matchRequirements, type MatchCorrections } from '@waymark/role-profiles/domain';
import { asRequirement, type StoredRequirement } from './stored-requirement';

/** The keys that the requirements of a draft have from its publication on, and its corrections by those keys. */
interface ContinuedKeys {
  /** Key in the draft → key from now on. */
  readonly keys: ReadonlyMap<string, string>;
  readonly matching: Record<string, string | null>;
}

/**
 * What was matched to a requirement of the version before takes over its key, and with it all that is tied to it. What
 * is matched to none must not have the key of an old one by chance, and gets a number where it would.
 */
export function continuedKeys(previous: readonly StoredRequirement[], next: readonly StoredRequirement[], corrections: MatchCorrections): ContinuedKeys {
  const matches = matchRequirements(previous.map(asRequirement), next.map(asRequirement), corrections);
  const keys = new Map<string, string>();
  for (const match of matches) if ('previous' in match && 'next' in match) keys.set(match.next.key, match.previous.key);
  const taken = new Set(previous.map(({ key }) => key));
  for (const { key } of next) {
    if (keys.has(key)) continue;
    const own = free(key, taken);
    taken.add(own);
    keys.set(key, own);
  }
  const matching = Object.entries(corrections).map(([key, to]) => [keys.get(key) ?? key, to] as const);
  return { keys, matching: Object.fromEntries(matching) };
}

function free(key: string, taken: ReadonlySet<string>): string {
  for (let number = 2, own = key; ; own = `${key}~${number++}`) {
    if (!taken.has(own)) return own;
  }
}
