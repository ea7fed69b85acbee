import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { notesApi, type PrivateNoteView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { PrivateNotes } from './private-notes';

type NotePath = ParamsOf<typeof notesApi.readPrivateNote>;

@Controller()
export class PrivateNotesController {
  constructor(private readonly notes: PrivateNotes) {}

  @Implements(notesApi.listPrivateNotes)
  list(@Who() actor: Actor, @FromQuery(notesApi.listPrivateNotes) query: QueryOf<typeof notesApi.listPrivateNotes>): Promise<Page<PrivateNoteView>> {
    return this.notes.list(actor, query);
  }

  @Implements(notesApi.readPrivateNote)
  read(@Who() actor: Actor, @FromPath(notesApi.readPrivateNote) { noteId }: NotePath): Promise<PrivateNoteView> {
    return this.notes.read(actor, noteId);
  }

  @Implements(notesApi.beginPrivateNote)
  begin(@Who() actor: Actor, @FromBody(notesApi.beginPrivateNote) body: BodyOf<typeof notesApi.beginPrivateNote>): Promise<PrivateNoteView> {
    return this.notes.begin(actor, body);
  }

  @Implements(notesApi.changePrivateNote)
  change(
    @Who() actor: Actor,
    @FromPath(notesApi.changePrivateNote) { noteId }: NotePath,
    @FromBody(notesApi.changePrivateNote) { words }: BodyOf<typeof notesApi.changePrivateNote>,
    @ExpectedVersion() version: number,
  ): Promise<PrivateNoteView> {
    return this.notes.change(actor, noteId, words, version);
  }

  @Implements(notesApi.deletePrivateNote)
  delete(@Who() actor: Actor, @FromPath(notesApi.deletePrivateNote) { noteId }: NotePath): Promise<void> {
    return this.notes.delete(actor, noteId);
  }
}
