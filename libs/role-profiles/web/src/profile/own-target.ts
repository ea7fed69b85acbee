import { Injectable, inject, signal } from '@angular/core';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { newId } from '@waymark/foundation/kernel';
import { Confirmation, Toasts } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { RolesClient } from '../roles/roles-client';
import { todayIn } from '../today';
import { ProfileShelf } from './profile-shelf';

/** Makes a version the reader's own target role. A page provides it for itself. */
@Injectable()
export class OwnTarget {
  private readonly shelf = inject(ProfileShelf);
  private readonly client = inject(RolesClient);
  private readonly session = inject(Session);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  readonly saving = signal(false);
  readonly failure = signal<Words | null>(null);

  /** The newest version becomes the target from today on; another profile that is the target now ends, once confirmed. */
  async make(): Promise<void> {
    const newest = this.shelf.newest();
    const memberId = this.session.current()?.member.id;
    const title = this.shelf.profile.hasValue() ? this.shelf.profile.value().title : '';
    if (newest === null || memberId === undefined || this.saving() || !(await this.mayReplace(title))) return;
    this.saving.set(true);
    this.failure.set(null);
    try {
      await this.client.assign({ kind: 'TARGET', versionId: newest.id, memberId, from: todayIn(this.session.timeZone()) }, newId());
      this.toasts.say(`Version ${newest.number} of ${title} is your target role`);
      this.shelf.rolesChanged();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.saving.set(false);
    }
  }

  private mayReplace(title: string): Promise<boolean> {
    const target = this.shelf.target();
    if (target === null || target === undefined || this.shelf.own().includes(target)) return Promise.resolve(true);
    return this.confirmation.ask({
      heading: `Work towards ${title} instead of ${target.title}?`,
      detail: `${target.title} stops being your target role today. What is confirmed for you stays confirmed.`,
      confirm: 'Change my target role',
    });
  }
}
