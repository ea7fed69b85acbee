import { Module } from '@nestjs/common';
import { MentoringLogReading } from './mentoring-log-reading';
import { MentoringLogController } from './mentoring-log.controller';
import { MentoringLogQueries } from './mentoring-log.queries';

/** A mentor’s own log of hours and dates. */
@Module({ controllers: [MentoringLogController], providers: [MentoringLogQueries, MentoringLogReading] })
export class LogModule {}
