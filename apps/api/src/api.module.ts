import { DevelopmentModule } from '@waymark/development/api';
import { EvidenceModule } from '@waymark/evidence/api';
import { ServerModule, type ConfigWithKeys } from '@waymark/foundation/server';
import type { Clock } from '@waymark/foundation/kernel';
import { MentoringModule, mentoringSealedColumns } from '@waymark/mentoring/api';
import { OrganisationsModule, PersonalDataModule } from '@waymark/organisations/api';
import { ReadinessModule } from '@waymark/readiness/api';
import { RemindersModule } from '@waymark/reminders/api';
import { RoleProfilesModule } from '@waymark/role-profiles/api';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { entities } from './database/data-source';
import { personalData } from './database/personal-data';
import { PortsModule } from './ports/ports.module';

/** The list of domains. The api, the worker and the command line are this same graph, started differently. */
@Module({})
export class ApiModule {
  static for(options: { config: ConfigWithKeys; logger: Logger; clock?: Clock }): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ServerModule.for({ ...options, entities, sealedColumns: mentoringSealedColumns }),
        PersonalDataModule.for(personalData),
        OrganisationsModule,
        RoleProfilesModule,
        MentoringModule,
        EvidenceModule,
        DevelopmentModule,
        ReadinessModule,
        RemindersModule,
        PortsModule,
      ],
    };
  }
}
