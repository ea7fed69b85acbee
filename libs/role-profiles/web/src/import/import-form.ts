import { Component, DestroyRef, computed, inject, output, signal, viewChild, type ElementRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TypedWords, toProblemError, wordsFor } from '@waymark/foundation/browser';
import { Button, Confirmation, ErrorSummary, Field, FieldControl, type FieldProblem, FileDrop, Icon } from '@waymark/foundation/ui';
import type { ImportResult, ProfileReading } from '@waymark/role-profiles/domain';
import { ImportClient } from './import-client';
import { keepPaste, keptPaste } from './paste-keeping';
import { isQuick, offersOf, readFile, readText, recognised, type Choice } from './profile-reading';
import { RoleChoice } from './role-choice';

/** How long a person has to pause, in milliseconds, before what they pasted is looked at. */
const pause = 400;
/** From so many characters on a paste is put in at once; it cannot be taken back with Undo then. */
const longPaste = 20_000;

/** Takes the text or the file of a role profile. What was pasted stays until it is imported, whatever happens. */
@Component({
  selector: 'wm-import-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FileDrop, Icon, RoleChoice, RouterLink],
  templateUrl: './import-form.html',
  styles: `
    :host { display: block; }
    .paste { field-sizing: fixed; height: 26rem; overflow-y: auto; font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    .known { min-height: 1.25rem; }
    .ok { color: var(--wm-ok); }
    .filelist { margin-top: var(--wm-2); border: 1px solid var(--wm-line); border-radius: var(--wm-r-md); padding: 0 var(--wm-4); }
  `,
})
export class ImportForm {
  readonly imported = output<ImportResult>();
  private readonly client = inject(ImportClient);
  private readonly confirmation = inject(Confirmation);
  private readonly typedWords = inject(TypedWords);
  private readonly box = viewChild<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly text = signal(keptPaste());
  protected readonly kept = signal(true);
  protected readonly file = signal<File | null>(null);
  protected readonly choice = signal<Choice>({ role: '', level: '' });
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly busy = signal(false);
  protected readonly looking = signal(false);
  /** What the text or the file was understood as; null while nobody has looked. */
  private readonly reading = signal<ProfileReading | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly recognition = computed(() => {
    const reading = this.reading();
    return reading?.ok === true ? recognised(reading) : null;
  });
  protected readonly offers = computed(() => {
    const reading = this.reading();
    return reading?.ok === true ? offersOf(reading.drafts) : [];
  });
  /** The line that the reader stumbled over, once that was said. */
  protected readonly wrongLine = computed(() => {
    const reading = this.reading();
    return this.problems().length > 0 && reading?.ok === false && this.text() !== '' ? reading.refusal.line : null;
  });
  protected readonly label = computed(() => (this.offers().length > 0 && this.choice().level === '' ? 'Import these roles' : 'Check what we found'));

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    this.lookSoon(this.text());
  }

  protected errorOf(field: string): string | undefined {
    return this.problems().find((problem) => problem.field === field)?.message;
  }

  protected size({ size }: File): string {
    return size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000)).toLocaleString('en-GB')} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
  }

  protected typed(text: string): void {
    this.text.set(text);
    this.kept.set(keepPaste(text));
    // The browser keeps it, so loading the page again loses nothing.
    if (this.kept()) this.typedWords.saved();
    this.lookSoon(text);
  }

  /** Browsers take minutes to put thousands of lines in as if they were typed, but no time to set them. */
  protected pasted(event: ClipboardEvent): void {
    const area = this.box()?.nativeElement;
    const words = event.clipboardData?.getData('text/plain') ?? '';
    if (area === undefined || words.length < longPaste) return;
    event.preventDefault();
    area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
    this.typed(area.value);
  }

  protected async takeFile(file: File): Promise<void> {
    this.forget();
    this.file.set(file);
    this.looking.set(true);
    const reading = await readFile(file);
    this.looking.set(false);
    if (this.file() !== file) return;
    this.reading.set(reading);
    if (!reading.ok) this.problems.set([{ field: 'file', message: reading.refusal.message }]);
  }

  protected leaveFile(): void {
    this.file.set(null);
    this.forget();
    this.lookSoon(this.text());
    setTimeout(() => this.box()?.nativeElement.focus()); // its button is gone
  }

  /** Selects the line in the field, so that it comes into view. */
  protected showLine(line: number): void {
    const area = this.box()?.nativeElement;
    if (area === undefined) return;
    const before = area.value.split('\n').slice(0, line - 1);
    const start = before.reduce((sum, { length }) => sum + length + 1, 0);
    const end = area.value.indexOf('\n', start);
    area.setSelectionRange(start, end === -1 ? area.value.length : end);
    // Browsers scroll to the selection when the field takes the focus.
    area.blur();
    area.focus();
  }

  protected async send(): Promise<void> {
    if (this.busy()) return;
    const wrong = this.check();
    this.problems.set(wrong);
    if (wrong.length > 0) return;
    this.busy.set(true);
    try {
      const result = await this.uploadWithCare();
      if (result === null) return;
      keepPaste('');
      this.typedWords.saved();
      this.imported.emit(result);
    } catch (failure) {
      this.problems.set([this.problemOf(failure)]);
    } finally {
      this.busy.set(false);
    }
  }

  /** Reads it here first: what cannot be read is said at once, with its line, and needs no connection. */
  private check(): FieldProblem[] {
    if (this.file() !== null) {
      const reading = this.reading();
      return reading?.ok === false ? [{ field: 'file', message: reading.refusal.message }] : [];
    }
    if (this.text().trim() === '') return [{ field: 'text', message: 'Paste the text of a role profile, or choose a file' }];
    const reading = readText(this.text());
    this.reading.set(reading);
    return reading.ok ? [] : [{ field: 'text', message: reading.refusal.message }];
  }

  /** Asks before the work of somebody is replaced. Null: the person rather keeps it. */
  private async uploadWithCare(): Promise<ImportResult | null> {
    const result = await this.upload();
    const [only, ...others] = result.items;
    if (only?.outcome !== 'edited-draft' || others.length > 0) return result;
    const sure = await this.confirmation.ask({
      heading: `Replace the draft of ${only.title || 'this profile'}?`,
      detail: 'Somebody has worked on the draft since it was imported. What they changed in it is lost.',
      confirm: 'Replace the draft',
      cancel: 'Keep the draft',
      kind: 'danger',
    });
    return sure ? this.upload({ replaceEdited: 'yes' }) : null;
  }

  private upload(more: { replaceEdited?: 'yes' } = {}): Promise<ImportResult> {
    const file = this.file();
    const { role, level } = this.offers().length > 0 ? this.choice() : { role: '', level: '' };
    const fields = { ...more, ...(role === '' ? {} : { role }), ...(level === '' ? {} : { level }) };
    return file === null ? this.client.importText(this.text(), fields) : this.client.importFile(file, fields);
  }

  private problemOf(failure: unknown): FieldProblem {
    const [issue] = toProblemError(failure).issues;
    if (issue !== undefined) return { field: this.file() === null ? 'text' : 'file', message: issue.message };
    const { title, detail } = wordsFor(failure);
    return { message: `${title}. ${detail}` };
  }

  private lookSoon(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.reading.set(isQuick(text) ? readText(text) : null), pause);
  }

  /** Also what was about to be looked at: its outcome must not take the place of what comes now. */
  private forget(): void {
    clearTimeout(this.timer);
    this.problems.set([]);
    this.reading.set(null);
    this.choice.set({ role: '', level: '' });
  }
}
