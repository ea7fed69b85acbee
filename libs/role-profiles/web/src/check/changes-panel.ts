import { Component, computed, inject, signal } from '@angular/core';
import { Button, Empty, Panel, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import type { RequirementChange, RequirementView } from '@waymark/role-profiles/domain';
import { ChangeTag } from '../change-tag';
import { ChangedWords } from '../changed-words';
import { countChanges, levelChangeWords, realChanges, subjectOf, whatDiffers } from '../comparison-words';
import { counted } from '../wording';
import { DraftDesk } from './draft-desk';
import { MatchingForm } from './matching-form';

type Filter = 'all' | 'added' | 'removed' | 'changed' | 'renamed' | 'levels';

/** What a new edition changes, and how its requirements are matched to those of the edition before. */
@Component({
  selector: 'wm-changes-panel',
  imports: [Button, ChangeTag, ChangedWords, Empty, LoadFailure, MatchingForm, Panel, Skeleton],
  templateUrl: './changes-panel.html',
  styles: `
    :host { display: block; }
    .chips { display: flex; flex-wrap: wrap; gap: var(--wm-2); padding: 0 var(--wm-5) var(--wm-4); }
    .inset { margin: 0 var(--wm-5) var(--wm-5); }
    .list { list-style: none; padding: 0; }
    .list > li { padding: var(--wm-3) var(--wm-5); border-top: 1px solid var(--wm-line); content-visibility: var(--far, visible); contain-intrinsic-height: auto 5rem; }
    .top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--wm-1) var(--wm-4); }
    .matching { margin-left: -.5rem; }
    wm-matching-form { margin-top: var(--wm-3); }
    @media (max-width: 45rem) { .chips, .list > li { padding-inline: var(--wm-4); } .inset { margin-inline: var(--wm-4); } }
  `,
})
export class ChangesPanel {
  protected readonly desk = inject(DraftDesk);
  protected readonly filter = signal<Filter>('all');
  /** The key of the requirement whose matching is being corrected. */
  protected readonly correcting = signal<string | null>(null);
  protected readonly levelChangeWords = levelChangeWords;
  protected readonly whatDiffers = whatDiffers;
  protected readonly subjectOf = subjectOf;
  private readonly changes = computed(() => (this.desk.changes.hasValue() ? realChanges(this.desk.changes.value()) : []));
  protected readonly before = computed(() => (this.desk.changes.hasValue() ? this.desk.changes.value().before.number : null));
  protected readonly counts = computed(() => countChanges(this.changes()));
  protected readonly chips = computed(() => {
    const { added, removed, changed, renamed, levels } = this.counts();
    const chips: { filter: Filter; words: string; count: number }[] = [
      { filter: 'all', words: 'All', count: this.changes().length },
      { filter: 'levels', words: 'Level changes', count: levels },
      { filter: 'added', words: 'Added', count: added },
      { filter: 'removed', words: 'Removed', count: removed },
      { filter: 'renamed', words: 'Renamed', count: renamed },
      { filter: 'changed', words: 'Changed', count: changed },
    ];
    return chips.filter(({ filter, count }) => filter === 'all' || count > 0);
  });
  protected readonly shown = computed(() => {
    const filter = this.filter();
    if (filter === 'all') return this.changes();
    return this.changes().filter(({ kind, levelChange }) => (filter === 'levels' ? levelChange !== null && levelChange !== 0 : kind === filter));
  });
  private readonly free = computed(() => this.changes().flatMap(({ kind, before }) => (kind === 'removed' && before !== null ? [before] : [])));
  protected readonly heading = computed(() => {
    const before = this.before();
    return before === null ? 'Changes' : `${counted(this.changes().length, 'change')} from version ${before}`;
  });

  /** What of the edition before is matched to nothing and stood in the same section. */
  protected freeLike({ kind }: RequirementView): RequirementView[] {
    return this.free().filter((old) => old.kind === kind);
  }

  protected correct({ after }: RequirementChange): void {
    this.correcting.set(after?.key ?? null);
  }

  protected close(key: string): void {
    this.correcting.set(null);
    setTimeout(() => document.getElementById(`match-${key}`)?.focus());
  }
}
