import { Component, Injector, afterNextRender, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PagedList, clockTime } from '@waymark/foundation/browser';
import { Button, Empty, Field, FieldControl, PageHeading, Skeleton } from '@waymark/foundation/ui';
import { auditAction, type AuditAction, type AuditEntryView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { AuditClient } from './audit-client';
import { byDay } from './audit-days';
import { actionGroups, entryWords, personOf, teamOf } from './audit-words';

/** Who did what and when, for organisation admins. What is looked for stands in the address. */
@Component({
  selector: 'wm-audit-page',
  imports: [Button, Empty, Field, FieldControl, LoadFailure, PageHeading, RouterLink, Skeleton],
  providers: [AuditClient],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.css',
})
export class AuditPage {
  /** From the query of the address. */
  readonly action = input<string>();
  private readonly client = inject(AuditClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  protected readonly chosen = computed(() => auditAction.safeParse(this.action()).data);
  protected readonly entries = new PagedList((query: { action?: AuditAction; cursor?: string }, aborted) => this.client.list(query, aborted));
  protected readonly days = computed(() => byDay(this.entries.items(), this.session.timeZone()));
  protected readonly groups = actionGroups();
  protected readonly words = entryWords;

  constructor() {
    effect(() => {
      const action = this.chosen();
      untracked(() => void this.entries.show({ action }));
    });
  }

  protected time({ at }: AuditEntryView): string {
    return clockTime(at, this.session.timeZone());
  }

  /** Who and what an entry is about; a name that is not known yet, or any more, is called by its kind. */
  protected linksOf(entry: AuditEntryView): { path: string[]; words: string }[] {
    const names = this.client.names();
    const personId = personOf(entry);
    const teamId = teamOf(entry);
    return [
      ...(personId === null ? [] : [{ path: ['/people', personId], words: names.get(personId) ?? 'A person' }]),
      ...(teamId === null ? [] : [{ path: ['/teams', teamId], words: names.get(teamId) ?? 'A team' }]),
    ];
  }

  protected choose(action: string): void {
    void this.router.navigate([], { queryParams: { action: action === '' ? null : action }, queryParamsHandling: 'merge', scroll: 'manual' });
  }

  protected async showMore(): Promise<void> {
    const before = await this.entries.showMore();
    const first = before === null ? undefined : this.entries.items()[before];
    if (first !== undefined) afterNextRender(() => document.getElementById(`entry-${first.id}`)?.focus(), { injector: this.injector });
  }
}
