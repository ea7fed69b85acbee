import { Module } from '@nestjs/common';
import { HoursModule } from './hours/hours.module';
import { RecordsModule } from './records/records.module';

/** What people plan, do and finish to grow, one module a room. */
@Module({ imports: [HoursModule, RecordsModule] })
export class DevelopmentModule {}
