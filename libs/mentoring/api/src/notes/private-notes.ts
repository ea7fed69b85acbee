import { forbidden, newId, notFound, stale, type BodyOf, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Sealing } from '@waymark/foundation/server';
import { canBeginPrivateNote, canUsePrivateNote, type notesApi, type PrivateNoteView } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairAccess } from '../access/pair-access';
import { privateNoteWords } from '../sealed';
import { SessionQueries } from '../sessions/sessions.queries';
import type { PrivateNote } from './note.entity';
import { NotePlaces } from './note-places';
import { NoteRepository } from './note.repository';

/** Notes that nobody but their author reads, whoever they are: for everybody else there is no such note. */
@Injectable()
export class PrivateNotes {
  constructor(
    private readonly notes: NoteRepository,
    private readonly pairs: PairAccess,
    private readonly places: NotePlaces,
    private readonly names: SessionQueries,
    private readonly sealing: Sealing,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof notesApi.listPrivateNotes>): Promise<Page<PrivateNoteView>> {
    await this.pairs.toOwnPair(actor, query.relationshipId);
    const page = await this.notes.listPrivate(actor.memberId, query);
    const items = [];
    for (const note of page.items) items.push(await this.viewOf(note));
    return { ...page, items };
  }

  async read(actor: Actor, noteId: Id): Promise<PrivateNoteView> {
    return this.viewOf(await this.toNote(actor, noteId));
  }

  async begin(actor: Actor, { relationshipId, sessionId, words }: BodyOf<typeof notesApi.beginPrivateNote>): Promise<PrivateNoteView> {
    const { grounds, pair } = await this.pairs.toOwnPair(actor, relationshipId);
    if (!canBeginPrivateNote(grounds, pair)) throw forbidden('You can write notes once you are a mentor and a mentee.');
    await this.places.requireSession(relationshipId, sessionId);
    const [id, now, authorId] = [newId(), this.calendar.now(), actor.memberId];
    const sealed = await this.sealing.seal(privateNoteWords, { id, author_id: authorId, version: 1 }, words);
    await this.notes.addPrivate({ id, relationshipId, sessionId, authorId, words: sealed, createdAt: now, changedAt: now, version: 1 });
    return this.read(actor, id);
  }

  async change(actor: Actor, noteId: Id, words: string, version: number): Promise<PrivateNoteView> {
    const { authorId } = await this.toNote(actor, noteId);
    const sealed = await this.sealing.seal(privateNoteWords, { id: noteId, author_id: authorId, version: version + 1 }, words);
    const saved = await this.notes.changePrivate(noteId, version, { words: sealed, changedAt: this.calendar.now() });
    const view = await this.read(actor, noteId);
    if (!saved) throw stale(view);
    return view;
  }

  async delete(actor: Actor, noteId: Id): Promise<void> {
    await this.toNote(actor, noteId);
    await this.notes.deletePrivate(actor.memberId, noteId);
  }

  private async toNote(actor: Actor, noteId: Id): Promise<PrivateNote> {
    const note = await this.notes.private(actor.memberId, noteId);
    if (note === null || !canUsePrivateNote(actor, note)) throw notFound('note');
    return note;
  }

  private async viewOf({ id, relationshipId, sessionId, authorId, words, createdAt, changedAt, version }: PrivateNote): Promise<PrivateNoteView> {
    const named = await this.names.namesOf([authorId]);
    return {
      id, relationshipId, sessionId, version,
      tier: 'PRIVATE',
      words: words === null ? '' : await this.sealing.open(privateNoteWords, { id, author_id: authorId, version }, words),
      createdAt: createdAt.toISOString(),
      changedAt: changedAt.toISOString(),
      readers: [{ id: authorId, name: named.get(authorId) ?? 'Nobody any more' }],
    };
  }
}
