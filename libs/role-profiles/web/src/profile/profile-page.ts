import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { pageTitle, spokenDay } from '@waymark/foundation/browser';
import { Button, Dialogs, Empty, Icon, PageHeading, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import type { VersionSummary } from '@waymark/role-profiles/domain';
import { editorRoles } from '../editors';
import { bySection } from '../sections';
import type { CompareChoice } from './compare-dialog';
import { ComparisonNotice } from './comparison-notice';
import { OwnTarget } from './own-target';
import { ProfileBody } from './profile-body';
import { ProfileContents, type ContentsEntry } from './profile-contents';
import { ProfileLead } from './profile-lead';
import { ProfileShelf } from './profile-shelf';
import { ProfileTools } from './profile-tools';
import { RequirementMarks } from './requirement-marks';
import { Retirement } from './retirement';
import { VersionsTrail } from './versions-trail';

/** A role profile as everybody reads it. The version that is read, and what it is compared with, stand in the address. */
@Component({
  selector: 'wm-profile-page',
  imports: [Button, ComparisonNotice, Empty, Icon, LoadFailure, PageHeading, ProfileBody, ProfileContents, ProfileLead, ProfileTools, RouterLink, Skeleton, VersionsTrail],
  providers: [ProfileShelf, OwnTarget, Retirement],
  templateUrl: './profile-page.html',
  styles: `
    .prof { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); gap: var(--wm-6); align-items: start; }
    .versions { width: 17rem; }
    .reading { display: flex; flex-direction: column; gap: var(--wm-5); min-width: 0; }
    @media (max-width: 60rem) { .prof { grid-template-columns: minmax(0, 1fr); } }
    @media print { .prof { display: block; } }
  `,
})
export class ProfilePage {
  readonly profileId = input.required<string>();
  /** From the query of the address: a number. */
  readonly version = input<string>();
  /** From the query of the address: a number, or the id of a version of another profile. */
  readonly compare = input<string>();
  protected readonly shelf = inject(ProfileShelf);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  protected readonly title = computed(() => (this.shelf.profile.hasValue() ? this.shelf.profile.value().title || 'A profile without a title' : 'Role profile'));
  protected readonly newestNumber = computed(() => String(this.shelf.newest()?.number ?? ''));
  protected readonly draft = computed(() => {
    if (!this.shelf.profile.hasValue() || !this.session.holdsAny(editorRoles)) return null;
    return this.shelf.profile.value().draft?.id ?? null;
  });
  protected readonly marks = computed(() => {
    if (!this.shelf.comparing() || !this.shelf.comparison.hasValue()) return null;
    const comparison = this.shelf.comparison.value();
    const ofOneProfile = this.shelf.versions().some(({ id }) => id === comparison.before.versionId);
    return new RequirementMarks(comparison, ofOneProfile ? ` in version ${comparison.after.number}` : ` against ${comparison.before.title}`);
  });
  protected readonly comparedWith = computed(() => {
    if (!this.shelf.comparison.hasValue()) return '';
    const { before } = this.shelf.comparison.value();
    return ` with ${this.shelf.versions().some(({ id }) => id === before.versionId) ? before.number : before.title}`;
  });
  protected readonly entries = computed((): ContentsEntry[] => {
    if (!this.shelf.version.hasValue()) return [];
    const { items, summary, role } = this.shelf.version.value();
    const sections = bySection(items, ({ kind }) => kind).map(({ id, title, items: own }) => ({ id, title, count: id === 'summary' ? null : own.length }));
    const withSummary = (summary === '' && role === null) || sections[0]?.id === 'summary' ? sections : [{ id: 'summary', title: 'Summary', count: null }, ...sections];
    return [...withSummary, { id: 'versions', title: 'Versions', count: this.shelf.versions().length }];
  });

  constructor() {
    effect(() => {
      const wanted = { profileId: this.profileId(), version: numberOf(this.version()), compare: this.compare() ?? null };
      untracked(() => this.shelf.show(wanted));
    });
    const title = inject(Title);
    effect(() => title.setTitle(pageTitle(this.title())));
  }

  protected versionWords({ number, publishedAt, status }: VersionSummary): string {
    if (status === 'DRAFT') return `${number}, draft`;
    const day = publishedAt === null ? '' : `, published ${spokenDay(publishedAt, this.session.timeZone())}`;
    return `${number}${day}${status === 'RETIRED' ? ', retired' : ''}`;
  }

  protected compareNewest(number: number): void {
    this.go({ version: null, compare: String(number) });
  }

  protected async askCompare(): Promise<void> {
    const shown = this.shelf.chosen();
    const versions = this.shelf.versions().filter(({ id }) => id !== shown?.id);
    const data: CompareChoice = { profileId: this.profileId(), title: this.title(), versions };
    const compare = await this.dialogs.open<string>(async () => (await import('./compare-dialog')).CompareDialog, data);
    if (compare !== undefined) this.go({ compare });
  }

  protected go(queryParams: { version?: string | null; compare: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual' });
  }
}

function numberOf(words: string | undefined): number | null {
  return words !== undefined && /^\d{1,6}$/.test(words) ? Number(words) : null;
}
