import { forbidden, newId, notFound, stale, type BodyOf, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Sealing } from '@waymark/foundation/server';
import { canDeleteSharedNote, canReadRecord, canWriteRecord, type notesApi, type SharedNoteView } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairAccess, type OwnPair } from '../access/pair-access';
import { sharedNoteWords } from '../sealed';
import { overForWriting } from '../sessions/session-logging';
import { SessionQueries } from '../sessions/sessions.queries';
import type { SharedNote } from './note.entity';
import { NotePlaces } from './note-places';
import { NoteRepository } from './note.repository';

/** Notes that both of a pair read, also after its end, and both write in while it lasts. */
@Injectable()
export class SharedNotes {
  constructor(
    private readonly notes: NoteRepository,
    private readonly pairs: PairAccess,
    private readonly places: NotePlaces,
    private readonly names: SessionQueries,
    private readonly sealing: Sealing,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof notesApi.listSharedNotes>): Promise<Page<SharedNoteView>> {
    const own = await this.toReadable(actor, query.relationshipId);
    const page = await this.notes.listShared(query);
    const items = [];
    for (const note of page.items) items.push(await this.viewOf(actor, note, own));
    return { ...page, items };
  }

  async read(actor: Actor, noteId: Id): Promise<SharedNoteView> {
    const { note, own } = await this.toNote(actor, noteId);
    return this.viewOf(actor, note, own);
  }

  async begin(actor: Actor, { relationshipId, sessionId, words }: BodyOf<typeof notesApi.beginSharedNote>): Promise<SharedNoteView> {
    const own = await this.toReadable(actor, relationshipId);
    if (!canWriteRecord(own.grounds, own.pair)) throw overForWriting();
    await this.places.requireSession(relationshipId, sessionId);
    const [id, now] = [newId(), this.calendar.now()];
    const sealed = await this.sealing.seal(sharedNoteWords, { id, version: 1 }, words);
    await this.notes.addShared({ id, relationshipId, sessionId, authorId: actor.memberId, words: sealed, createdAt: now, changedBy: actor.memberId, changedAt: now, version: 1 });
    return this.read(actor, id);
  }

  /** Whoever wrote on top of an older version gets what is stored now, to put the two together. */
  async change(actor: Actor, noteId: Id, words: string, version: number): Promise<SharedNoteView> {
    const { own } = await this.toNote(actor, noteId);
    if (!canWriteRecord(own.grounds, own.pair)) throw overForWriting();
    const sealed = await this.sealing.seal(sharedNoteWords, { id: noteId, version: version + 1 }, words);
    const saved = await this.notes.changeShared(noteId, version, { words: sealed, changedBy: actor.memberId, changedAt: this.calendar.now() });
    const view = await this.read(actor, noteId);
    if (!saved) throw stale(view);
    return view;
  }

  async delete(actor: Actor, noteId: Id): Promise<void> {
    const { note, own } = await this.toNote(actor, noteId);
    if (!canDeleteSharedNote(own.grounds, { status: own.pair.status, beganIt: note.authorId === actor.memberId })) throw forbidden('Whoever began a shared note can delete it, while you are a mentor and a mentee.');
    await this.notes.deleteShared(noteId);
  }

  private async toNote(actor: Actor, noteId: Id): Promise<{ note: SharedNote; own: OwnPair }> {
    const note = await this.notes.shared(noteId);
    if (note === null) throw notFound('note');
    return { note, own: await this.toReadable(actor, note.relationshipId) };
  }

  private async toReadable(actor: Actor, relationshipId: Id): Promise<OwnPair> {
    const own = await this.pairs.toOwnPair(actor, relationshipId);
    if (!canReadRecord(own.grounds, own.pair)) throw notFound('relationship');
    return own;
  }

  private async viewOf(actor: Actor, note: SharedNote, { grounds, pair }: OwnPair): Promise<SharedNoteView> {
    const { id, relationshipId, sessionId, words, createdAt, changedAt, version } = note;
    const named = await this.names.namesOf([note.authorId, note.changedBy, pair.menteeId, pair.mentorId]);
    const person = (memberId: Id) => ({ id: memberId, name: named.get(memberId) ?? 'Nobody any more' });
    return {
      id, relationshipId, sessionId, version,
      tier: 'SHARED',
      words: words === null ? '' : await this.sealing.open(sharedNoteWords, { id, version }, words),
      createdAt: createdAt.toISOString(),
      changedAt: changedAt.toISOString(),
      author: person(note.authorId),
      changedBy: person(note.changedBy),
      readers: [person(pair.menteeId), person(pair.mentorId)],
      mayDelete: canDeleteSharedNote(grounds, { status: pair.status, beganIt: note.authorId === actor.memberId }),
      mayWrite: canWriteRecord(grounds, pair),
    };
  }
}
