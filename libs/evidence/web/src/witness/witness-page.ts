import { Component, computed, inject, linkedSignal, resource, signal, viewChild } from '@angular/core';
import { emptyContent, witnessToken, type EvidenceContent } from '@waymark/evidence/domain';
import { spokenDay, toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, BrandMark, Panel, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure, takeLinkToken } from '@waymark/organisations/web';
import { StoryView } from '../evidence/story-view';
import { WitnessClient } from './witness-client';
import { WitnessForm } from './witness-form';

/** Somebody who saw the work says so, by a link in a mail and without an account. */
@Component({
  selector: 'wm-witness-page',
  imports: [Banner, BrandMark, LoadFailure, Panel, Skeleton, StoryView, WitnessForm],
  template: `
    <main class="lone" id="main" tabindex="-1">
      <p class="brand"><svg wm-brand-mark></svg>Waymark</p>
      @if (token() === null) {
        <h1 tabindex="-1">This link is not complete</h1>
        <p class="muted">Open it from the email again, or copy all of it. For your safety it disappears from the address of this page, so loading the page again is not enough.</p>
      } @else if (done(); as end) {
        <h1 tabindex="-1">{{ end === 'answered' ? 'Thank you' : 'You said that you would rather not' }}</h1>
        <p class="muted">{{ end === 'answered' ? 'Your words are signed and dated, together with the story as you read it. Nobody can change them. You can close this page.' : 'Nobody asks you again. You can close this page.' }}</p>
      } @else if (over()) {
        <h1 tabindex="-1">This link does not work any more</h1>
        <p class="muted">It was answered already, was withdrawn, or is too old. Ask whoever sent it to ask you again.</p>
        @if (unsent(); as words) {
          <section wm-panel heading="What you wrote"><p class="small muted">It was not sent and is not kept. Copy it if you want to use it again.</p><p class="break pre mt-3">{{ words }}</p></section>
        }
      } @else if (question.error(); as failure) {
        <h1 tabindex="-1">Somebody asks what you saw</h1>
        <wm-load-failure what="The question" [failure]="failure" (again)="question.reload()" />
      } @else if (question.value(); as asked) {
        <h1 tabindex="-1">{{ asked.ownerName }} asks what you saw</h1>
        <p class="muted">{{ asked.ownerName }} of {{ asked.organisation }} describes a piece of work below. If you saw it, say what you saw in your own words. It takes about three minutes. An assessor reads it together with the story.</p>
        @if (asked.message !== '') {
          <wm-banner [heading]="asked.ownerName + ' writes'"><p class="small break pre">{{ asked.message }}</p></wm-banner>
        }
        <section wm-panel class="story-panel" [heading]="asked.title || 'The work'">
          <wm-story-view [content]="content()" />
          @if (asked.skills.length > 0) {
            <p class="small muted mt-4 break">{{ asked.ownerName }} says that it shows: {{ asked.skills.join(', ') }}.</p>
          }
        </section>
        <wm-witness-form class="form" [token]="token() ?? ''" [asked]="asked" (answered)="done.set('answered')" (linkOver)="unsent.set($event); over.set(true)" />
        <p class="small"><button class="link-btn" type="button" [disabled]="declining()" (click)="decline()">I did not see it, or would rather not say</button></p>
        @if (failure(); as words) {
          <p class="error-msg" role="alert">{{ words.title }}. {{ words.detail }}</p>
        }
        <p class="caption">This link works until {{ until() }}. {{ asked.organisation }} uses Waymark, and keeps your answer, name and address with the evidence.</p>
      } @else {
        <h1 tabindex="-1">Somebody asks what you saw</h1>
        <wm-skeleton label="Opening the question" [lines]="8" />
      }
    </main>
  `,
  styles: '.lone { padding-top: 6vh; } .pre { white-space: pre-line; } .story-panel, .form { display: block; margin-top: var(--wm-5); }',
})
export class WitnessPage {
  private readonly client = inject(WitnessClient);
  protected readonly token = takeLinkToken(witnessToken);
  protected readonly question = resource({
    params: () => this.token() ?? undefined,
    loader: ({ params }) => this.client.read(params),
  });
  protected readonly over = linkedSignal(() => toProblemError(this.question.error()).status === 410);
  protected readonly done = signal<'answered' | 'declined' | null>(null);
  /** What was written when the link stopped working. */
  protected readonly unsent = signal('');
  private readonly form = viewChild(WitnessForm);
  protected readonly declining = signal(false);
  protected readonly failure = signal<Words | null>(null);
  protected readonly content = computed<EvidenceContent>(() => {
    const asked = this.question.value();
    if (asked === undefined) return emptyContent;
    const { title, situation, task, action, result, startedOn, endedOn } = asked;
    return { ...emptyContent, title, situation, task, action, result, startedOn, endedOn };
  });
  protected readonly until = computed(() => {
    const asked = this.question.value();
    return asked === undefined ? '' : spokenDay(asked.expiresAt, Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  protected async decline(): Promise<void> {
    const token = this.token();
    if (token === null) return;
    this.declining.set(true);
    this.failure.set(null);
    try {
      await this.client.decline(token);
      this.form()?.letGo();
      this.done.set('declined');
    } catch (failure) {
      if (toProblemError(failure).status === 410) this.over.set(true);
      else this.failure.set(wordsFor(failure));
    } finally {
      this.declining.set(false);
    }
  }
}
