import { Component, Injector, afterNextRender, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PagedList, clockTime, endpointUrl } from '@waymark/foundation/browser';
import { Button, Empty, Field, FieldControl, Icon, PageHeading, Skeleton } from '@waymark/foundation/ui';
import { auditAction, peopleApi, type AuditEntryView, type AuditFilter } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { PersonPicker, type ChosenPerson } from '../people/person-picker';
import { Session } from '../session';
import { AuditClient } from './audit-client';
import { byDay } from './audit-days';
import { actionGroups, entryWords, personOf, teamOf } from './audit-words';

/** Who did what and when, for organisation admins. What is looked for stands in the address. */
@Component({
  selector: 'wm-audit-page',
  imports: [Button, Empty, Field, FieldControl, Icon, LoadFailure, PageHeading, PersonPicker, RouterLink, Skeleton],
  providers: [AuditClient],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.css',
})
export class AuditPage {
  /** From the query of the address. */
  readonly action = input<string>();
  readonly actor = input<string>();
  readonly about = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  private readonly client = inject(AuditClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  protected readonly chosen = computed(() => auditAction.safeParse(this.action()).data);
  protected readonly filter = computed<AuditFilter>(() => ({
    action: this.chosen(),
    actorId: this.actor(),
    aboutId: this.about(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly filtered = computed(() => Object.values<unknown>(this.filter()).some((value) => value !== undefined));
  protected readonly picked = signal<ChosenPerson | null>(null);
  protected readonly entries = new PagedList((query: AuditFilter & { cursor?: string }, aborted) => this.client.list(query, aborted));
  protected readonly days = computed(() => byDay(this.entries.items(), this.session.timeZone()));
  protected readonly groups = actionGroups();
  protected readonly words = entryWords;

  constructor() {
    effect(() => {
      const filter = this.filter();
      untracked(() => {
        for (const personId of [filter.actorId, filter.aboutId]) if (personId !== undefined) this.client.learnPerson(personId);
        void this.entries.show(filter);
      });
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

  /** Narrows what is shown; an empty word takes the filter away. */
  protected choose(filter: Partial<Record<'action' | 'actor' | 'about' | 'from' | 'to', string>>): void {
    const queryParams = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value === '' ? null : value]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual' });
  }

  protected nameOf(personId: string): string {
    return this.client.names().get(personId) ?? 'a person';
  }

  protected exportAddress(format: 'csv' | 'jsonl'): string {
    return endpointUrl(peopleApi.exportAuditEntries, undefined, { ...this.filter(), format });
  }

  protected async showMore(): Promise<void> {
    const before = await this.entries.showMore();
    const first = before === null ? undefined : this.entries.items()[before];
    if (first !== undefined) afterNextRender(() => document.getElementById(`entry-${first.id}`)?.focus(), { injector: this.injector });
  }
}
