import { Component, computed, input } from '@angular/core';

/** The initials of a name: the first letters of its first and its last word, in capitals. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase('en-GB');
}

/** Which of the four grounds, 1 to 4, a person's avatar has: always the same one for the same id (FNV-1a, 32 bits). */
export function avatarGround(id: string): 1 | 2 | 3 | 4 {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((((hash ^ (hash >>> 15)) >>> 0) % 4) + 1) as 1 | 2 | 3 | 4;
}

/** A person's initials on a quiet ground. Decoration: the name always stands beside it. */
@Component({
  selector: 'wm-avatar',
  template: '{{ initials() }}',
  host: { '[class]': 'look()', 'aria-hidden': 'true' },
})
export class Avatar {
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  readonly size = input<'sm' | 'lg'>();
  protected readonly initials = computed(() => initialsOf(this.name()));
  protected readonly look = computed(() => `avatar a${avatarGround(this.id())} ${this.size() ?? ''}`.trim());
}
