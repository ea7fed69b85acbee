import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { ErasureModule } from '../erasure/erasure.module';
import { OldData } from './old-data.repository';
import { Retention } from './retention';
import { RetentionController } from './retention.controller';
import { RetentionJobs } from './retention.job';
import { RetentionRuleRepository } from './retention-rules.repository';

/** How long what is kept. */
@Module({
  imports: [AuditModule, ErasureModule],
  controllers: [RetentionController],
  providers: [OldData, Retention, RetentionJobs, RetentionRuleRepository],
})
export class RetentionModule {}
