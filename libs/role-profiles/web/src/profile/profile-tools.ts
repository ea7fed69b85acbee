import { Component, DestroyRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Dialogs, Icon, Toasts } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { editorRoles } from '../editors';
import { ProfilesClient } from '../profiles-client';
import type { GiveRole } from '../roles/give-role-dialog';
import { OwnTarget } from './own-target';
import { ProfileShelf } from './profile-shelf';
import { Retirement } from './retirement';

/** What can be done with a profile besides reading it. */
@Component({
  selector: 'wm-profile-tools',
  imports: [Button, Icon, RouterLink],
  template: `
    <button wm-button="secondary" size="sm" type="button" (click)="print()"><svg wm-icon="printer"></svg>Print profile</button>
    @if (shelf.chosen(); as version) {
      <a wm-button="secondary" size="sm" [href]="address(version.id)" [attr.download]="fileName()"><svg wm-icon="download"></svg>Export as JSON</a>
    }
    @if (mayTarget()) {
      <button wm-button="secondary" size="sm" type="button" [busy]="target.saving() && 'Saving'" (click)="target.make()"><svg wm-icon="target"></svg>Make it my target</button>
    }
    @if (mayGive && shelf.newest()) {
      <button wm-button="secondary" size="sm" type="button" (click)="giveRole()"><svg wm-icon="user-plus"></svg>Give this role</button>
    }
    @if (mayRetire()) {
      <button wm-button="secondary" size="sm" type="button" [busy]="retirement.saving() && 'Retiring'" (click)="retirement.retire()"><svg wm-icon="minus"></svg>Retire version {{ shelf.chosen()?.number }}</button>
    }
    @if (draft(); as id) {
      <a wm-button="secondary" size="sm" [routerLink]="['/role-profiles', profile()?.id, 'versions', id, 'check']"><svg wm-icon="pencil-line"></svg>Open the draft</a>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; align-items: start; gap: var(--wm-2); margin-top: var(--wm-4); }
    @media (max-width: 60rem) { :host { flex-flow: row wrap; } }
    @media print { :host { display: none; } }
  `,
})
export class ProfileTools {
  protected readonly shelf = inject(ProfileShelf);
  protected readonly target = inject(OwnTarget);
  protected readonly retirement = inject(Retirement);
  private readonly client = inject(ProfilesClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly edits = this.session.holdsAny(editorRoles);
  protected readonly mayRetire = computed(() => this.edits && this.shelf.chosen()?.status === 'PUBLISHED');
  protected readonly mayGive = this.session.managesPeople() || this.session.holdsAny(editorRoles);
  protected readonly profile = computed(() => (this.shelf.profile.hasValue() ? this.shelf.profile.value() : null));
  protected readonly draft = computed(() => (this.session.holdsAny(editorRoles) ? (this.profile()?.draft?.id ?? null) : null));
  protected readonly fileName = computed(() => `${(this.profile()?.title ?? 'role profile').replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}-${this.shelf.chosen()?.number ?? 1}.json`);
  /** The next step offers it already to whoever has no target at all. */
  protected readonly mayTarget = computed(() => {
    const target = this.shelf.target();
    return target !== null && target !== undefined && target.profileId !== this.profile()?.id && this.shelf.newest() !== null;
  });
  private opened: HTMLDetailsElement[] = [];

  constructor() {
    const open = () => this.openAll();
    const close = () => this.closeAgain();
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    });
  }

  protected address(versionId: string): string {
    return this.client.exportAddress(versionId);
  }

  protected print(): void {
    print();
  }

  protected async giveRole(): Promise<void> {
    const newest = this.shelf.newest();
    const title = this.profile()?.title;
    if (newest === null || title === undefined) return;
    const data: GiveRole = { role: { versionId: newest.id, title, number: newest.number } };
    const done = await this.dialogs.open<string>(async () => (await import('../roles/give-role-dialog')).GiveRoleDialog, data);
    if (done === undefined) return;
    this.toasts.say(done);
    this.shelf.rolesChanged();
  }

  /** On paper nothing can be opened, so every description is open there. */
  private openAll(): void {
    this.opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const details of this.opened) details.open = true;
  }

  private closeAgain(): void {
    for (const details of this.opened.splice(0)) details.open = false;
  }
}
