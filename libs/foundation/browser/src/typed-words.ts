import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** Where people write words that would be a loss; a search or a choice is made again in a moment. */
const wordFields = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=search])';

/**
 * Whether a person has typed something on this page that may not be saved yet, so that nothing takes the page away
 * from under them. Knows it from typing alone, so it needs nothing from the forms: a new page starts without words,
 * and a form that has saved says so.
 */
@Injectable({ providedIn: 'root' })
export class TypedWords {
  private readonly state = signal(false);
  readonly present = this.state.asReadonly();

  constructor() {
    const typed = ({ target }: Event) => {
      if (target instanceof Element && target.matches(wordFields)) this.state.set(true);
    };
    document.addEventListener('input', typed, { passive: true });
    const pages = inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd));
    const subscription = pages.subscribe(() => this.saved());
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('input', typed);
      subscription.unsubscribe();
    });
  }

  /** What was typed is stored, or no longer wanted. */
  saved(): void {
    this.state.set(false);
  }
}
