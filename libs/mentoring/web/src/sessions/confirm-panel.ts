import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Submission, onMoment, spokenCalendarDay } from '@waymark/foundation/browser';
import { Audience, Banner, Button, ErrorSummary, Field, FieldControl, Panel, Toasts } from '@waymark/foundation/ui';
import { questionSessionBody, type SessionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { TypedForms, type TypedForm } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { SessionDesk } from './session-desk';
import { otherIn, readerOf } from './session-words';
import { SessionsClient } from './sessions-client';

/**
 * What the other one of the two says to a session that was logged: they confirm it, or say what is not right. Whoever
 * logged it sees that it waits, and what is said not to be right. Of a session in any other state it shows nothing.
 *
 *     <wm-confirm-panel [session]="session" (changed)="meet($event)" />
 *
 * `changed` tells the session as the server has it: after a step, and where somebody else was faster.
 */
@Component({
  selector: 'wm-confirm-panel',
  imports: [Audience, Banner, Button, ErrorSummary, Field, FieldControl, Panel, TypedNotice],
  template: `
    @let one = session();
    @if (desk.failure(); as words) {
      <wm-banner class="notice" kind="warn" role="alert" [heading]="words.title" [detail]="words.detail" />
    }
    @if (one.status === 'LOGGED') {
      <section wm-panel id="confirm" [heading]="heading()" [sub]="sub()">
        <wm-audience panelLink kind="shared" [words]="'You and ' + other()" />
        @if (one.question; as said) {
          <blockquote class="said">
            <p class="small muted">{{ said.by.id === me() ? 'You' : said.by.name }} said {{ moment(said.at) }}</p>
            <p class="words break">{{ said.words }}</p>
          </blockquote>
        }
        @if (asking() && form(); as typing) {
          <form novalidate aria-label="What is not right" (submit)="$event.preventDefault(); send(typing)">
            <wm-error-summary [problems]="submission.problems()" />
            <wm-field name="words" label="What is not right?" [hint]="other() + ' reads it, changes the record, and asks you again.'" [error]="submission.errorOf('words')">
              <textarea wmInput rows="4" maxlength="2000" spellcheck="true" [value]="typing.typed().words" (input)="typing.type({ words: box.value })" #box></textarea>
            </wm-field>
            <wm-typed-notice [kept]="typing.kept()" />
            <p class="row mt-4">
              <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Sending'">Send to {{ other() }}</button>
              <button wm-button="secondary" type="button" (click)="asking.set(false)">Go back</button>
            </p>
          </form>
        } @else if (one.may.confirm || one.may.question) {
          <p class="row">
            @if (one.may.confirm) {
              <button wm-button="primary" type="button" [busy]="desk.busy() === 'confirm' && 'Confirming'" (click)="confirm()">Confirm session {{ one.number }}</button>
            }
            @if (one.may.question) {
              <button wm-button="secondary" type="button" (click)="ask()">{{ one.question === null ? 'Say what is not right' : 'Change what you said' }}</button>
            }
          </p>
        }
      </section>
    }
  `,
  styles: `
    :host { display: block; }
    :host:empty { display: none; }
    .notice { margin-bottom: var(--wm-4); }
    .said { margin: 0 0 var(--wm-4); padding: var(--wm-3) var(--wm-4); border-radius: var(--wm-r-md); background: var(--wm-surface-sunken); }
    .said:last-child { margin-bottom: 0; }
    .words { white-space: pre-line; }
  `,
  providers: [SessionDesk],
})
export class ConfirmPanel {
  readonly session = input.required<SessionView>();
  readonly changed = output<SessionView>();
  protected readonly desk = inject(SessionDesk);
  private readonly client = inject(SessionsClient);
  private readonly reader = inject(Session);
  private readonly forms = inject(TypedForms);
  private readonly toasts = inject(Toasts);
  protected readonly submission = new Submission(questionSessionBody);
  protected readonly asking = signal(false);
  protected readonly form = signal<TypedForm<{ words: string }> | null>(null);
  private readonly subject = computed(() => this.session().id);
  protected readonly me = computed(() => readerOf(this.session()).id);
  protected readonly other = computed(() => otherIn(this.session()).name);
  private readonly mine = computed(() => this.session().logged?.by.id === this.me());
  protected readonly heading = computed(() => {
    const asked = this.session().question !== null;
    if (this.mine()) return asked ? `${this.other()} says that something is not right` : `${this.other()} is asked to confirm it`;
    return asked ? 'You said that something is not right' : 'Is this what you said and agreed?';
  });
  protected readonly sub = computed(() => {
    const { logged, question } = this.session();
    if (logged === null) return '';
    const day = spokenCalendarDay(logged.confirmBy);
    if (this.mine()) return question === null ? `You logged it ${this.moment(logged.at)}. They have until ${day} to confirm it or to say what is not right.` : 'Change the record with a reason. They are then asked again.';
    return question === null ? `${logged.by.name} logged it ${this.moment(logged.at)}. If something is not right, say so before you confirm. Please answer by ${day}.` : `${this.other()} changes the record, and you are asked again. You can also confirm it as it is.`;
  });

  constructor() {
    effect(() => {
      this.subject();
      // Whoever left words here goes on with them.
      untracked(() => this.asking.set(this.open().kept() === true && this.session().may.question));
    });
  }

  protected moment(at: string): string {
    return onMoment(at, this.reader.timeZone(), new Date());
  }

  protected ask(): void {
    this.open();
    this.asking.set(true);
  }

  private open(): TypedForm<{ words: string }> {
    const { id, question } = this.session();
    const form = this.forms.open({ form: 'question', subjectId: id }, { words: question?.words ?? '' });
    this.form.set(form);
    return form;
  }

  protected async confirm(): Promise<void> {
    const outcome = await this.desk.take('confirm', this.session(), (session) => this.client.confirm(session));
    if (outcome === null) return;
    if (outcome.taken) this.toasts.say('Confirmed by both of you');
    this.changed.emit(outcome.session);
  }

  protected async send(form: TypedForm<{ words: string }>): Promise<void> {
    await this.submission.run(form.typed(), async (body) => {
      const outcome = await this.desk.take('question', this.session(), (session) => this.client.question(session, body));
      if (outcome === null) return;
      if (outcome.taken) {
        form.letGo();
        this.asking.set(false);
        this.toasts.say('Sent');
      }
      this.changed.emit(outcome.session);
    });
  }
}
