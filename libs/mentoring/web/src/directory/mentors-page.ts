import { Component, computed, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PagedList, spokenCalendarDay, wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Dialogs, Empty, Field, FieldControl, NextStep, PageHeading, Panel, SearchField, Skeleton, Toasts } from '@waymark/foundation/ui';
import { mentorQuery, type MentorCard, type MentorPage } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { counted, listed } from '@waymark/role-profiles/web';
import type { AskedMentor } from './ask-dialog';
import { DirectoryClient } from './directory-client';
import { languages, placesWords, reasonWords } from './match-words';
import { MentorRow } from './mentor-row';
import { WishesPanel } from './wishes-panel';

type Sought = ReturnType<typeof mentorQuery.parse>;

const orders: readonly { sort: Sought['sort']; words: string }[] = [
  { sort: 'GAPS', words: 'Closest to your gaps' },
  { sort: 'SOONEST', words: 'Soonest place' },
  { sort: 'NAME', words: 'Name' },
];

/** Everybody who offers mentoring, with one suggestion first; what is looked for stands in the address. */
@Component({
  selector: 'wm-mentors-page',
  imports: [Banner, Button, Empty, Field, FieldControl, LoadFailure, MentorRow, NextStep, PageHeading, Panel, RouterLink, SearchField, Skeleton, WishesPanel],
  templateUrl: './mentors-page.html',
  styles: `
    .filters { display: grid; grid-template-columns: minmax(0, 1.5fr) repeat(3, minmax(0, 1fr)); gap: var(--wm-4); align-items: end; }
    .filters > * { margin-top: 0; }
    .filters > .switch { grid-column: 1 / -1; justify-self: start; }
    .order { width: 12.5rem; }
    .nobody { display: grid; margin: var(--wm-5); }
    .trouble { margin-bottom: var(--wm-4); }
    wm-mentor-row:first-child { border-top: 0; }
    @media (max-width: 60rem) { .filters { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
    @media (max-width: 45rem) { .filters { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class MentorsPage {
  /** From the query of the address. */
  readonly search = input<string>();
  readonly atLeast = input<string>();
  readonly meets = input<string>();
  readonly language = input<string>();
  readonly places = input<string>();
  readonly sort = input<string>();
  private readonly client = inject(DirectoryClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly orders = orders;
  protected readonly languages = languages;
  protected readonly levels = [1, 2, 3, 4, 5, 6];
  protected readonly searched = computed(() => this.search() ?? '');
  /** What is looked for; what the address has and nobody can look for is left out. */
  protected readonly query = computed<Sought>(() => {
    const asked = { search: this.searched() || undefined, atLeast: this.atLeast(), meets: this.meets(), language: this.language(), places: this.places(), sort: this.sort() };
    const known = Object.entries(asked).filter(([name, value]) => value !== undefined && mentorQuery.safeParse({ [name]: value }).success);
    return mentorQuery.parse(Object.fromEntries(known));
  });
  protected readonly filtered = computed(() => {
    const { search, atLeast, meets, language, places } = this.query();
    return search !== undefined || atLeast !== undefined || meets !== undefined || language !== undefined || places !== 'ANY';
  });
  protected readonly summary = signal<MentorPage | null>(null);
  protected readonly list = new PagedList(async (query: Sought & { cursor?: string }, aborted) => {
    const page = await this.client.list(query, aborted);
    this.summary.set(page);
    return page;
  });
  private readonly best = resource({ loader: ({ abortSignal }) => this.client.suggestion(abortSignal) });
  protected readonly saving = signal<string | null>(null);
  protected readonly failure = signal<Words | null>(null);

  protected readonly sub = computed(() => {
    const summary = this.summary();
    if (summary === null) return 'People who offer mentoring, and why they could fit.';
    const { offering, mentorsAtOnce, yourMentors } = summary;
    const organisation = this.session.current()?.organisation.name ?? 'your organisation';
    return `${counted(offering, 'person', 'people')} in ${organisation} ${offering === 1 ? 'offers' : 'offer'} mentoring. You can have ${counted(mentorsAtOnce, 'mentor')} at a time, and you have ${yourMentors}.`;
  });
  protected readonly suggestion = computed(() => {
    const card = this.best.hasValue() ? this.best.value() : null;
    if (card?.asking !== 'POSSIBLE') return null;
    const about = card.about === null ? '' : ` about ${card.about.skill.name}`;
    return { card, heading: `Ask ${card.mentor.name}${about}`, why: suggestedBecause(card) };
  });
  protected readonly found = computed(() => {
    const count = this.summary()?.matching ?? 0;
    if (!this.filtered()) return counted(count, 'mentor');
    return count === 0 ? 'No mentors match' : counted(count, 'mentor matches', 'mentors match');
  });
  protected readonly full = computed(() => {
    const { count, first } = this.summary()?.withoutPlace ?? { count: 0, first: [] };
    if (count === 0) return null;
    const names = first.map(({ name, freeFrom, waiting }) => `${name}${freeFrom !== null ? ` (perhaps from ${spokenCalendarDay(freeFrom)})` : waiting > 0 ? ` (waiting list of ${waiting})` : ''}`);
    return `${count} more ${count === 1 ? 'matches but has' : 'match but have'} no place free: ${listed([...names, ...(count > first.length ? [counted(count - first.length, 'other')] : [])])}.`;
  });

  constructor() {
    effect(() => {
      const query = this.query();
      untracked(() => void this.list.show(query));
    });
  }

  /** Changes what is looked for in the address; typing replaces, choosing can be taken back with Back. */
  protected go(queryParams: Record<string, string | null>, replaceUrl = false): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl });
  }

  protected async ask(card: MentorCard): Promise<void> {
    const data: AskedMentor = { id: card.mentor.id, name: card.mentor.name, skills: askableSkills(card) };
    const pairId = await this.dialogs.open<string>(async () => (await import('./ask-dialog')).AskDialog, data);
    if (pairId === undefined) return;
    this.toasts.say(`${card.mentor.name} has your request`);
    await this.router.navigate(['/pairs', pairId]);
  }

  protected async watch({ mentor: { id, name } }: MentorCard, watched: boolean): Promise<void> {
    this.saving.set(id);
    this.failure.set(null);
    try {
      await (watched ? this.client.watch(id) : this.client.stopWatching(id));
      this.list.update((cards) => cards.map((card) => (card.mentor.id === id ? { ...card, watched } : card)));
      this.toasts.say(watched ? `We tell you when ${name} has a place free` : `We no longer tell you of places of ${name}`);
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.saving.set(null);
    }
  }
}

/** The skills that a request can be about: what is suggested first, then what the mentor helps with. */
function askableSkills({ about, helpsWith }: MentorCard): AskedMentor['skills'] {
  const skills = [...(about === null ? [] : [about.skill]), ...helpsWith.map(({ skill }) => skill)];
  return skills.filter(({ id }, index) => skills.findIndex((other) => other.id === id) === index).map(({ id, name }) => ({ id, name, chosen: id === about?.skill.id }));
}

const ranks = ['', 'widest', 'second widest', 'third widest', 'fourth widest', 'fifth widest'];

function suggestedBecause(card: MentorCard): string {
  const rank = card.about === null ? undefined : ranks[card.about.rank];
  const gap = card.about === null ? '' : rank === undefined ? 'It is one of your gaps. ' : `It is your ${rank} gap. `;
  const [first] = card.reasons.map((reason) => reasonWords(reason));
  const reason = first === undefined ? '' : `${`${first.strong} ${first.rest}`.trim()}. `;
  const places = placesWords(card.places);
  return `${gap}${reason}${places.strong}${places.rest}.`;
}
