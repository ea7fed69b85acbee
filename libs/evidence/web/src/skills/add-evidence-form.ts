import { Component, DestroyRef, Injector, afterNextRender, computed, inject, input, output, signal, viewChild, type ElementRef, type OnInit } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { createEvidenceBody, type EvidenceView, type SkillRow } from '@waymark/evidence/domain';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { newId } from '@waymark/foundation/kernel';
import { Audience, Button, ErrorSummary, Field, FieldControl, Toasts } from '@waymark/foundation/ui';
import { proposedLevel } from '../editor/claimable';
import { EvidenceClient } from '../evidence/evidence-client';
import { levelWords } from '../level-words';
import { keptWhileTyped } from '../unsent/kept-while-typed';
import { UnsentForms, type UnsentForm } from '../unsent/unsent-forms';
import { UnsentNotice } from '../unsent/unsent-notice';

interface Typed {
  title: string;
  link: string;
  ordinal: string;
}

/** Begins a piece of evidence for one line of the role: one sentence, a link if there is one, and the level it shows. */
@Component({
  selector: 'wm-add-evidence-form',
  imports: [Audience, Button, ErrorSummary, Field, FieldControl, FormField, UnsentNotice],
  template: `
    <form class="addin" novalidate [attr.aria-label]="'Add evidence for ' + row().title" (submit)="$event.preventDefault(); save(true)" (keydown.escape)="closed.emit()">
      <wm-error-summary class="full" [problems]="problems()" />
      <wm-field name="new-evidence-title" label="What did you do?" hint="One line. You can write the full story later." [error]="submission.errorOf('content.title')">
        <input wmInput type="text" autocomplete="off" spellcheck="true" [formField]="fields.title" #first />
      </wm-field>
      <wm-field class="mt-0" name="new-evidence-link" label="Link" hint="Remove patient and citizen data first. You can add files next." [error]="submission.errorOf('content.links.0.url')">
        <span labelEnd class="small muted">Optional</span>
        <input wmInput type="url" autocomplete="off" spellcheck="false" [formField]="fields.link" />
      </wm-field>
      @if (levels().length > 1) {
        <fieldset class="full">
          <legend class="label">Which level does it show?</legend>
          <div class="row mt-1">
            <div class="seg">
              @for (level of levels(); track level.ordinal) {
                <label><input type="radio" [value]="'' + level.ordinal" [formField]="fields.ordinal" />{{ levelWords(level) }}</label>
              }
            </div>
            <span class="small muted">{{ known() }}</span>
          </div>
        </fieldset>
      }
      @if (unsent(); as kept) {
        <wm-unsent-notice class="full" [form]="kept" />
      }
      <div class="row full">
        <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Save and write the story</button>
        <button wm-button="secondary" type="button" (click)="save(false)">Save as draft</button>
        <button wm-button="quiet" type="button" (click)="closed.emit()">Cancel</button>
        <wm-audience class="push" kind="only-you" words="Only you can read a draft" />
      </div>
    </form>
  `,
  styles: `
    :host { display: block; }
    .addin { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--wm-4) var(--wm-5); padding: var(--wm-2) 0 var(--wm-3); }
    .full { grid-column: 1 / -1; }
    wm-error-summary:not(:has([role=alert])) { display: none; }
    @media (max-width: 45rem) { .addin { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class AddEvidenceForm implements OnInit {
  readonly row = input.required<SkillRow>();
  readonly roleTitle = input.required<string>();
  readonly closed = output();
  /** Kept as a draft, without opening it. */
  readonly saved = output<EvidenceView>();
  private readonly client = inject(EvidenceClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly unsentForms = inject(UnsentForms);
  private readonly life = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private stopKeeping: () => void = () => undefined;
  private readonly first = viewChild.required<ElementRef<HTMLElement>>('first');
  private readonly attempt = new AttemptKey();
  private readonly linkId = newId();
  protected readonly levelWords = levelWords;
  protected readonly submission = new Submission(createEvidenceBody);
  protected readonly typed = signal<Typed>({ title: '', link: '', ordinal: '' });
  /** What was typed for this line and not sent. */
  protected readonly unsent = signal<UnsentForm<Typed> | null>(null);
  protected readonly fields = form(this.typed);
  /** What is confirmed already needs no more evidence, so the choice begins there. */
  protected readonly levels = computed(() => this.row().levels.filter(({ ordinal }) => ordinal >= Math.max(1, this.row().confirmed?.ordinal ?? 1)));
  protected readonly known = computed(() => {
    const { confirmed, required } = this.row();
    const now = confirmed === null ? 'Nothing is confirmed yet.' : `You are confirmed at ${confirmed.ordinal}.`;
    return `${now} ${this.roleTitle()} needs ${required.ordinal}.`;
  });
  protected readonly problems = computed(() =>
    this.submission.problems().map(({ field, message }) => {
      if (field === 'content.title') return { field: 'new-evidence-title', message };
      return field === undefined ? { message } : { field: 'new-evidence-link', message };
    }),
  );

  constructor() {
    afterNextRender(() => this.first().nativeElement.focus());
  }

  ngOnInit(): void {
    const blank = { title: '', link: '', ordinal: String(proposedLevel(this.row())) };
    this.typed.set(blank);
    const unsent = this.unsentForms.open({ form: 'NEW_EVIDENCE', subjectId: this.row().requirementId }, blank, this.life);
    this.stopKeeping = keptWhileTyped(this.typed, unsent, blank, this.injector);
    this.unsent.set(unsent);
  }

  protected async save(goOn: boolean): Promise<void> {
    const { title, link, ordinal } = this.typed();
    const url = link.trim();
    const body = {
      kind: 'STAR' as const,
      content: { title, ...(url === '' ? {} : { links: [{ id: this.linkId, label: '', url }] }) },
      claims: [{ requirementId: this.row().requirementId, ordinal: Number(ordinal) }],
    };
    await this.submission.run(body, async (checked) => {
      const evidence = await this.client.create(checked, this.attempt.for(checked));
      this.stopKeeping();
      await this.unsent()?.sent();
      this.settle(evidence, goOn);
    });
  }

  private settle(evidence: EvidenceView, goOn: boolean): void {
    if (goOn) void this.router.navigate(['/evidence', evidence.id]);
    else {
      this.toasts.say(`${evidence.content.title || 'The evidence'} is kept as a draft`);
      this.saved.emit(evidence);
    }
  }
}
