import { Component, computed, inject, input, linkedSignal, output, resource } from '@angular/core';
import { Submission, spokenDay, toProblemError } from '@waymark/foundation/browser';
import { Audience, Button, ErrorSummary, Icon, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { pulseQuestions, type PulseAnswer, type PulseQuestion, type PulseView, type SessionView } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import * as z from 'zod';
import { otherIn } from '../sessions/session-words';
import { PulseClient } from './pulse-client';
import { stepWords } from './pulse-words';

const questions = (Object.keys(pulseQuestions) as PulseQuestion[]).map((question) => ({ question, words: pulseQuestions[question] }));
const chosen = z.number('Choose one of the five').min(1).max(5);

/**
 * What the two found of a session that was held. Each sees the answer of the other only once both have given theirs, and
 * the panel says so before anybody answers. It reads for itself; of a session that was not held it shows nothing.
 *
 *     <wm-pulse-panel [session]="session" (answered)="…" />
 */
@Component({
  selector: 'wm-pulse-panel',
  imports: [Audience, Button, ErrorSummary, Icon, LoadFailure, Panel, Skeleton],
  template: `
    @if (held()) {
      <section wm-panel id="pulse" heading="How was it for you?" [sub]="sub()">
        <wm-audience panelLink [kind]="both() ? 'shared' : 'only-you'" [words]="both() ? 'You and ' + other() : 'Only you for now'" />
        @if (pulse.error(); as problem) {
          <wm-load-failure what="What you both found of it" [failure]="problem" (again)="pulse.reload()" />
        } @else if (known(); as one) {
          @if (one.bothAnswered) {
            <div class="table-wrap">
              <table class="table compact">
                <caption class="vh">What you both found of this session, from 1, not at all, to 5, very much</caption>
                <thead><tr><th scope="col">Question</th><th scope="col">You</th><th scope="col">{{ other() }}</th></tr></thead>
                <tbody>
                  @for (each of questions; track each.question) {
                    <tr><th scope="row">{{ each.words }}</th><td>{{ stepWords(one.mine?.[each.question]) }}</td><td>{{ stepWords(one.theirs?.[each.question]) }}</td></tr>
                  }
                </tbody>
              </table>
            </div>
          } @else if (answering()) {
            <form novalidate aria-label="How was it for you?" (submit)="$event.preventDefault(); send()">
              <wm-error-summary [problems]="submission.problems()" />
              @for (each of questions; track each.question) {
                <fieldset class="question" [class.has-error]="submission.errorOf(each.question)">
                  <legend class="label">{{ each.words }}</legend>
                  @if (submission.errorOf(each.question); as words) {
                    <p class="error-msg"><svg wm-icon="circle-alert"></svg><span class="vh">Error: </span>{{ words }}</p>
                  }
                  <div class="scale">
                    @for (step of steps; track step) {
                      <label><input type="radio" [id]="$first ? each.question : null" [name]="each.question" [checked]="choices()[each.question] === step" (change)="choose(each.question, step)" />{{ step }}@if ($first) {<span class="vh">, not at all</span>}@if ($last) {<span class="vh">, very much</span>}</label>
                    }
                  </div>
                  <p class="ends caption" aria-hidden="true"><span>Not at all</span><span>Very much</span></p>
                </fieldset>
              }
              <p class="row mt-4">
                <button wm-button="secondary" type="submit" [busy]="submission.busy() && 'Saving'">Save my answers</button>
                @if (one.mine !== null) {
                  <button wm-button="quiet" type="button" (click)="changing.set(false)">Go back</button>
                }
              </p>
            </form>
          } @else if (one.mine !== null && open()) {
            <p><button wm-button="secondary" type="button" (click)="changing.set(true)">Change my answers</button></p>
          }
        } @else {
          <wm-skeleton label="Loading what you found of it" [lines]="3" />
        }
      </section>
    }
  `,
  styles: `
    :host { display: block; }
    .table { max-width: 44rem; }
    .question { max-width: 22rem; }
    .question + .question { margin-top: var(--wm-5); }
    .scale { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); margin-top: var(--wm-2); }
    .ends { display: flex; justify-content: space-between; margin-top: var(--wm-1); }
  `,
})
export class PulsePanel {
  readonly session = input.required<SessionView>();
  readonly answered = output<PulseView>();
  private readonly client = inject(PulseClient);
  private readonly reader = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly questions = questions;
  protected readonly steps = [1, 2, 3, 4, 5];
  protected readonly stepWords = stepWords;
  protected readonly submission = new Submission(z.object({ useful: chosen, open: chosen }));
  protected readonly held = computed(() => ['HELD', 'LOGGED', 'CONFIRMED'].includes(this.session().status));
  private readonly subject = computed(() => (this.held() ? this.session().id : undefined));
  protected readonly pulse = resource({ params: () => this.subject(), loader: ({ params, abortSignal }) => this.client.read(params, abortSignal) });
  protected readonly known = computed(() => (this.pulse.hasValue() ? this.pulse.value() : null));
  protected readonly choices = linkedSignal<Partial<PulseAnswer>>(() => this.known()?.mine ?? {});
  protected readonly changing = linkedSignal({ source: () => this.subject(), computation: () => false });
  protected readonly other = computed(() => otherIn(this.session()).name);
  protected readonly open = computed(() => this.session().may.answerPulse);
  protected readonly both = computed(() => this.known()?.bothAnswered ?? false);
  protected readonly answering = computed(() => this.open() && (this.known()?.mine === null || this.changing()));
  protected readonly sub = computed(() => {
    const known = this.known();
    if (known === null) return undefined;
    if (known.bothAnswered) return 'You both have answered, so you both see it and it stays as it is. The owners of the programme never see it by name.';
    const closes = spokenDay(known.closesAt, this.reader.timeZone());
    if (!this.open()) return `This closed on ${closes}. ${known.mine === null ? 'You have not answered' : 'Not both of you have answered'}, so nothing is shown.`;
    if (known.mine !== null) return `You have answered. What ${this.other()} says is shown here once you both have. You can change yours until then, or until ${closes}.`;
    return `Neither of you sees the other’s answers before both have answered, until ${closes}. The owners of the programme never see them by name.`;
  });

  protected choose(question: PulseQuestion, step: number): void {
    this.choices.update((choices) => ({ ...choices, [question]: step }));
  }

  protected async send(): Promise<void> {
    await this.submission.run(this.choices() as PulseAnswer, async (answer) => {
      const pulse = await this.save(answer);
      this.pulse.set(pulse);
      this.changing.set(false);
      this.toasts.say('Saved');
      this.answered.emit(pulse);
    });
  }

  /** Where it has closed meanwhile, because the other one has answered, the panel shows what stands now. */
  private async save(answer: PulseAnswer): Promise<PulseView> {
    try {
      return await this.client.answer(this.session().id, answer);
    } catch (failure) {
      if (toProblemError(failure).status === 409) this.pulse.reload();
      throw failure;
    }
  }
}
