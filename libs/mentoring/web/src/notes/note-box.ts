import { Component, DestroyRef, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Autosaves, clockTime, savingProgress, spokenMoment, wordsFor, type Autosave, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Confirmation, ConflictBanner, Saved } from '@waymark/foundation/ui';
import { longestNote } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { NotesClient, type NoteView } from './notes-client';

interface NoteWords {
  words: string;
}

/** One note, which saves itself while it is typed. */
@Component({
  selector: 'wm-note-box',
  imports: [Banner, Button, ConflictBanner, Saved],
  template: `
    @if (save(); as saving) {
      @for (conflict of saving.conflicts(); track conflict.field) {
        <wm-conflict-banner class="notice" what="This note" [here]="conflict.mine" [stored]="conflict.theirs" [by]="otherWriter()" [at]="otherAt()" [joins]="true" (keepHere)="saving.keepMine('words')" (takeStored)="saving.takeTheirs('words')" (keepBoth)="saving.choose('words', conflict.theirs + '\\n\\n' + conflict.mine)" />
      }
      @if (saving.failure() ?? failure(); as words) {
        <wm-banner class="notice" kind="bad" role="alert" [heading]="words.title" [detail]="words.detail" />
      }
      <textarea class="textarea mt-0" rows="4" spellcheck="true" [id]="'note-' + note().id" [attr.aria-label]="label()" [attr.maxlength]="longest" [readonly]="!mayWrite()" [value]="saving.typed().words" (input)="saving.type({ words: box.value })" #box></textarea>
      <p class="row mt-2 foot">
        <span class="caption">{{ written() }}</span>
        @if (progress(); as state) {
          <wm-saved class="push" [state]="state" (again)="saving.flush()" />
        }
        @if (mayDelete()) {
          <button wm-button="quiet" size="sm" type="button" [class.push]="progress() === null" [busy]="deleting() && 'Deleting'" (click)="remove()">Delete<span class="vh"> this note</span></button>
        }
      </p>
    }
  `,
  styles: ':host { display: block; } .notice { margin-bottom: var(--wm-3); } .foot { min-height: 2rem; }',
})
export class NoteBox {
  readonly note = input.required<NoteView>();
  readonly label = input.required<string>();
  readonly deleted = output();
  private readonly client = inject(NotesClient);
  private readonly autosaves = inject(Autosaves);
  private readonly reader = inject(Session);
  private readonly confirmation = inject(Confirmation);
  private readonly life = inject(DestroyRef);
  protected readonly longest = longestNote;
  protected readonly save = signal<Autosave<NoteWords, NoteView> | null>(null);
  protected readonly failure = signal<Words | null>(null);
  protected readonly deleting = signal(false);
  protected readonly progress = computed(() => savingProgress([this.save()?.state() ?? null], this.reader.timeZone()));
  private readonly stored = computed(() => this.save()?.stored() ?? this.note());
  protected readonly mayWrite = computed(() => {
    const note = this.stored();
    return note.tier === 'PRIVATE' || note.mayWrite;
  });
  protected readonly mayDelete = computed(() => {
    const note = this.stored();
    return note.tier === 'PRIVATE' || note.mayDelete;
  });
  protected readonly written = computed(() => {
    const note = this.stored();
    const when = spokenMoment(note.changedAt, this.reader.timeZone(), new Date());
    return note.tier === 'PRIVATE' || note.changedBy.id === this.reader.current()?.member.id ? when : `${note.changedBy.name}, ${when}`;
  });
  protected readonly otherWriter = computed(() => {
    const note = this.stored();
    return note.tier === 'SHARED' && note.changedBy.id !== this.reader.current()?.member.id ? note.changedBy.name : null;
  });
  protected readonly otherAt = computed(() => clockTime(this.stored().changedAt, this.reader.timeZone()));

  constructor() {
    effect(() => {
      const note = this.note();
      untracked(() => this.meet(note));
    });
  }

  protected async remove(): Promise<void> {
    const { id, tier } = this.note();
    const detail = tier === 'PRIVATE' ? 'It goes for good. Nobody else has read it.' : 'It goes for good, for both of you.';
    if (!(await this.confirmation.ask({ heading: 'Delete this note?', detail, confirm: 'Delete it', cancel: 'Keep it' }))) return;
    this.deleting.set(true);
    this.failure.set(null);
    try {
      await this.client.of(tier).delete(id);
      await this.save()?.letGo();
      this.deleted.emit();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.deleting.set(false);
    }
  }

  private meet(note: NoteView): void {
    const known = this.save();
    if (known !== null && known.stored().id === note.id) return known.renew(note);
    known?.end();
    const notes = this.client.of(note.tier);
    this.save.set(
      this.autosaves.begin<NoteWords, NoteView>(
        {
          name: `${this.reader.current()?.member.id ?? ''}/note/${note.id}`,
          stored: note,
          fieldsOf: ({ words }) => ({ words }),
          save: ({ words = '' }, version) => notes.change(note.id, words, version),
          parse: (current) => notes.stored(current),
        },
        this.life,
      ),
    );
  }
}
