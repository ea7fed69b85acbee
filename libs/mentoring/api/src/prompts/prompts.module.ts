import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { SessionAccessModule } from '../sessions/session-access.module';
import { ProgrammePrompts } from './programme-prompts';
import { PromptsController } from './prompts.controller';

/** What sessions ask. */
@Module({ imports: [OrganisationsModule, SessionAccessModule], controllers: [PromptsController], providers: [ProgrammePrompts], exports: [ProgrammePrompts] })
export class PromptsModule {}
