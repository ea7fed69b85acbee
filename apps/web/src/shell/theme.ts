import { Injectable, signal } from '@angular/core';

export const themes = [
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
  { value: 'device', words: 'Same as this device' },
] as const;
export type ThemeChoice = (typeof themes)[number]['value'];

/** public/boot.js reads the same word before the first paint. */
const storageKey = 'waymark.theme';

/** Light, dark or what the device says. The choice is this browser's and nobody else's. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly state = signal<ThemeChoice>(stored());
  readonly choice = this.state.asReadonly();

  choose(choice: ThemeChoice): void {
    this.state.set(choice);
    if (choice === 'device') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.setAttribute('data-theme', choice);
    keep(choice);
  }
}

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(storageKey);
    return value === 'light' || value === 'dark' ? value : 'device';
  } catch {
    return 'device'; // storage is blocked, so nothing was chosen here
  }
}

function keep(choice: ThemeChoice): void {
  try {
    if (choice === 'device') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Storage is blocked: the choice holds until the page is closed.
  }
}
