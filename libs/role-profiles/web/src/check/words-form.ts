import { Component, afterNextRender, inject, input, linkedSignal, output, signal, viewChild, type ElementRef } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission, TypedWords, toProblemError } from '@waymark/foundation/browser';
import { Banner, Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { changeVersionBody, versionView, type VersionView } from '@waymark/role-profiles/domain';
import type { VersionChanges } from './draft-client';
import { DraftDesk } from './draft-desk';

interface TypedWordsOfVersion {
  title: string;
  summary: string;
  leadIn: string;
  attribution: string;
}

/** The words of a draft that are no record: its title, summary, lead-in and attribution. */
@Component({
  selector: 'wm-words-form',
  imports: [Banner, Button, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <wm-error-summary [problems]="submission.problems()" />
      @if (theirs(); as stored) {
        <wm-banner kind="warn" icon="git-compare-arrows" role="alert" class="conflict" heading="Somebody changed this draft while you were writing" detail="Nothing is lost. Save your words over what is stored now, or use what is stored.">
          <div class="row mt-3">
            <button wm-button="primary" size="sm" type="button" (click)="keepMine(stored)">Save yours</button>
            <button wm-button="secondary" size="sm" type="button" (click)="saved.emit()">Use what is stored</button>
          </div>
        </wm-banner>
      }
      <wm-field name="title" label="Title" [error]="submission.errorOf('title')">
        <input wmInput type="text" autocomplete="off" [formField]="fields.title" #first />
      </wm-field>
      <wm-field name="summary" class="mt-4" label="Summary" [error]="submission.errorOf('summary')">
        <textarea wmInput rows="4" spellcheck="true" [formField]="fields.summary"></textarea>
      </wm-field>
      <wm-field name="leadIn" class="mt-4" label="Words before the responsibilities" hint="Such as “At this role level, you will:”." [error]="submission.errorOf('leadIn')">
        <span labelEnd class="small muted">Optional</span>
        <input wmInput type="text" autocomplete="off" [formField]="fields.leadIn" />
      </wm-field>
      <wm-field name="attribution" class="mt-4" label="Attribution" hint="Who made the profile. It stands at its end." [error]="submission.errorOf('attribution')">
        <span labelEnd class="small muted">Optional</span>
        <textarea wmInput rows="2" spellcheck="true" [formField]="fields.attribution"></textarea>
      </wm-field>
      <div class="row mt-5">
        @if (theirs() === null) {
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Save these words</button>
        }
        <button wm-button="secondary" type="button" (click)="givenUp.emit()">Go back</button>
      </div>
    </form>
  `,
  styles: ':host { display: block; max-width: 44rem; } .conflict { margin-bottom: var(--wm-5); }',
})
export class WordsForm {
  readonly draft = input.required<VersionView>();
  readonly saved = output();
  readonly givenUp = output();
  private readonly desk = inject(DraftDesk);
  private readonly typedWords = inject(TypedWords);
  private readonly first = viewChild.required<ElementRef<HTMLElement>>('first');
  /** What the person began with, or what they chose to save over. */
  private readonly stored = linkedSignal<VersionView, VersionView>({ source: this.draft, computation: (draft, before) => before?.value ?? draft });
  private readonly typed = linkedSignal(() => typedWordsOf(this.stored()));
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(changeVersionBody);
  protected readonly theirs = signal<VersionView | null>(null);

  constructor() {
    afterNextRender(() => this.first().nativeElement.focus());
  }

  protected async save(): Promise<void> {
    const { title, summary, leadIn, attribution } = this.typed();
    const words = { title, summary, leadIn: leadIn.trim() === '' ? null : leadIn, attribution: attribution.trim() === '' ? null : attribution };
    await this.submission.run(words, (changes) => this.send(changes));
  }

  protected async keepMine(theirs: VersionView): Promise<void> {
    const mine = this.typed();
    this.stored.set(theirs);
    this.typed.set(mine);
    this.theirs.set(null);
    await this.save();
  }

  private async send(changes: VersionChanges): Promise<void> {
    try {
      await this.desk.changeWords(this.stored(), changes);
      this.typedWords.saved();
      this.saved.emit();
    } catch (failure) {
      const theirs = versionView.safeParse(toProblemError(failure).current).data;
      if (theirs === undefined) throw failure;
      this.desk.version.set(theirs);
      this.theirs.set(theirs);
    }
  }
}

function typedWordsOf({ title, summary, leadIn, attribution }: VersionView): TypedWordsOfVersion {
  return { title, summary, leadIn: leadIn ?? '', attribution: attribution ?? '' };
}
