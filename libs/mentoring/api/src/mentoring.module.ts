import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { AgreementsModule } from './agreements/agreements.module';
import { DirectoryModule } from './directory/directory.module';
import { RelationshipsModule } from './relationships/relationships.module';

/** Mentoring: pairs and what they agree, who finds whom, their sessions, notes, goals and actions, one module a room. */
@Module({ imports: [AccessModule, AgreementsModule, DirectoryModule, RelationshipsModule], exports: [RelationshipsModule] })
export class MentoringModule {}
