import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner, Button, Icon, Journey, NextStep, PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '../load-failure';
import { ColumnsForm } from './columns-form';
import { DryRun } from './dry-run';
import { ImportDesk } from './import-desk';
import { importButton, importSteps, people, rows, stepWords, toImport } from './import-words';

/** The later steps of importing people: columns, dry run, import. Nothing changes before the last. */
@Component({
  selector: 'wm-import-check-page',
  imports: [Banner, Button, ColumnsForm, DryRun, Icon, Journey, LoadFailure, NextStep, PageHeading, Panel, RouterLink, Skeleton],
  providers: [ImportDesk],
  templateUrl: './import-check-page.html',
  styles: `
    :host { --wm-content: 90rem; }
    .across { flex-basis: 100%; }
    .check { padding: 0; }
    .trouble { margin-bottom: var(--wm-5); }
  `,
})
export class ImportCheckPage {
  readonly importId = input.required<string>();
  protected readonly desk = inject(ImportDesk);
  protected readonly steps = importSteps;
  protected readonly people = people;
  protected readonly invite = signal(false);
  protected readonly here = computed(() => {
    if (this.importing()) return 4;
    switch (this.desk.found()?.state) {
      case 'MATCHING':
        return 2;
      case 'IMPORTING':
      case 'DONE':
        return 4;
      case 'READY':
      case undefined:
        return 3;
    }
  });
  protected readonly importing = computed(() => this.desk.busy() === 'importing' || this.desk.found()?.state === 'IMPORTING');
  protected readonly stepNow = computed(() => {
    const step = this.desk.progress()?.step ?? null;
    return step === null ? 'Getting ready' : stepWords[step];
  });
  protected readonly button = computed(() => {
    const counts = this.desk.counts();
    return counts === null ? '' : importButton(counts);
  });
  protected readonly idle = computed(() => {
    const counts = this.desk.counts();
    return counts !== null && toImport(counts) === 0 ? 'There is nothing to import: no row would add or change anybody' : undefined;
  });
  protected readonly doneWords = computed(() => {
    const counts = this.desk.counts();
    if (counts === null) return '';
    const leftOut = counts.wrong + counts.skipped;
    const parts = [
      ...(counts.created > 0 ? [`${people(counts.created)} added`] : []),
      ...(counts.changed > 0 ? [`${people(counts.changed)} updated`] : []),
      ...(leftOut > 0 ? [`${rows(leftOut)} left out`] : []),
    ];
    return `${parts.join(', ')}. Everything is in the audit log.`;
  });

  constructor() {
    effect(() => {
      const importId = this.importId();
      untracked(() => void this.desk.open(importId));
    });
  }

  protected async carryOut(): Promise<void> {
    await this.desk.apply(this.invite());
    window.scrollTo({ top: 0 });
  }
}
