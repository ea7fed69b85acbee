import { Component, Injector, afterNextRender, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PagedList } from '@waymark/foundation/browser';
import { Button, Empty, NextStep, PageHeading, SearchField, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { editorRoles } from '../editors';
import { ProfilesClient } from '../profiles-client';
import { counted } from '../wording';
import { ProfilesTable } from './profiles-table';

/** Every role profile of the organisation. What is searched for stands in the address. */
@Component({
  selector: 'wm-profiles-page',
  imports: [Button, Empty, LoadFailure, NextStep, PageHeading, ProfilesTable, RouterLink, SearchField, Skeleton],
  templateUrl: './profiles-page.html',
  styles: `
    .filter { padding: var(--wm-4) var(--wm-5) var(--wm-5); border-bottom: 1px solid var(--wm-line); }
    .filter wm-search-field { max-width: 24rem; }
    .dimmed { opacity: .55; }
    .inset { margin: var(--wm-5); }
    .foot { padding: var(--wm-4) var(--wm-5); border-top: 1px solid var(--wm-line); }
    @media (max-width: 45rem) { .filter { padding: var(--wm-4); } .filter wm-search-field { max-width: none; } .inset { margin: var(--wm-4); } }
  `,
})
export class ProfilesPage {
  /** From the query of the address. */
  readonly search = input<string>();
  private readonly session = inject(Session);
  private readonly client = inject(ProfilesClient);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  protected readonly editing = this.session.holdsAny(editorRoles);
  protected readonly searched = computed(() => this.search() ?? '');
  protected readonly organisation = computed(() => this.session.current()?.organisation.name ?? 'your organisation');
  protected readonly profiles = new PagedList((query: { search?: string; cursor?: string }, aborted) => this.client.list(query, aborted));
  protected readonly nothingHere = computed(() => this.profiles.loaded() && this.searched() === '' && this.profiles.items().length === 0);
  protected readonly oldestDraft = computed(() => {
    const drafts = this.profiles.items().filter(({ draft }) => draft !== null);
    return drafts.toSorted((one, other) => (one.draft?.createdAt ?? '').localeCompare(other.draft?.createdAt ?? ''))[0];
  });
  /** For a live region. */
  protected readonly found = computed(() => {
    if (!this.profiles.loaded() || this.profiles.loading()) return '';
    return `${counted(this.profiles.items().length, 'role profile')} shown${this.profiles.hasMore() ? ', there are more' : ''}`;
  });

  constructor() {
    effect(() => {
      const query = this.searched() === '' ? {} : { search: this.searched() };
      untracked(() => void this.profiles.show(query));
    });
  }

  protected searchFor(search: string): void {
    const queryParams = { search: search === '' ? null : search };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual', replaceUrl: true });
  }

  protected async showMore(): Promise<void> {
    const before = await this.profiles.showMore();
    const first = before === null ? undefined : this.profiles.items()[before];
    if (first !== undefined) afterNextRender(() => document.getElementById(`profile-${first.id}`)?.focus(), { injector: this.injector });
  }
}
