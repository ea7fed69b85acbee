import { Component, DestroyRef, Injector, afterNextRender, inject, input, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { askWitnessBody, type EvidenceView, type WitnessRequestView, type WitnessStatus } from '@waymark/evidence/domain';
import { AttemptKey, Submission, spokenCalendarDay, spokenDay, wordsFor, type Words } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl, Icon, Panel, Tag, Toasts, type TagKind } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { EvidenceClient } from '../evidence/evidence-client';
import { keptWhileTyped } from '../unsent/kept-while-typed';
import { UnsentForms, type UnsentForm } from '../unsent/unsent-forms';
import { UnsentNotice } from '../unsent/unsent-notice';
import { EditorDesk } from './editor-desk';

const looks: Record<WitnessStatus, { words: string; kind: TagKind }> = {
  ASKED: { words: 'Asked', kind: 'info' },
  ANSWERED: { words: 'Answered', kind: 'ok' },
  DECLINED: { words: 'Declined', kind: 'outline' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'struck' },
  EXPIRED: { words: 'No answer', kind: 'warn' },
};

const nothing = { name: '', email: '', message: '' };

/** Who saw the work: asked by mail, answered without an account, signed and dated. */
@Component({
  selector: 'wm-witnesses-panel',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, Icon, Panel, Tag, UnsentNotice],
  template: `
    <section wm-panel heading="Who saw it" sub="Somebody who was there can say so by a link in an email. They need no account, and nobody can change their words." id="witnesses" tabindex="-1">
      @if (evidence().witnesses.length > 0) {
        <ul class="filelist">
          @for (witness of evidence().witnesses; track witness.id) {
            <li>
              <svg wm-icon="user-check"></svg>
              <div class="break">
                <span class="strong">{{ witness.signedName ?? witness.name }}</span>&ngsp;<wm-tag [kind]="looks[witness.status].kind">{{ looks[witness.status].words }}</wm-tag>
                @if (witness.statement; as words) {
                  <p class="caption">“{{ words }}”</p>
                }
                <p class="caption">{{ details(witness) }}</p>
                @if (changed(witness); as words) {
                  <p class="caption changed"><svg wm-icon="history"></svg>{{ words }}</p>
                }
                @if (mayAskAgain(witness)) {
                  <button class="link-btn small" type="button" (click)="askAgain(witness)">Ask again<span class="vh"> what {{ witness.name }} saw</span></button>
                }
              </div>
              @if (witness.status === 'ASKED' && evidence().mayWrite) {
                <button wm-button="quiet" size="sm" type="button" (click)="withdraw(witness)">Withdraw<span class="vh"> the question to {{ witness.name }}</span></button>
              } @else {
                <span></span>
              }
            </li>
          }
        </ul>
      }
      @if (failure(); as words) {
        <p class="error-msg" role="alert">{{ words.title }}. {{ words.detail }}</p>
      }
      @if (asking()) {
        <form novalidate aria-label="Ask somebody who saw it" (submit)="$event.preventDefault(); ask()" (keydown.escape)="stop()">
          <wm-error-summary [problems]="submission.problems()" />
          <wm-field name="name" label="Name" [error]="submission.errorOf('name')"><input wmInput type="text" autocomplete="off" [formField]="fields.name" /></wm-field>
          <wm-field class="mt-3" name="email" label="Email address" [error]="submission.errorOf('email')"><input wmInput type="email" autocomplete="off" spellcheck="false" [formField]="fields.email" /></wm-field>
          <wm-field class="mt-3" name="message" label="What should they look for?" hint="They are shown your story as it is now, and the names of the skills that you claim with it." [error]="submission.errorOf('message')">
            <span labelEnd class="small muted">Optional</span>
            <textarea wmInput rows="2" spellcheck="true" [formField]="fields.message"></textarea>
          </wm-field>
          @if (unsent(); as kept) {
            <wm-unsent-notice [form]="kept" />
          }
          <div class="row mt-3">
            <button wm-button="primary" size="sm" type="submit" [busy]="submission.busy() && 'Sending'">Send the question</button>
            <button wm-button="quiet" size="sm" type="button" (click)="stop()">Cancel</button>
          </div>
        </form>
      } @else if (evidence().mayWrite) {
        <button class="mt-3" wm-button="secondary" size="sm" type="button" id="ask-witness" (click)="start()"><svg wm-icon="user-plus"></svg>Ask somebody who saw it</button>
      }
    </section>
  `,
  styles: ':host { display: block; } .changed { display: flex; gap: .375rem; align-items: center; color: var(--wm-warn); } .changed svg { width: 1rem; height: 1rem; flex: none; } form { margin-top: var(--wm-3); padding-top: var(--wm-3); border-top: 1px solid var(--wm-line); }',
})
export class WitnessesPanel {
  readonly evidence = input.required<EvidenceView>();
  private readonly client = inject(EvidenceClient);
  private readonly desk = inject(EditorDesk);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly unsentForms = inject(UnsentForms);
  private readonly life = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private attempt = new AttemptKey();
  private stopKeeping: () => void = () => undefined;
  private withdrawing = false;
  protected readonly looks = looks;
  protected readonly asking = signal(false);
  protected readonly failure = signal<Words | null>(null);
  protected readonly typed = signal(nothing);
  /** What was typed and not sent, from the first time that somebody begins to ask. */
  protected readonly unsent = signal<UnsentForm<typeof nothing> | null>(null);
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(askWitnessBody);

