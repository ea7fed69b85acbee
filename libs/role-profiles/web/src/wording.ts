/** "1 item", "2 items"; `plural` where an s does not do. */
export function counted(count: number, thing: string, plural = `${thing}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? thing : plural}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The sentence with a capital letter at its beginning. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}
