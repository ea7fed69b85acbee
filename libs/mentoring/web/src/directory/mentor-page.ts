import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { pageTitle, wordsFor, type Words } from '@waymark/foundation/browser';
import { Avatar, Banner, Button, Dialogs, PageHeading, Panel, Skeleton, Tag, Toasts } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { listed } from '@waymark/role-profiles/web';
import { levelWords } from '../level-words';
import type { AskedMentor } from './ask-dialog';
import { DirectoryClient } from './directory-client';
import { careWords, languageWords, meetingWords, notNow, placesWords, reasonWords, workWords } from './match-words';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What somebody says of themselves as a mentor, beside why they could fit the reader. */
@Component({
  selector: 'wm-mentor-page',
  imports: [Avatar, Banner, Button, LoadFailure, PageHeading, Panel, RouterLink, Skeleton, Tag],
  template: `
    @if (profile.error(); as problem) {
      <wm-page-heading heading="Mentor" />
      <wm-load-failure what="The profile" [failure]="problem" (again)="profile.reload()" />
    } @else if (shown(); as one) {
      <wm-page-heading [heading]="one.mentor.name">
        <p crumb class="crumb"><a routerLink="/mentors">Find a mentor</a></p>
        <ng-container actions>
          @if (one.card.relationship; as pair) {
            <a wm-button="secondary" [routerLink]="['/pairs', pair.id]">{{ pair.status === 'REQUESTED' ? 'Open the request' : 'Open your mentoring' }}</a>
          } @else if (one.card.asking === 'YOURSELF') {
            <a wm-button="secondary" routerLink="/mentors/mine">Change your profile</a>
          } @else if (one.card.asking === 'NO_PLACE') {
            <button wm-button="secondary" type="button" [busy]="saving() && 'Saving'" (click)="watch(!one.card.watched)">{{ one.card.watched ? 'Stop telling me' : 'Tell me when a place is free' }}</button>
          } @else {
            <button wm-button="primary" type="button" [unavailable]="one.why ?? false" (click)="ask()">Ask for mentoring</button>
          }
        </ng-container>
      </wm-page-heading>
      <p class="who row small muted"><wm-avatar size="sm" [id]="one.mentor.id" [name]="one.mentor.name" /><span class="break">{{ one.work }}</span></p>
      @if (failure(); as words) {
        <wm-banner class="notice" kind="bad" role="alert" [heading]="words.title" [detail]="words.detail" />
      }
      @if (one.why; as words) {
        <wm-banner class="notice" [heading]="words" detail="You can ask them once that has changed." />
      }
      <div class="cols">
        <div class="stack">
          <section wm-panel heading="About me">
            <p class="words break">{{ one.aboutMe || one.mentor.name + ' has not written about themselves yet.' }}</p>
          </section>
          <section wm-panel flush heading="Helps with">
            <ul class="rows mt-3">
              @for (offer of one.helpsWith; track offer.skill.id) {
                <li>
                  <div class="wide"><p class="what break">{{ offer.skill.name }}</p><p class="meta">{{ offer.skill.framework }}. Helps up to {{ levelWords(offer.level) }}</p></div>
                  @if (offer.confirmed; as level) {
                    <wm-tag kind="ok" icon="badge-check">Confirmed {{ levelWords(level) }}</wm-tag>
                  } @else {
                    <wm-tag kind="outline">Not confirmed</wm-tag>
                  }
                </li>
              } @empty {
                <li><p class="muted wide">No skills are named yet.</p></li>
              }
            </ul>
          </section>
        </div>
        <aside class="stack" aria-label="Fit and times">
          @if (one.reasons.length + one.cares.length > 0) {
            <section wm-panel heading="For you">
              @if (one.reasons.length > 0) {
                <ul class="reasons small">
                  @for (reason of one.reasons; track $index) {
                    <li><b>{{ reason.strong }}</b> {{ reason.rest }}</li>
                  }
                </ul>
              }
              @for (care of one.cares; track care) {
                <p class="mt-3"><wm-tag kind="warn" icon="triangle-alert">{{ care }}</wm-tag></p>
              }
            </section>
          }
          <section wm-panel heading="Places and times">
            <dl class="facts stackd">
              <dt>Places</dt><dd>{{ one.places.strong }}{{ one.places.rest }}</dd>
              <dt>Meets</dt><dd class="break">{{ one.where }}</dd>
              @if (one.speaks) {
                <dt>Speaks</dt><dd>{{ one.speaks }}</dd>
              }
              @if (one.hours) {
                <dt>Usually works</dt><dd>{{ one.hours }}</dd>
              }
            </dl>
          </section>
        </aside>
      </div>
    } @else {
      <wm-page-heading heading="Mentor" />
      <section wm-panel heading="About me"><wm-skeleton label="Loading the profile" [lines]="6" /></section>
    }
  `,
  styles: `
    .who, .notice { margin-bottom: var(--wm-5); }
    .words { white-space: pre-line; }
    .rows > li { grid-template-columns: minmax(0, 1fr) auto; }
    .reasons { list-style: disc; padding-left: 1.125rem; }
    .reasons li + li { margin-top: var(--wm-2); }
    @media (max-width: 45rem) { .rows > li { grid-template-columns: minmax(0, 1fr); justify-items: start; } }
  `,
})
export class MentorPage {
  /** From the address. */
  readonly memberId = input.required<string>();
  private readonly client = inject(DirectoryClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly levelWords = levelWords;
  protected readonly profile = resource({ params: () => this.memberId(), loader: ({ params, abortSignal }) => this.client.read(params, abortSignal) });
  protected readonly saving = signal(false);
  protected readonly failure = signal<Words | null>(null);
  protected readonly shown = computed(() => {
    if (!this.profile.hasValue()) return null;
    const { card, ...profile } = this.profile.value();
    return {
      ...profile,
      card,
      work: workWords(profile.mentor),
      places: placesWords(profile.places),
      where: [meetingWords[profile.meets], ...(profile.place === '' ? [] : [profile.place])].join(', '),
      speaks: languageWords(profile.languages),
      hours: profile.workingHours === null ? '' : `${listed(profile.workingHours.days.map((day) => weekdays[day - 1] ?? ''))}, ${profile.workingHours.from} to ${profile.workingHours.to} (${profile.timeZone.replaceAll('_', ' ')})`,
      reasons: card.reasons.map((reason) => reasonWords(reason)),
      cares: card.cares.map((care) => careWords(care)),
      why: card.relationship === null && card.asking !== 'YOURSELF' && card.asking !== 'NO_PLACE' ? notNow(card.asking, { mentorsAtOnce: null }) : null,
    };
  });

  constructor() {
    const title = inject(Title);
    effect(() => {
      const profile = this.shown();
      if (profile !== null) title.setTitle(pageTitle(profile.mentor.name));
    });
  }

  protected async ask(): Promise<void> {
    const profile = this.shown();
    if (profile === null) return;
    const about = profile.card.about?.skill.id;
    const data: AskedMentor = { id: profile.mentor.id, name: profile.mentor.name, skills: profile.helpsWith.map(({ skill: { id, name } }) => ({ id, name, chosen: id === about })) };
    const pairId = await this.dialogs.open<string>(async () => (await import('./ask-dialog')).AskDialog, data);
    if (pairId === undefined) return;
    this.toasts.say(`${profile.mentor.name} has your request`);
    await this.router.navigate(['/pairs', pairId]);
  }

  protected async watch(watched: boolean): Promise<void> {
    this.saving.set(true);
    this.failure.set(null);
    try {
      await (watched ? this.client.watch(this.memberId()) : this.client.stopWatching(this.memberId()));
      this.profile.update((profile) => profile && { ...profile, card: { ...profile.card, watched } });
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.saving.set(false);
    }
  }
}
