import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { notesApi, type SharedNoteView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { SharedNotes } from './shared-notes';

type NotePath = ParamsOf<typeof notesApi.readSharedNote>;

@Controller()
export class SharedNotesController {
  constructor(private readonly notes: SharedNotes) {}

  @Implements(notesApi.listSharedNotes)
  list(@Who() actor: Actor, @FromQuery(notesApi.listSharedNotes) query: QueryOf<typeof notesApi.listSharedNotes>): Promise<Page<SharedNoteView>> {
    return this.notes.list(actor, query);
  }

  @Implements(notesApi.readSharedNote)
  read(@Who() actor: Actor, @FromPath(notesApi.readSharedNote) { noteId }: NotePath): Promise<SharedNoteView> {
    return this.notes.read(actor, noteId);
  }

  @Implements(notesApi.beginSharedNote)
  begin(@Who() actor: Actor, @FromBody(notesApi.beginSharedNote) body: BodyOf<typeof notesApi.beginSharedNote>): Promise<SharedNoteView> {
    return this.notes.begin(actor, body);
  }

  @Implements(notesApi.changeSharedNote)
  change(
    @Who() actor: Actor,
    @FromPath(notesApi.changeSharedNote) { noteId }: NotePath,
    @FromBody(notesApi.changeSharedNote) { words }: BodyOf<typeof notesApi.changeSharedNote>,
    @ExpectedVersion() version: number,
  ): Promise<SharedNoteView> {
    return this.notes.change(actor, noteId, words, version);
  }

  @Implements(notesApi.deleteSharedNote)
  delete(@Who() actor: Actor, @FromPath(notesApi.deleteSharedNote) { noteId }: NotePath): Promise<void> {
    return this.notes.delete(actor, noteId);
  }
}
