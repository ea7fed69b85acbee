import { Component, computed, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AttemptKey, wordsFor } from '@waymark/foundation/browser';
import { Button, Empty, Panel, Skeleton, Tag, Toasts } from '@waymark/foundation/ui';
import type { RelationshipView } from '@waymark/mentoring/domain';
import { LoadFailure } from '@waymark/organisations/web';
import { AgreementsClient } from './agreements-client';
import { SignatureRows } from './signature-rows';
import { termRows } from './term-words';

/** What holds between the two, in short, with the way to all of it. */
@Component({
  selector: 'wm-agreement-panel',
  imports: [Button, Empty, LoadFailure, Panel, RouterLink, SignatureRows, Skeleton, Tag],
  template: `
    <section wm-panel heading="Your agreement">
      @if (shown() !== null) {
        <a panelLink class="small" [routerLink]="['/pairs', pair().id, 'agreement']">Read it all</a>
      }
      @if (agreements.error(); as problem) {
        <wm-load-failure what="The agreement" [failure]="problem" (again)="agreements.reload()" />
      } @else if (agreements.hasValue()) {
        @if (shown(); as one) {
          @if (one.status !== 'SIGNED') {
            <p class="state"><wm-tag kind="dashed" icon="pencil-line">Not in force yet</wm-tag></p>
          } @else if (agreements.value().suggested !== null) {
            <p class="state small"><wm-tag kind="info" icon="pencil-line">A change is suggested</wm-tag> This one holds until both have signed the new one.</p>
          }
          <dl class="facts stackd">
            @for (row of rows(); track row.label) {
              <dt>{{ row.label }}</dt><dd class="break words">{{ row.words }}</dd>
            }
          </dl>
          <wm-signature-rows class="mt-4" [agreement]="one" [pair]="pair()" />
          @if (one.status !== 'SIGNED' && (one.may.change || one.may.sign)) {
            <p class="mt-3"><a wm-button="secondary" [routerLink]="['/pairs', pair().id, 'agreement']">{{ one.may.sign ? 'Read and sign' : 'Go on writing' }}</a></p>
          } @else if (agreements.value().maySuggest) {
            <p class="mt-2"><button wm-button="quiet" size="sm" type="button" (click)="begin()">Suggest a change</button></p>
          }
        } @else {
          <wm-empty icon="file-text" heading="Nothing is agreed yet">
            <p>It says what you want to reach, how often you meet and what stays between you. It begins with the words of the programme, and both sign it.</p>
            @if (agreements.value().maySuggest) {
              <button wm-button="secondary" type="button" (click)="begin()">Begin the agreement</button>
            }
          </wm-empty>
        }
      } @else {
        <wm-skeleton label="Loading the agreement" [lines]="5" />
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .state { margin-bottom: var(--wm-3); }
    .words { white-space: pre-line; display: -webkit-box; -webkit-line-clamp: 4; -webkit-box-orient: vertical; overflow: hidden; }
  `,
})
export class AgreementPanel {
  readonly pair = input.required<RelationshipView>();
  private readonly client = inject(AgreementsClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly attempt = new AttemptKey();
  private beginning = false;
  /** Read again whenever the pair has become another. */
  protected readonly agreements = resource({
    params: () => ({ id: this.pair().id, version: this.pair().version }),
    loader: ({ params, abortSignal }) => this.client.list(params.id, abortSignal),
  });
  protected readonly shown = computed(() => (this.agreements.hasValue() ? (this.agreements.value().inForce ?? this.agreements.value().suggested) : null));
  protected readonly rows = computed(() => {
    const agreement = this.shown();
    const short = ['Purpose', 'Skills', 'Meeting', 'What stays between you', 'Reviewing evidence'];
    return agreement === null ? [] : termRows(agreement.terms, this.pair().mentor.name).filter(({ label }) => short.includes(label));
  });

  /** Begins a version and goes to write it. */
  protected async begin(): Promise<void> {
    if (this.beginning) return;
    this.beginning = true;
    try {
      await this.client.suggest(this.pair().id, this.attempt.for({ pair: this.pair().id, version: this.pair().version }));
      await this.router.navigate(['/pairs', this.pair().id, 'agreement']);
    } catch (failure) {
      this.agreements.reload();
      this.toasts.say(wordsFor(failure).title);
    } finally {
      this.beginning = false;
    }
  }
}
