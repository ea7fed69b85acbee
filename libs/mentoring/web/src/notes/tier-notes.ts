import { Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { PagedList, wordsFor, type Words } from '@waymark/foundation/browser';
import { newId } from '@waymark/foundation/kernel';
import { Audience, Banner, Button, Icon, Skeleton, elementId } from '@waymark/foundation/ui';
import type { NoteTier } from '@waymark/mentoring/domain';
import { LoadFailure } from '@waymark/organisations/web';
import { NoteBox } from './note-box';
import { NotesClient, type NoteView } from './notes-client';

/** The notes of one tier about a pair or one of its sessions: who reads them stands there before anybody writes. */
@Component({
  selector: 'wm-tier-notes',
  imports: [Audience, Banner, Button, Icon, LoadFailure, NoteBox, Skeleton],
  template: `
    <section class="note" [class.shared]="tier() === 'SHARED'" [class.private]="tier() === 'PRIVATE'" [attr.aria-labelledby]="headingId">
      <header><h3 [id]="headingId">{{ heading() }}</h3><wm-audience [kind]="tier() === 'SHARED' ? 'shared' : 'only-you'" [words]="readers()" /></header>
      <div class="note-body stack">
        @if (list.failure(); as problem) {
          <wm-load-failure what="These notes" [failure]="problem" (again)="list.again()" />
        } @else if (!list.loaded()) {
          <wm-skeleton label="Loading the notes" [lines]="3" />
        } @else {
          @for (note of list.items(); track note.id; let index = $index) {
            <wm-note-box [note]="note" [label]="heading() + ', note ' + (index + 1)" (deleted)="gone(note.id)" />
          } @empty {
            <p class="small muted">{{ tier() === 'SHARED' ? 'Nothing noted for both of you yet.' : 'Nothing noted for yourself yet.' }}</p>
          }
          @if (failure(); as words) {
            <wm-banner kind="bad" role="alert" [heading]="words.title" [detail]="words.detail" />
          }
          <p class="row">
            @if (mayWrite()) {
              <button wm-button="secondary" size="sm" type="button" [busy]="beginning() && 'Beginning'" (click)="begin()"><svg wm-icon="plus"></svg>{{ tier() === 'SHARED' ? 'Write a shared note' : 'Write a private note' }}</button>
            }
            @if (list.hasMore()) {
              <button wm-button="quiet" size="sm" type="button" [busy]="list.loadingMore() && 'Loading'" (click)="list.showMore()">Show older ones</button>
            }
          </p>
        }
        @if (tier() === 'PRIVATE') {
          <p class="caption">Not {{ other() }}, a manager or an administrator. Private notes are never in search or reminders. By law you may have to hand one out when the person it is about asks for their data.</p>
        }
      </div>
    </section>
  `,
  styles: ':host { display: block; }',
})
export class TierNotes {
  readonly tier = input.required<NoteTier>();
  readonly relationshipId = input.required<string>();
  /** Of one session, or null for everything between the two. */
  readonly sessionId = input<string | null>(null);
  /** The other one of the pair, as they are called. */
  readonly other = input.required<string>();
  readonly mayWrite = input(true);
  private readonly client = inject(NotesClient);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Stays the same until a note has begun, so that a lost answer makes no second one. */
  private key = newId();
  protected readonly headingId = elementId('notes');
  protected readonly beginning = signal(false);
  protected readonly failure = signal<Words | null>(null);
  protected readonly heading = computed(() => (this.tier() === 'SHARED' ? 'Shared notes' : 'Private notes'));
  protected readonly readers = computed(() => (this.tier() === 'SHARED' ? `You and ${this.other()} can read this` : 'Only you can read this'));
  protected readonly list = new PagedList((query: Sought & { cursor?: string }, aborted) => this.client.of(this.tier()).list(query, aborted));
  private readonly sought = computed<Sought>(() => ({ relationshipId: this.relationshipId(), ...(this.sessionId() === null ? {} : { sessionId: this.sessionId() ?? undefined }) }));

  constructor() {
    effect(() => {
      const sought = this.sought();
      untracked(() => void this.list.show(sought));
    });
  }

  protected gone(noteId: string): void {
    this.list.update((notes) => notes.filter(({ id }) => id !== noteId));
  }

  /** Begins an empty note, which saves itself from the first word on. */
  protected async begin(): Promise<void> {
    if (this.beginning()) return;
    this.beginning.set(true);
    this.failure.set(null);
    try {
      const note: NoteView = await this.client.of(this.tier()).begin({ relationshipId: this.relationshipId(), sessionId: this.sessionId(), words: '' }, this.key);
      this.key = newId();
      this.list.update((notes) => [note, ...notes]);
      afterNextRender(() => this.host.querySelector<HTMLElement>(`#note-${note.id}`)?.focus(), { injector: this.injector });
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.beginning.set(false);
    }
  }
}

interface Sought {
  readonly relationshipId: string;
  readonly sessionId?: string;
}
