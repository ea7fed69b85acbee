import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AgreementRepository } from '../agreements/agreement.repository';
import { MentorProfileRepository } from '../directory/mentor-profile.repository';
import { WishRepository } from '../directory/mentoring-wish.repository';
import { PlaceWatchRepository } from '../directory/place-watch.repository';
import { OutreachQueries } from '../programme/outreach.queries';
import { PairNameQueries } from '../relationships/pair-names.queries';
import { RelationshipRepository } from '../relationships/relationship.repository';
import { PairAccess } from './pair-access';
import { TakingPartQueries } from './taking-part.queries';

/** What somebody is to a pair, and the rows that more than one room needs. */
@Module({
  imports: [OrganisationsModule],
  providers: [
    AgreementRepository,
    MentorProfileRepository,
    OutreachQueries,
    PairAccess,
    PairNameQueries,
    PlaceWatchRepository,
    RelationshipRepository,
    TakingPartQueries,
    WishRepository,
  ],
  exports: [
    AgreementRepository,
    MentorProfileRepository,
    OutreachQueries,
    PairAccess,
    PairNameQueries,
    PlaceWatchRepository,
    RelationshipRepository,
    TakingPartQueries,
    WishRepository,
  ],
})
export class AccessModule {}
