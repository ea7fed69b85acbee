import { Injectable, inject, signal } from '@angular/core';
import { toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';
import { Confirmation, Toasts } from '@waymark/foundation/ui';
import { ProfilesClient } from '../profiles-client';
import { ProfileShelf } from './profile-shelf';

/** Retires the version that is read. A page provides it for itself. */
@Injectable()
export class Retirement {
  private readonly shelf = inject(ProfileShelf);
  private readonly client = inject(ProfilesClient);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  readonly saving = signal(false);
  readonly failure = signal<Words | null>(null);

  async retire(): Promise<void> {
    const version = this.shelf.version.hasValue() ? this.shelf.version.value() : null;
    if (version === null || this.saving()) return;
    const agreed = await this.confirmation.ask({
      heading: `Retire version ${version.number} of ${version.title}?`,
      detail: 'People who have it keep it, and everybody can still read it. It cannot be given to anybody any more, nor be published again.',
      confirm: `Retire version ${version.number}`,
      kind: 'danger',
    });
    if (!agreed) return;
    this.saving.set(true);
    this.failure.set(null);
    try {
      await this.client.retire(version);
      this.toasts.say(`Version ${version.number} of ${version.title} is retired`);
      this.shelf.readAgain();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
      if (toProblemError(failure).status === 412) this.shelf.readAgain();
    } finally {
      this.saving.set(false);
    }
  }
}
