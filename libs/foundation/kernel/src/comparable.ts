/** White space that the eye does not see and String.trim leaves: zero width space, word joiner. */
const unseen = new Set(['\u200B', '\u2060', '\uFEFF']);

/** The text without white space around it, whatever kind: also no-break and zero width spaces. */
export function trimmed(text: string): string {
  let kept = text.trim();
  while (unseen.has(kept.charAt(0)) || unseen.has(kept.charAt(kept.length - 1))) {
    let start = 0;
    let end = kept.length;
    while (start < end && unseen.has(kept.charAt(start))) start++;
    while (end > start && unseen.has(kept.charAt(end - 1))) end--;
    kept = kept.slice(start, end).trim();
  }
  return kept;
}

/**
 * A name or a title as one line: every run of white space, no-break spaces and line separators among it, becomes one
 * space, and what has no width goes. The words themselves stay as they are written.
 */
export function oneLine(text: string): string {
  return trimmed(text.replace(/[\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' '));
}

/** Letters, digits and single spaces: nothing that comparing would change but the case. */
const plainWords = /^[\dA-Za-z]+(?: [\dA-Za-z]+)*$/;

/** A text for comparing: as `oneLine`, without case, with plain dashes and quotation marks. Never shown. */
export function comparable(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase();
  return oneLine(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/ ?\/ ?/g, '/');
}
