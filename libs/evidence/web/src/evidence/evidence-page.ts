import { Component, Injector, afterNextRender, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { evidenceStatus, type EvidenceStatus, type EvidenceSummary } from '@waymark/evidence/domain';
import { AttemptKey, PagedList, spokenCalendarDay, spokenMoment, wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Empty, Icon, PageHeading, SearchField, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { ClaimTag } from '../claims/claim-tag';
import { counted, levelWords } from '../level-words';
import { EvidenceClient } from './evidence-client';
import { kindWords, statusWords } from './evidence-words';

interface Choice {
  status?: EvidenceStatus;
  search?: string;
  requirement?: string | null;
}

/** Everything that the reader has written about their work. What is chosen stands in the address. */
@Component({
  selector: 'wm-evidence-page',
  imports: [Banner, Button, ClaimTag, Empty, Icon, LoadFailure, PageHeading, RouterLink, SearchField, Skeleton],
  templateUrl: './evidence-page.html',
  styles: `
    .toolbar { display: flex; flex-wrap: wrap; gap: var(--wm-2); align-items: center; padding: var(--wm-4) var(--wm-5); border-bottom: 1px solid var(--wm-line); }
    .find { margin-left: auto; width: 18rem; }
    .claims { display: grid; gap: .25rem; justify-items: end; }
    .claim { display: inline-flex; flex-wrap: wrap; justify-content: end; align-items: center; gap: .25rem .5rem; }
    .dimmed { opacity: .55; }
    .inset { margin: var(--wm-5); }
    .foot { padding: var(--wm-4) var(--wm-5); border-top: 1px solid var(--wm-line); }
    @media (max-width: 45rem) {
      .toolbar { padding-inline: var(--wm-4); }
      .find { margin-left: 0; width: 100%; }
      .claims { grid-column: 2; justify-items: start; }
      .claim { justify-content: start; }
    }
  `,
})
export class EvidencePage {
  /** From the query of the address. */
  readonly search = input<string>();
  readonly state = input<string>();
  readonly requirement = input<string>();
  private readonly client = inject(EvidenceClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly attempt = new AttemptKey();
  protected readonly searched = computed(() => this.search() ?? '');
  protected readonly status = computed(() => evidenceStatus.safeParse(this.state()).data);
  protected readonly list = new PagedList((query: { search?: string; status?: EvidenceStatus; requirementId?: string; cursor?: string }, aborted) => this.client.list(query, aborted));
  protected readonly nothingHere = computed(
    () => this.list.loaded() && this.list.items().length === 0 && this.searched() === '' && this.status() === undefined && this.requirement() === undefined,
  );
  protected readonly beginning = signal(false);
  protected readonly trouble = signal<Words | null>(null);
  protected readonly levelWords = levelWords;
  protected readonly statuses = [{ status: undefined, words: 'All' }, ...evidenceStatus.options.map((status) => ({ status, words: statusWords[status] }))];
  /** For a live region. */
  protected readonly found = computed(() => {
    if (!this.list.loaded() || this.list.loading()) return '';
    return `${counted(this.list.items().length, 'piece')} of evidence shown${this.list.hasMore() ? ', there are more' : ''}`;
  });

  constructor() {
    effect(() => {
      const query = { search: this.searched() === '' ? undefined : this.searched(), status: this.status(), requirementId: this.requirement() };
      untracked(() => void this.list.show(query));
    });
  }

  protected details({ kind, endedOn, files, changedAt }: EvidenceSummary): string {
    const when = endedOn === null ? '' : `, ${spokenCalendarDay(endedOn)}`;
    const attached = files === 0 ? '' : `, ${counted(files, 'file')}`;
    return `${kindWords[kind].name}${when}${attached}. Changed ${spokenMoment(changedAt, this.session.timeZone(), new Date())}`;
  }

  protected choose(choice: Choice): void {
    const queryParams = { ...('requirement' in choice ? { requirement: choice.requirement } : {}), ...('search' in choice ? { search: choice.search === '' ? null : choice.search } : {}), ...('status' in choice ? { state: choice.status ?? null } : {}) };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual', replaceUrl: true });
  }

  /** Begins an empty story and opens it. Pressing twice begins one. */
  protected async begin(): Promise<void> {
    if (this.beginning()) return;
    this.beginning.set(true);
    this.trouble.set(null);
    try {
      const body = { kind: 'STAR' as const };
      const { id } = await this.client.create(body, this.attempt.for(body));
      await this.router.navigate(['/evidence', id]);
    } catch (failure) {
      this.trouble.set(wordsFor(failure));
    } finally {
      this.beginning.set(false);
    }
  }

  protected async showMore(): Promise<void> {
    const before = await this.list.showMore();
    const first = before === null ? undefined : this.list.items()[before];
    if (first !== undefined) afterNextRender(() => document.getElementById(`evidence-${first.id}`)?.focus(), { injector: this.injector });
  }
}
