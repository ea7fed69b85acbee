import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AgreementReading } from './agreement-reading';
import { AgreementWriting } from './agreement-writing';
import { AgreementsController } from './agreements.controller';
import { AimReading } from './aim-reading';
import { AimQueries } from './aims.queries';

/** What the two of a pair agree, and what they aim at. */
@Module({
  imports: [AccessModule, OrganisationsModule],
  controllers: [AgreementsController],
  providers: [AgreementReading, AgreementWriting, AimQueries, AimReading],
  exports: [AimReading],
})
export class AgreementsModule {}
