import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ClaimsModule } from '../claims/claims.module';
import { MemberSkillsReading } from './member-skills';
import { MemberSkillsQueries } from './member-skills.queries';
import { SelfRatingKeeping } from './self-rating';
import { SelfRatingRepository } from './self-rating.repository';
import { SelfRatingQueries } from './self-ratings.queries';
import { SkillsController } from './skills.controller';

/** Where people stand with the requirements of their roles, and what they say of themselves. */
@Module({
  imports: [OrganisationsModule, AccessModule, ClaimsModule],
  controllers: [SkillsController],
  providers: [MemberSkillsQueries, MemberSkillsReading, SelfRatingKeeping, SelfRatingQueries, SelfRatingRepository],
})
export class SkillsModule {}
