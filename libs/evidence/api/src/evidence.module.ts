import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { AuthoringModule } from './evidence/authoring.module';
import { FilesModule } from './files/files.module';
import { ReviewsModule } from './reviews/reviews.module';
import { SkillsModule } from './skills/skills.module';
import { StandingModule } from './standing/standing.module';
import { UnsentModule } from './unsent/unsent.module';

/** Evidence and its claims, who judges them, and the levels that come of it. */
@Module({
  imports: [AccessModule, AuthoringModule, FilesModule, ReviewsModule, SkillsModule, StandingModule, UnsentModule],
  exports: [AccessModule, AuthoringModule, ReviewsModule, StandingModule],
})
export class EvidenceModule {}
