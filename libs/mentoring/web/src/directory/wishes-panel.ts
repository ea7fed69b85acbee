import { Component, computed, inject, resource, signal } from '@angular/core';
import { spokenDay, wordsFor, type Words } from '@waymark/foundation/browser';
import { Button, Confirmation, Dialogs, Icon, Panel, Tag, Toasts } from '@waymark/foundation/ui';
import type { MentoringWishView } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { listed } from '@waymark/role-profiles/web';
import { DirectoryClient } from './directory-client';

/** What the reader wishes for where they found nobody, and whether it was answered. */
@Component({
  selector: 'wm-wishes-panel',
  imports: [Button, Icon, LoadFailure, Panel, Tag],
  template: `
    <section wm-panel flush heading="Nobody fits, or you would rather not choose?" sub="Say in which skills you look for a mentor. The owners of your programme propose somebody, and you both decide.">
      <button panelLink wm-button="secondary" size="sm" type="button" (click)="make()">Ask for a mentor</button>
      @if (wishes.error(); as problem) {
        <wm-load-failure class="inset" what="What you asked for" [failure]="problem" (again)="wishes.reload()" />
      } @else {
        @if (failure(); as words) {
          <p class="error-msg inset" role="alert"><svg wm-icon="circle-alert"></svg>{{ words.title }}. {{ words.detail }}</p>
        }
        <ul class="rows mt-3" aria-label="What you asked for">
          @for (row of rows(); track row.id) {
            <li>
              <span class="glyph" [class.ok]="row.matched"><svg wm-icon="compass"></svg></span>
              <div>
                <p class="what break">{{ row.skills }}</p>
                @if (row.words) { <p class="words break">{{ row.words }}</p> }
                <p class="meta"><span>{{ row.programme }}</span><span>asked {{ row.since }}</span></p>
              </div>
              <div class="row-action">
                @if (row.matched) {
                  <wm-tag kind="ok" icon="check">Matched</wm-tag>
                } @else {
                  <button wm-button="quiet" size="sm" type="button" [busy]="withdrawing() === row.id && 'Taking back'" (click)="withdraw(row.id)">Take it back<span class="vh">: {{ row.skills }}</span></button>
                }
              </div>
            </li>
          }
        </ul>
      }
    </section>
  `,
  styles: ':host { display: block; } .inset { display: block; margin: var(--wm-3) var(--wm-5); } .words { white-space: pre-line; } .rows:empty { display: none; }',
})
export class WishesPanel {
  private readonly client = inject(DirectoryClient);
  private readonly dialogs = inject(Dialogs);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Session);
  protected readonly withdrawing = signal<string | null>(null);
  protected readonly failure = signal<Words | null>(null);
  protected readonly wishes = resource({ loader: ({ abortSignal }) => this.client.wishes(abortSignal) });
  /** Those that wait or were answered; what was taken back is over. */
  protected readonly rows = computed(() =>
    (this.wishes.hasValue() ? this.wishes.value() : []).filter(({ status }) => status !== 'WITHDRAWN').map(({ id, skills, words, status, programme, wishedAt }) => ({
      id, words, matched: status === 'MATCHED', programme: programme.name, skills: listed(skills.map(({ name }) => name)), since: spokenDay(wishedAt, this.reader.timeZone()),
    })),
  );

  /** Asks what the reader wishes for. */
  async make(): Promise<void> {
    const wish = await this.dialogs.open<MentoringWishView>(async () => (await import('./wish-dialog')).WishDialog);
    if (wish === undefined) return;
    this.toasts.say(`The owners of ${wish.programme.name} see what you wish for`);
    this.wishes.reload();
  }

  protected async withdraw(wishId: string): Promise<void> {
    const agreed = await this.confirmation.ask({ heading: 'Take this wish back?', detail: 'Nobody looks for a mentor for it any more. What was proposed to you already stays.', confirm: 'Take it back', cancel: 'Go back' });
    if (!agreed) return;
    this.withdrawing.set(wishId);
    this.failure.set(null);
    try {
      await this.client.withdrawWish(wishId);
      this.toasts.say('Taken back');
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.withdrawing.set(null);
    }
    this.wishes.reload();
  }
}
