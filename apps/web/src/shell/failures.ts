import { ErrorHandler, Injectable, inject, signal } from '@angular/core';
import { RedirectCommand, Router, type NavigationError } from '@angular/router';
import { toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';

/** The failure that nobody else has told the person about, until they close it. */
@Injectable({ providedIn: 'root' })
export class Mishaps {
  private readonly state = signal<Words | null>(null);
  readonly current = this.state.asReadonly();

  tell(failure: unknown): void {
    this.state.set(wordsFor(failure));
  }

  clear(): void {
    this.state.set(null);
  }
}

/** Whatever nobody handled: in full for the developer's console, as a sentence for the person. */
@Injectable()
export class CalmErrorHandler extends ErrorHandler {
  private readonly mishaps = inject(Mishaps);

  override handleError(failure: unknown): void {
    super.handleError(failure);
    if (toProblemError(failure).status === 401) return; // the session has ended, and says so itself
    this.mishaps.tell(failure);
  }
}

/** The address that could not be shown, so that it can be tried again. */
@Injectable({ providedIn: 'root' })
export class FailedNavigation {
  url = '/';
}

/** Shows the page for pages that did not load, mostly because a new version has replaced their files. */
export function showFailedPage(failure: NavigationError): RedirectCommand {
  inject(FailedNavigation).url = failure.url;
  return new RedirectCommand(inject(Router).parseUrl('/page-failed'), { skipLocationChange: true });
}
