import { Module } from '@nestjs/common';
import { AuditChainQueries, EveryOrganisation } from './audit-chain.queries';
import { AuditController } from './audit.controller';
import { AuditExport } from './audit-export';
import { AuditEntryQueries } from './audit-entries.queries';
import { AuditLog } from './audit-log';
import { AuditReading } from './audit-reading';
import { AuditVerification } from './audit-verification';

/** The account of who did what in an organisation: written by everybody, read by its admins, checked by anybody. */
@Module({
  controllers: [AuditController],
  providers: [AuditChainQueries, AuditEntryQueries, AuditExport, AuditLog, AuditReading, AuditVerification, EveryOrganisation],
  exports: [AuditLog, AuditVerification],
})
export class AuditModule {}
