import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { RelationshipRepository } from '../relationships/relationship.repository';
import { PairAccess } from './pair-access';

/** What somebody is to a pair. */
@Module({
  imports: [OrganisationsModule],
  providers: [PairAccess, RelationshipRepository],
  exports: [PairAccess, RelationshipRepository],
})
export class AccessModule {}
