import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { ActionsModule } from './actions/actions.module';
import { AgreementsModule } from './agreements/agreements.module';
import { DirectoryModule } from './directory/directory.module';
import { GoalsModule } from './goals/goals.module';
import { HomeModule } from './home/home.module';
import { LogModule } from './log/log.module';
import { NotesModule } from './notes/notes.module';
import { ProgrammeModule } from './programme/programme.module';
import { PromptsModule } from './prompts/prompts.module';
import { PulseModule } from './pulse/pulse.module';
import { RecordsModule } from './records/records.module';
import { RelationshipsModule } from './relationships/relationships.module';
import { ReleasedModule } from './released/released.module';
import { SessionsModule } from './sessions/sessions.module';

/** Mentoring: pairs and what they agree, who finds whom, their sessions, notes, goals and actions, one module a room. */
@Module({
  imports: [
    AccessModule,
    ActionsModule,
    AgreementsModule,
    DirectoryModule,
    GoalsModule,
    HomeModule,
    LogModule,
    NotesModule,
    ProgrammeModule,
    PromptsModule,
    PulseModule,
    RecordsModule,
    RelationshipsModule,
    ReleasedModule,
    SessionsModule,
  ],
  exports: [RelationshipsModule, ReleasedModule],
})
export class MentoringModule {}