  protected details({ status, signedAs, observedOn, answeredAt, askedAt, email }: WitnessRequestView): string {
    const zone = this.session.timeZone();
    if (status === 'ANSWERED' && answeredAt !== null) {
      const as = signedAs === null || signedAs === '' ? '' : `${signedAs}. `;
      const seen = observedOn === null ? '' : `Seen on ${spokenCalendarDay(observedOn)}. `;
      return `${as}${seen}Signed ${spokenDay(answeredAt, zone)}`;
    }
    return `${email}, asked ${spokenDay(askedAt, zone)}`;
  }

  /** That what they say is about another story than the one that stands here. */
  protected changed({ status, storyChanged, signedName, name }: WitnessRequestView): string | null {
    if (!storyChanged) return null;
    if (status === 'ANSWERED') return `You have changed the story since ${signedName ?? name} signed. Assessors see that once you submit it.`;
    return status === 'ASKED' ? 'You have changed the story since you asked. They are shown it as it was then.' : null;
  }

  /** Those who said that they would rather not are left alone, and nobody is asked again what stays as it was. */
  protected mayAskAgain({ status, storyChanged }: WitnessRequestView): boolean {
    return this.evidence().mayWrite && (status === 'EXPIRED' || (storyChanged && (status === 'ASKED' || status === 'ANSWERED')));
  }

  protected askAgain({ name, email, message }: WitnessRequestView): void {
    this.typed.set({ name, email, message });
    this.start();
  }

  protected start(): void {
    this.asking.set(true);
    if (this.unsent() === null) this.keep();
    this.focus('name');
  }

  private keep(): void {
    const unsent = this.unsentForms.open({ form: 'WITNESS', subjectId: this.evidence().id }, nothing, this.life);
    this.stopKeeping = keptWhileTyped(this.typed, unsent, nothing, this.injector);
    this.unsent.set(unsent);
  }

  protected stop(): void {
    this.asking.set(false);
    this.focus('ask-witness');
  }

  protected async ask(): Promise<void> {
    // They are shown what the server has, so that is what stands here.
    if (!(await this.desk.flush())) {
      this.failure.set({ title: 'Your story is not saved yet', detail: 'Wait until it is saved, then send the question.' });
      return;
    }
    this.failure.set(null);
    const done = await this.submission.run(this.typed(), (question) => this.client.askWitness(this.evidence().id, question, this.attempt.for(question)));
    if (!done) return;
    this.toasts.say(`${this.typed().name} gets an email with a link`);
    this.stopKeeping();
    await this.unsent()?.sent();
    this.typed.set(nothing);
    this.unsent.set(null);
    // The same question once more is another one.
    this.attempt = new AttemptKey();
    this.stop();
    await this.renew();
  }

  protected async withdraw(witness: WitnessRequestView): Promise<void> {
    if (this.withdrawing) return;
    this.withdrawing = true;
    this.failure.set(null);
    try {
      await this.client.withdrawWitnessRequest(this.evidence().id, witness.id);
    } catch (failure) {
      this.failure.set(wordsFor(failure));
      return;
    } finally {
      this.withdrawing = false;
    }
    await this.renew();
  }

  private async renew(): Promise<void> {
    try {
      await this.desk.refresh();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    }
  }

  private focus(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injector });
  }
}
