import { comparable } from '@waymark/foundation/kernel';

/** What a key is made of: only what says which requirement it is, nothing that an edition may word anew. */
export interface KeySource {
  readonly kind: string;
  readonly title: string;
  /** For skills of a framework. */
  readonly framework?: string;
  readonly category?: string;
}

const longestPart = 100;

/**
 * The key of a requirement, the same in every edition that has it: its kind, the framework and the category of a
 * skill, and its title, all without case, accents and punctuation, such as
 * `organisation-skill/ddat/software-development/user-focus`. A long title is cut and ends in a number made from all
 * of it.
 */
export function requirementKey({ kind, framework, category, title }: KeySource): string {
  return [kind.replaceAll('_', ' '), framework, category, title].filter((part) => part !== undefined).map(keyPart).join('/');
}

function keyPart(text: string): string {
  const words = comparable(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // Signs that tell C, C++ and C# apart.
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const letters = [...words];
  if (letters.length > 0 && letters.length <= longestPart) return words;
  return `${letters.slice(0, longestPart - 9).join('')}-${fingerprint(comparable(text))}`;
}

/** Eight hexadecimal digits that stand for a text (FNV-1a, 32 bits): to tell keys apart, not to protect anything. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
