import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf } from '@waymark/foundation/kernel';
import { notesApi, privateNote, sharedNote, type NoteTier, type PrivateNoteView, type SharedNoteView } from '@waymark/mentoring/domain';

export type NoteView = SharedNoteView | PrivateNoteView;
type Begun = BodyInputOf<typeof notesApi.beginSharedNote>;

/** Notes of one tier, each by its own requests. Every failure is a `ProblemError`. */
export interface NotesOfTier {
  list(query: QueryInputOf<typeof notesApi.listSharedNotes>, signal?: AbortSignal): Promise<Page<NoteView>>;
  /** The same key again is the same note. */
  begin(body: Begun, idempotencyKey: string): Promise<NoteView>;
  change(noteId: string, words: string, version: number): Promise<NoteView>;
  delete(noteId: string): Promise<void>;
  /** What a stale refusal (412) says is stored now, if it does. */
  stored(current: unknown): NoteView | undefined;
}

/** Notes that both of a pair read, and notes that their author alone reads: two stores, which never meet in a request. */
@Injectable({ providedIn: 'root' })
export class NotesClient {
  private readonly api = inject(ApiCaller);
  private readonly tiers: Readonly<Record<NoteTier, NotesOfTier>> = {
    SHARED: {
      list: (query, signal) => this.api.call(notesApi.listSharedNotes, { query, signal }),
      begin: (body, idempotencyKey) => this.api.call(notesApi.beginSharedNote, { body, idempotencyKey }),
      change: (noteId, words, version) => this.api.call(notesApi.changeSharedNote, { params: { noteId }, body: { words }, ifMatch: version }),
      delete: (noteId) => this.api.call(notesApi.deleteSharedNote, { params: { noteId } }),
      stored: (current) => sharedNote.safeParse(current).data,
    },
    PRIVATE: {
      list: (query, signal) => this.api.call(notesApi.listPrivateNotes, { query, signal }),
      begin: (body, idempotencyKey) => this.api.call(notesApi.beginPrivateNote, { body, idempotencyKey }),
      change: (noteId, words, version) => this.api.call(notesApi.changePrivateNote, { params: { noteId }, body: { words }, ifMatch: version }),
      delete: (noteId) => this.api.call(notesApi.deletePrivateNote, { params: { noteId } }),
      stored: (current) => privateNote.safeParse(current).data,
    },
  };

  of(tier: NoteTier): NotesOfTier {
    return this.tiers[tier];
  }
}
