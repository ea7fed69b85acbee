import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Panel, Tag } from '@waymark/foundation/ui';
import type { RequirementView } from '@waymark/role-profiles/domain';
import { sectionOf, sectionPlans, type SectionId } from '../sections';
import { counted } from '../wording';
import { DraftDesk } from './draft-desk';
import { FoundRecords } from './found-records';
import { isDescribed } from './record-fields';
import { WordsForm } from './words-form';

interface FoundSection {
  id: SectionId;
  title: string;
  records: RequirementView[];
  /** Questions about its records that nobody has answered. */
  open: number;
}

/** What was made of the source, section by section. A section opens to its records, and those to their forms. */
@Component({
  selector: 'wm-found-panel',
  imports: [Banner, Button, FoundRecords, Panel, RouterLink, Tag, WordsForm],
  templateUrl: './found-panel.html',
  styles: `
    :host { display: block; }
    .table td, .table th { vertical-align: middle; }
    .section { display: inline-flex; align-items: center; gap: .375rem; min-height: 1.75rem; text-align: left; font-weight: 600; }
    .section::before { content: ''; width: .4375rem; height: .4375rem; margin: 0 .25rem 0 .125rem; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(-45deg); flex: none; }
    .section[aria-expanded='true']::before { transform: rotate(45deg) translate(-1px, -1px); }
    .sub > td { padding-bottom: var(--wm-4); }
    .inset { margin: 0 var(--wm-5) var(--wm-4); }
    .words { padding: 0 0 var(--wm-3); }
  `,
})
export class FoundPanel {
  protected readonly desk = inject(DraftDesk);
  protected readonly shown = signal<SectionId | null>(null);
  protected readonly editingWords = signal(false);
  protected readonly confirming = signal('');
  protected readonly failure = signal<Words | null>(null);
  protected readonly sections = computed((): FoundSection[] => {
    const records = Map.groupBy(this.desk.draft()?.items ?? [], ({ kind }) => sectionOf(kind).id);
    const open = this.openBySection();
    return sectionPlans
      .map(({ id, title }) => ({ id, title: id === 'summary' ? 'Summary and background' : title, records: records.get(id) ?? [], open: open.get(id) ?? 0 }))
      .filter(({ id, records: own }) => own.length > 0 || id === 'summary');
  });
  private readonly openBySection = computed(() => {
    const counts = new Map<SectionId, number>();
    for (const { warning, subject } of this.desk.cases()) {
      if (!warning.aboutContent || warning.answer !== null) continue;
      const id = subject.kind === 'record' ? sectionOf(subject.record.kind).id : 'summary';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  });
  protected readonly all = computed(() => counted(this.desk.draft()?.items.length ?? 0, 'item'));

  protected toggle(id: SectionId): void {
    this.editingWords.set(false);
    this.shown.update((shown) => (shown === id ? null : id));
  }

  protected openWords({ open }: FoundSection): string {
    return open === 1 ? '1 question' : `${open} questions`;
  }

  protected unconfirmed({ records }: FoundSection): RequirementView[] {
    return records.filter((record) => isDescribed(record) && !record.clausesConfirmed && record.clauses.length > 0);
  }

  /** Each split was looked at beside the others, and all are right. */
  protected async confirmSplits(section: FoundSection): Promise<void> {
    if (this.confirming() !== '') return;
    const records = this.unconfirmed(section);
    this.failure.set(null);
    try {
      await this.desk.confirmSplits(records, (done) => this.confirming.set(`Saving ${done} of ${records.length}`));
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.confirming.set('');
    }
  }
}
