import { EvidenceModule } from '@waymark/evidence/api';
import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { EvidenceOfRecords } from './evidence-of-records';
import { LineChecking } from './line-checking';
import { RecordHolding } from './record-holding';
import { RecordReading } from './record-reading';
import { RecordWriting } from './record-writing';
import { RecordRepository } from './record.repository';
import { RecordsController } from './records.controller';
import { RecordQueries } from './records.queries';
import { RoleComponentQueries } from './role-components.queries';

/** What somebody plans, does and finishes. */
@Module({
  imports: [EvidenceModule, OrganisationsModule],
  controllers: [RecordsController],
  providers: [EvidenceOfRecords, LineChecking, RecordHolding, RecordQueries, RecordReading, RecordRepository, RecordWriting, RoleComponentQueries],
  exports: [RecordHolding, RecordReading, RecordRepository],
})
export class RecordsModule {}
