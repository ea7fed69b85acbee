import { Component, inject, signal, viewChild, type ElementRef } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Button, Journey, PageHeading, Panel, Toasts } from '@waymark/foundation/ui';
import type { ImportResult } from '@waymark/role-profiles/domain';
import { importSteps } from '../import-steps';
import type { ImportOutcome } from './import-client';
import { ImportForm } from './import-form';
import { ImportOutcomes } from './import-outcomes';

/** The first step of an import: where the text comes from. */
@Component({
  selector: 'wm-import-page',
  imports: [Button, ImportForm, ImportOutcomes, Journey, PageHeading, Panel, RouterLink],
  template: `
    <wm-page-heading heading="Import a role profile">
      <p class="crumb" crumb><a routerLink="/role-profiles">Role profiles</a><span aria-hidden="true">/</span>Import</p>
      <ol actions wm-journey [steps]="steps" [here]="1"></ol>
    </wm-page-heading>
    <div class="stack">
      <div tabindex="-1" class="outcomes" #place>
        @if (outcomes().length > 0) {
          <wm-import-outcomes [items]="outcomes()" [warnings]="warnings()" [moreWarnings]="moreWarnings()" />
        }
      </div>
      @if (several()) {
        <p><button wm-button="secondary" type="button" (click)="outcomes.set([])">Import something else</button></p>
      } @else {
        <section wm-panel heading="What do you want to import?" sub="The published text of a role, the roles file of the government framework, a CASE package or an export from Waymark. We find out which.">
          <wm-import-form class="mt-4" (imported)="goOn($event)" />
        </section>
      }
    </div>
  `,
  styles: `
    .outcomes:focus { outline: 0; box-shadow: none; }
    .outcomes:empty { display: none; }
    .outcomes:empty + * { margin-top: 0; }
  `,
})
export class ImportPage {
  protected readonly steps = importSteps;
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  protected readonly outcomes = signal<readonly ImportOutcome[]>([]);
  protected readonly warnings = signal<ImportResult['warnings']>([]);
  protected readonly moreWarnings = signal(0);
  protected readonly several = () => this.outcomes().length > 1;

  protected async goOn({ items, warnings, moreWarnings }: ImportResult): Promise<void> {
    const [only, ...others] = items;
    if (only === undefined || others.length > 0 || only.outcome === 'unchanged') {
      this.outcomes.set(items);
      this.warnings.set(warnings);
      this.moreWarnings.set(moreWarnings);
      setTimeout(() => this.place().nativeElement.focus());
      return;
    }
    if (only.outcome === 'replaced-draft') this.toasts.say(`The draft of ${only.title} that was here is replaced by this one`);
    await this.router.navigate(['/role-profiles', only.profileId, 'versions', only.versionId, 'check']);
  }
}
