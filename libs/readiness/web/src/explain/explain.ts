import { Component, DestroyRef, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialogs } from '@waymark/foundation/ui';
import type { ExplainQuery } from '../person/person-client';
import type { Explained } from './explained';

/**
 * Opens the explanation of a cell for as long as the address names one:
 *
 *     <wm-explain [cell]="cell()" [instants]="{ at, knownAt }" (closed)="go({ cell: null })" />
 *
 * `cell` is "member.requirement". The address is what counts: Back closes the drawer, and whoever closes it is told to
 * take the cell out of the address.
 */
@Component({ selector: 'wm-explain', template: '' })
export class Explain {
  readonly cell = input<string>();
  readonly instants = input<ExplainQuery>({});
  readonly onPersonPage = input(false, { transform: (value: boolean | '') => value === '' || value });
  readonly closed = output();
  private readonly dialogs = inject(Dialogs);
  /** Whether the page is still there. */
  private readonly present = signal(true);
  private readonly shown = computed(() => (this.present() ? this.cell() : undefined));
  private open = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.present.set(false));
    effect(() => {
      if (this.shown() !== undefined) untracked(() => void this.explain());
    });
  }

  private async explain(): Promise<void> {
    if (this.open) return;
    this.open = true;
    const data: Explained = { cell: this.shown, instants: this.instants, onPersonPage: this.onPersonPage() };
    await this.dialogs.open(async () => (await import('./explanation-drawer')).ExplanationDrawer, data);
    this.open = false;
    if (this.shown() !== undefined) this.closed.emit();
  }
}
