import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner, Button, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { realChanges, whereChanged } from '../comparison-words';
import { anchorOf } from '../sections';
import { counted } from '../wording';
import { DifferencesPanel } from './differences-panel';
import { ProfileShelf } from './profile-shelf';

/** What a comparison found, and how its marks are read; without one, that the newest version changed something. */
@Component({
  selector: 'wm-comparison-notice',
  imports: [Banner, Button, DifferencesPanel, LoadFailure, RouterLink, Skeleton],
  template: `
    @if (shelf.comparing()) {
      @if (shelf.comparison.error(); as problem) {
        <wm-load-failure what="The comparison" [failure]="problem" (again)="shelf.comparison.reload()" />
      } @else if (shelf.comparison.hasValue()) {
        <wm-banner icon="git-compare-arrows" [heading]="heading()">
          <p class="small"><ins>Underlined words</ins> are only in {{ sides().after }}, <del>struck words</del> only in {{ sides().before }}. {{ where() }}</p>
          @if (firstChange(); as anchor) {
            <a actions wm-button="secondary" size="sm" [routerLink]="[]" [fragment]="anchor" queryParamsHandling="preserve">Go to first change</a>
          }
        </wm-banner>
        @if (changes().length > 0) {
          <wm-differences-panel [comparison]="shelf.comparison.value()" heading="What differs" />
        }
      } @else if (shelf.comparison.isLoading()) {
        <section class="panel"><wm-skeleton label="Comparing" [lines]="3" /></section>
      } @else if (shelf.version.hasValue()) {
        <wm-banner kind="warn" heading="There is nothing to compare this with" detail="The address names a version that does not exist, or the one that you are reading." />
      }
    } @else if (latest(); as news) {
      <wm-banner icon="git-compare-arrows" [heading]="news.heading" [detail]="news.where">
        <button actions wm-button="secondary" size="sm" type="button" (click)="compared.emit(news.compareWith)">Show the changes</button>
      </wm-banner>
    }
  `,
  styles: `
    :host { display: block; }
    :host > * + * { margin-top: var(--wm-5); }
    :host:empty { display: none; }
  `,
})
export class ComparisonNotice {
  readonly compared = output<number>();
  protected readonly shelf = inject(ProfileShelf);
  protected readonly changes = computed(() => (this.shelf.comparison.hasValue() ? realChanges(this.shelf.comparison.value()) : []));
  protected readonly sides = computed(() => {
    if (!this.shelf.comparison.hasValue()) return { before: '', after: '' };
    const { before, after } = this.shelf.comparison.value();
    const ofOneProfile = this.shelf.versions().some(({ id }) => id === before.versionId);
    return ofOneProfile ? { before: `version ${before.number}`, after: `version ${after.number}` } : { before: before.title, after: after.title };
  });
  protected readonly heading = computed(() => {
    const { before, after } = this.sides();
    const count = this.changes().length;
    if (count === 0) return `${after} and ${before} ask for the same`.replace(/^v/, 'V');
    return `${after} differs from ${before} in ${counted(count, 'requirement')}`.replace(/^v/, 'V');
  });
  protected readonly where = computed(() => whereChanged(this.changes()));
  protected readonly firstChange = computed(() => {
    const shown = new Set(this.changes().flatMap(({ after }) => (after === null ? [] : [after.id])));
    const first = this.shelf.version.hasValue() ? this.shelf.version.value().items.find(({ id }) => shown.has(id)) : undefined;
    return first === undefined ? null : anchorOf(first);
  });
  /** What the newest version changed, for readers of it whom nothing concerns more closely. */
  protected readonly latest = computed(() => {
    const changes = this.shelf.latestChanges();
    if (changes === null || this.shelf.news() !== null || this.shelf.chosen()?.id !== changes.after.versionId) return null;
    const real = realChanges(changes);
    if (real.length === 0) return null;
    const { before, after } = changes;
    return { heading: `Version ${after.number} has ${counted(real.length, 'change')} from version ${before.number}`, where: whereChanged(real), compareWith: before.number };
  });
}
