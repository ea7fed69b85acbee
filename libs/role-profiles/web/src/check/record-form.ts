import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission, TypedWords, toProblemError } from '@waymark/foundation/browser';
import { Banner, Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { bcsDepthScale, changeRequirementBody, clausesOf, gate, requirementView, type RequirementView } from '@waymark/role-profiles/domain';
import { gateWords } from '../gate-words';
import { levelsOf } from '../sections';
import { fieldFrom } from './clause-split';
import type { RequirementChanges } from './draft-client';
import { DraftDesk } from './draft-desk';
import { changesOf, isDescribed, problemsIn, recordDifferences, typedRecord, type RecordProblem } from './record-fields';

/** One record of a draft. Where somebody else has saved in the meantime, both versions stay until one is chosen. */
@Component({
  selector: 'wm-record-form',
  imports: [Banner, Button, ErrorSummary, Field, FieldControl, FormField],
  templateUrl: './record-form.html',
  styles: `
    :host { display: block; max-width: 44rem; }
    .conflict { margin-bottom: var(--wm-5); }
    .conflict th, .conflict td { background: none; }
    .numbers { display: flex; flex-wrap: wrap; gap: var(--wm-4) var(--wm-8); }
    .numbers > * { margin: 0; max-width: 18rem; }
    .radio .hint { display: inline; margin-left: .375rem; }
  `,
})
export class RecordForm {
  readonly record = input.required<RequirementView>();
  readonly saved = output<RequirementView>();
  readonly givenUp = output();
  private readonly desk = inject(DraftDesk);
  private readonly typedWords = inject(TypedWords);
  private readonly injector = inject(Injector);
  private readonly conflict = viewChild('conflict', { read: ElementRef });
  private readonly first = viewChild.required<ElementRef<HTMLElement>>('first');
  /** What the person began with: what others save in the meantime does not take their words away. */
  private readonly stored = linkedSignal<RequirementView, RequirementView>({ source: this.record, computation: (record, before) => before?.value ?? record });
  protected readonly typed = linkedSignal(() => typedRecord(this.stored()));
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(changeRequirementBody);
  private readonly wrong = signal<readonly RecordProblem[]>([]);
  protected readonly problems = computed(() => {
    const all = [...this.wrong(), ...this.submission.problems()];
    return all.map(({ field, message }) => (field === undefined ? { message } : { field: this.name(field), message }));
  });
  protected readonly theirs = signal<RequirementView | null>(null);
  protected readonly gates = gate.options;
  protected readonly gateWords = gateWords;
  protected readonly described = computed(() => isDescribed(this.record()));
  /** Responsibilities and background are a text and nothing else. */
  protected readonly plain = computed(() => ['RESPONSIBILITY', 'BACKGROUND'].includes(this.record().kind));
  protected readonly levels = computed(() => {
    const { kind, level } = this.record();
    if (level === null && kind !== 'KNOWLEDGE_SKILL') return [];
    return levelsOf(level?.scale ?? bcsDepthScale.name, this.desk.draft()?.items ?? []);
  });
  protected readonly differences = computed(() => {
    const theirs = this.theirs();
    return theirs === null ? [] : recordDifferences(this.typed(), typedRecord(theirs));
  });

  constructor() {
    afterNextRender(() => this.first().nativeElement.focus());
  }

  protected errorOf(field: string): string | undefined {
    return this.problems().find((problem) => problem.field === this.name(field))?.message;
  }

  /** Several forms may be open, so the names of their fields carry the record's id. */
  protected name(field: string): string {
    return `${field}-${this.record().id}`;
  }

  /** New words are split anew, unless the person has split them by hand. */
  protected proposeSplit(): void {
    const { levelDescription, splitRight } = this.typed();
    if (!splitRight) this.typed.update((typed) => ({ ...typed, clauses: fieldFrom(clausesOf(levelDescription)) }));
  }

  protected async save(): Promise<void> {
    this.wrong.set(problemsIn(this.record(), this.typed()));
    if (this.wrong().length > 0) return;
    await this.submission.run(changesOf(this.stored(), this.typed()), (changes) => this.send(changes));
  }

  protected async keepMine(): Promise<void> {
    const theirs = this.theirs();
    if (theirs === null) return;
    const mine = this.typed();
    this.stored.set(theirs);
    this.typed.set(mine);
    this.theirs.set(null);
    this.first().nativeElement.focus();
    await this.save();
  }

  protected takeTheirs(): void {
    const theirs = this.theirs();
    if (theirs === null) return;
    this.theirs.set(null);
    this.desk.takeIn(theirs);
    this.typedWords.saved();
    this.saved.emit(theirs);
  }

  private async send(changes: RequirementChanges): Promise<void> {
    try {
      const changed = await this.desk.changeRecord(this.stored(), changes);
      this.typedWords.saved();
      this.saved.emit(changed);
    } catch (failure) {
      const theirs = requirementView.safeParse(toProblemError(failure).current).data;
      if (theirs === undefined) throw failure;
      this.theirs.set(theirs);
      afterNextRender(() => (this.conflict() as ElementRef<HTMLElement> | undefined)?.nativeElement.focus(), { injector: this.injector });
    }
  }
}
