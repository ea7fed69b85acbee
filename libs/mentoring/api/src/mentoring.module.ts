import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';

/** Mentoring: pairs and what they agree, who finds whom, their sessions, notes, goals and actions, one module a room. */
@Module({ imports: [AccessModule] })
export class MentoringModule {}
