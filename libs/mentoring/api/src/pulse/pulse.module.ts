import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { SessionAccessModule } from '../sessions/session-access.module';
import { PulseController } from './pulse.controller';
import { PulseRepository } from './pulse.repository';
import { Pulses } from './pulses';

/** What the two found of a session. */
@Module({ imports: [OrganisationsModule, SessionAccessModule], controllers: [PulseController], providers: [PulseRepository, Pulses] })
export class PulseModule {}
