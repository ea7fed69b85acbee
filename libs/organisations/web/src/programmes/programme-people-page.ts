import { Component, computed, effect, inject, input, resource, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { PagedList, pageTitle } from '@waymark/foundation/browser';
import { Avatar, Button, Dialogs, Empty, PageHeading, SearchField, Skeleton, Toasts } from '@waymark/foundation/ui';
import { enrolmentPart, enrolmentState, type Enrolled, type EnrolmentPart, type EnrolmentState, type EnrolmentView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { ProgrammeTabs } from './programme-tabs';
import { enrolmentSpan, partWords } from './programme-words';
import { ProgrammesClient } from './programmes-client';

interface Query {
  programmeId: string;
  search?: string;
  part?: EnrolmentPart;
  state: EnrolmentState;
  cursor?: string;
}

const stateWords: Record<EnrolmentState, string> = { CURRENT: 'Taking part', TO_COME: 'To come', ENDED: 'Ended' };

/** Who takes part in a programme, for those who look after it. What is looked for stands in the address. */
@Component({
  selector: 'wm-programme-people-page',
  imports: [Avatar, Button, Empty, LoadFailure, PageHeading, ProgrammeTabs, RouterLink, SearchField, Skeleton],
  templateUrl: './programme-people-page.html',
  styles: `
    .filter { display: flex; flex-wrap: wrap; align-items: end; gap: var(--wm-3) var(--wm-5); padding: var(--wm-4) var(--wm-5) var(--wm-5); border-bottom: 1px solid var(--wm-line); }
    .filter wm-search-field { flex: 1 1 16rem; max-width: 24rem; }
    .chips { display: flex; flex-wrap: wrap; align-items: center; gap: var(--wm-2); min-height: var(--wm-control); }
    .inset { margin: var(--wm-5); }
    .dimmed { opacity: .55; }
    .foot { padding: var(--wm-4) var(--wm-5); border-top: 1px solid var(--wm-line); }
    .table td { vertical-align: middle; }
    @media (max-width: 45rem) { .filter { padding: var(--wm-4); } .filter wm-search-field { max-width: none; flex-basis: 100%; } }
  `,
})
export class ProgrammePeoplePage {
  /** From the address. */
  readonly programmeId = input.required<string>();
  readonly search = input<string>();
  readonly part = input<string>();
  readonly state = input<string>();
  private readonly client = inject(ProgrammesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly span = enrolmentSpan;
  protected readonly partWords = partWords;
  protected readonly stateWords = stateWords;
  protected readonly parts = enrolmentPart.options;
  protected readonly states = enrolmentState.options;
  protected readonly searched = computed(() => this.search() ?? '');
  protected readonly chosenPart = computed(() => enrolmentPart.safeParse(this.part()).data);
  protected readonly chosenState = computed(() => enrolmentState.safeParse(this.state()).data ?? 'CURRENT');
  protected readonly filtered = computed(() => this.searched() !== '' || this.chosenPart() !== undefined || this.chosenState() !== 'CURRENT');
  protected readonly read = resource({ params: () => this.programmeId(), loader: ({ params }) => this.client.read(params) });
  protected readonly programme = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** Whether anybody can be enrolled. */
  protected readonly open = computed(() => this.programme()?.archivedAt === null);
  protected readonly people = new PagedList(({ programmeId, ...query }: Query, aborted) => this.client.enrolments(programmeId, query, aborted));
  /** For a live region. */
  protected readonly found = computed(() => {
    if (!this.people.loaded() || this.people.loading()) return '';
    const count = this.people.items().length;
    return `${count} ${count === 1 ? 'person' : 'people'} shown${this.people.hasMore() ? ', there are more' : ''}`;
  });

  constructor() {
    const title = inject(Title);
    effect(() => {
      const query: Query = {
        programmeId: this.programmeId(),
        search: this.searched() === '' ? undefined : this.searched(),
        part: this.chosenPart(),
        state: this.chosenState(),
      };
      untracked(() => void this.people.show(query));
    });
    effect(() => {
      const programme = this.programme();
      if (programme !== undefined) title.setTitle(pageTitle(`People in ${programme.name}`));
    });
  }

  protected go(queryParams: Record<string, string | null>, replaceUrl = false): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual', replaceUrl });
  }

  protected async enrol(): Promise<void> {
    const programme = this.programme();
    const enrolled = await this.dialogs.open<Enrolled>(async () => (await import('./enrol-dialog')).EnrolDialog, programme);
    if (enrolled === undefined) return;
    this.toasts.say(enrolledWords(enrolled));
    await this.people.again();
  }

  protected async end(enrolment: EnrolmentView): Promise<void> {
    const said = await this.dialogs.open<string>(async () => (await import('./end-enrolment-dialog')).EndEnrolmentDialog, enrolment);
    if (said === undefined) return;
    this.toasts.say(said);
    await this.people.again();
  }
}

/** What came of enrolling several people. */
export function enrolledWords({ enrolled, already }: Enrolled): string {
  const begun = enrolled === 1 ? '1 person is enrolled' : `${enrolled} people are enrolled`;
  if (already.length === 0) return begun;
  const [first] = already;
  const rest = already.length === 1 && first !== undefined ? `${first.memberName} took part already` : `${already.length} took part already`;
  return enrolled === 0 ? `Nobody new is enrolled: ${rest}` : `${begun}. ${rest}`;
}
