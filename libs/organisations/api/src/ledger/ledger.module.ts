import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { AccessEventsController } from './access-events.controller';
import { AccessEventQueries } from './access-events.queries';
import { AccessEventRepository } from './access-events.repository';
import { AccessLedger } from './access-ledger';
import { ReleaseRepository } from './release.repository';
import { Releases } from './releases';
import { ReleaseQueries } from './releases.queries';

/** Who may read one item because its owner said so, and who has read it. */
@Module({
  imports: [AuditModule],
  controllers: [AccessEventsController],
  providers: [AccessEventQueries, AccessEventRepository, AccessLedger, ReleaseQueries, ReleaseRepository, Releases],
  exports: [AccessLedger, Releases],
})
export class LedgerModule {}
