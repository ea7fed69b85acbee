import { Component, computed, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Submission, spokenDay, toProblemError } from '@waymark/foundation/browser';
import { Banner, Button, ErrorSummary, Field, FieldControl, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { growStage, growTemplates, promptSet, usualPrompts, type GrowStage, type ProgrammePromptsView, type PromptSet } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { TypedForms, type TypedForm } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { PromptsClient } from './prompts-client';

const names = new Map(Object.values(growTemplates).toReversed().flatMap(({ stages }) => stages.map(({ stage, name }) => [stage, name] as const)));
const stages = growStage.options.map((stage) => ({ stage, name: names.get(stage) ?? stage }));

/** What the sessions of a programme ask, part by part. A change is a new version and touches only sessions that are planned later. */
@Component({
  selector: 'wm-prompts-page',
  imports: [Banner, Button, ErrorSummary, Field, FieldControl, LoadFailure, PageHeading, Panel, RouterLink, Skeleton, TypedNotice],
  template: `
    <wm-page-heading heading="What sessions ask" sub="Questions that help a mentor and a mentee, beside the fields and never in them.">
      <p crumb class="crumb"><a [routerLink]="['/programmes', programmeId(), 'pairs']">Pairs</a></p>
    </wm-page-heading>
    @if (versions.error(); as problem) {
      <wm-load-failure what="What sessions ask" [failure]="problem" (again)="versions.reload()" />
    } @else if (present(); as now) {
      @if (overtaken()) {
        <wm-banner class="notice" kind="warn" role="alert" heading="Somebody set other questions while you were writing" detail="What you typed is below and not saved. Saving it again puts it in place of theirs, which stay among the versions." />
      }
      @if (form(); as typing) {
        <form novalidate aria-label="What sessions ask" (submit)="$event.preventDefault(); save(typing, now)">
          <wm-error-summary class="notice" [problems]="submission.problems()" />
          <div class="stack">
            @for (each of stages; track each.stage) {
              <section wm-panel [heading]="each.name">
                <wm-field [name]="each.stage + '.question'" label="Question" [error]="submission.errorOf(each.stage + '.question')">
                  <input wmInput type="text" maxlength="200" spellcheck="true" [value]="typing.typed()[each.stage].question" (input)="type(typing, each.stage, { question: question.value })" #question />
                </wm-field>
                <wm-field [name]="each.stage + '.prompts'" label="Questions that help" hint="One on each line, ten at most." [error]="promptsError(each.stage)">
                  <textarea wmInput rows="3" spellcheck="true" [value]="typing.typed()[each.stage].prompts.join('\\n')" (input)="type(typing, each.stage, { prompts: lines.value.split(newline) })" #lines></textarea>
                </wm-field>
              </section>
            }
          </div>
          <wm-typed-notice [kept]="typing.kept()" />
          <div class="actionbar" role="group" aria-label="Save the questions">
            <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Save the questions</button>
            <button wm-button="secondary" type="button" (click)="typing.type(usual)">Fill in the usual ones</button>
            <span class="small muted">Sessions that exist keep the questions with which they began.</span>
          </div>
        </form>
      }
      <section wm-panel class="history" heading="Versions before">
        @for (each of before(); track each.version) {
          <details class="disclose">
            <summary>Version {{ each.version }}, {{ setWords(each) }}</summary>
            <dl class="small">@for (one of stages; track one.stage) {<div><dt>{{ one.name }}: {{ each.prompts[one.stage].question }}</dt>@for (words of each.prompts[one.stage].prompts; track $index) {<dd>{{ words }}</dd>}</div>}</dl>
          </details>
        } @empty {
          <p class="small muted">These are the usual questions. Nobody has changed them yet.</p>
        }
      </section>
    } @else {
      <section wm-panel heading="Goal"><wm-skeleton label="Loading what sessions ask" [lines]="6" /></section>
    }
  `,
  styles: `
    .notice { display: block; margin-bottom: var(--wm-5); }
    .history { margin-top: var(--wm-14); }
    dl { display: grid; gap: var(--wm-3); }
    dt { font-weight: 600; }
    dd { margin: 0; }
  `,
})
export class PromptsPage {
  /** From the address. */
  readonly programmeId = input.required<string>();
  private readonly client = inject(PromptsClient);
  private readonly forms = inject(TypedForms);
  private readonly reader = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly stages = stages;
  protected readonly usual = usualPrompts;
  protected readonly submission = new Submission(promptSet);
  protected readonly overtaken = signal(false);
  protected readonly form = signal<TypedForm<PromptSet> | null>(null);
  protected readonly versions = resource({ params: () => this.programmeId(), loader: ({ params, abortSignal }) => this.client.versions(params, abortSignal) });
  private readonly known = computed(() => (this.versions.hasValue() ? this.versions.value() : []));
  protected readonly present = computed(() => this.known()[0] ?? null);
  protected readonly before = computed(() => this.known().slice(1));

  constructor() {
    effect(() => {
      const present = this.present();
      untracked(() => {
        if (present !== null && this.form() === null) this.begin(present);
      });
    });
  }

  protected readonly newline = '\n';

  protected type(form: TypedForm<PromptSet>, stage: GrowStage, changes: Partial<PromptSet[GrowStage]>): void {
    form.type({ [stage]: { ...form.typed()[stage], ...changes } });
  }

  protected promptsError(stage: GrowStage): string | undefined {
    return this.submission.problems().find(({ field }) => field?.startsWith(`${stage}.prompts`) === true)?.message;
  }

  protected setWords({ setAt, setBy }: ProgrammePromptsView): string {
    return setAt === null ? 'the usual questions' : `${setBy?.name ?? ''}, ${spokenDay(setAt, this.reader.timeZone())}`;
  }

  protected async save(form: TypedForm<PromptSet>, now: ProgrammePromptsView): Promise<void> {
    const sent = await this.submission.run(withoutEmptyLines(form.typed()), async (body) => {
      try {
        const set = await this.client.set(now, promptSet.parse(body));
        this.overtaken.set(false);
        this.versions.set([set, ...this.known()]);
      } catch (failure) {
        if (this.client.stored(toProblemError(failure).current) !== undefined) {
          this.overtaken.set(true);
          this.versions.reload();
        }
        throw failure;
      }
    });
    if (!sent) return;
    form.letGo();
    this.toasts.say('Saved. Sessions that are planned from now on ask this');
  }

  private begin({ programmeId, prompts }: ProgrammePromptsView): void {
    this.form.set(this.forms.open<PromptSet>({ form: 'prompts', subjectId: programmeId }, prompts));
  }
}

/** The lines as they are typed may be empty; what is set are those with words. */
function withoutEmptyLines(typed: PromptSet): PromptSet {
  const clean = stages.map(({ stage }) => [stage, { ...typed[stage], prompts: typed[stage].prompts.filter((line) => line.trim() !== '') }] as const);
  return { ...typed, ...Object.fromEntries(clean) };
}
