import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { SessionAccessModule } from '../sessions/session-access.module';
import { NotePlaces } from './note-places';
import { NoteRepository } from './note.repository';
import { PrivateNotes } from './private-notes';
import { PrivateNotesController } from './private-notes.controller';
import { SharedNotes } from './shared-notes';
import { SharedNotesController } from './shared-notes.controller';

/** What people note about their mentoring, for the two or for themselves. */
@Module({
  imports: [OrganisationsModule, AccessModule, SessionAccessModule],
  controllers: [PrivateNotesController, SharedNotesController],
  providers: [NotePlaces, NoteRepository, PrivateNotes, SharedNotes],
})
export class NotesModule {}
