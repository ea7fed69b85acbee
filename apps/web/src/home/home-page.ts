import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { wordsForReading } from '@waymark/foundation/browser';
import { Banner, Button, NextStep, PageHeading, Skeleton } from '@waymark/foundation/ui';
import { MentoringHomePanels } from '@waymark/mentoring/web/home';
import { Session } from '@waymark/organisations/web';
import { greetingAt } from './greeting';
import { HomeClient } from './home-client';

@Component({
  selector: 'wm-home-page',
  imports: [Banner, Button, MentoringHomePanels, NextStep, PageHeading, RouterLink, Skeleton],
  providers: [HomeClient],
  styles: '.across { grid-column: 1 / -1; min-height: 4.5rem; align-content: center; }',
  template: `
    @if (greeting(); as hello) {
      <wm-page-heading [heading]="hello.words">
        <p class="crumb" crumb><time [attr.datetime]="hello.isoDay">{{ hello.day }}</time></p>
      </wm-page-heading>
    }
    @if (home.error(); as error) {
      <wm-banner kind="bad" role="alert" [heading]="words(error).title" [detail]="words(error).detail">
        <button actions wm-button="secondary" size="sm" type="button" (click)="home.readAgain()">Try again</button>
      </wm-banner>
    } @else if (home.loading()) {
      <div class="next"><wm-skeleton class="across" label="Looking for your next step" [lines]="3" /></div>
    } @else if (home.alone()) {
      <section wm-next-step heading="Invite your first colleague">
        <p>You are the only person in {{ organisation() }}. Mentoring starts with two. About 1 minute.</p>
        <a actions wm-button="primary" size="lg" routerLink="/people">Invite a colleague</a>
      </section>
    } @else {
      <wm-mentoring-home />
    }
  `,
})
export class HomePage {
  protected readonly home = inject(HomeClient);
  private readonly session = inject(Session);
  protected readonly words = wordsForReading;
  protected readonly organisation = computed(() => this.session.current()?.organisation.name ?? 'your organisation');
  protected readonly greeting = computed(() => {
    const member = this.session.current()?.member;
    return member === undefined ? null : greetingAt(new Date(), member);
  });
}
