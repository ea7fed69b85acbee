import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { DirectoryModule } from '../directory/directory.module';
import { RelationshipsModule } from '../relationships/relationships.module';
import { MentoringHomeReading } from './mentoring-home-reading';
import { MentoringHomeController } from './mentoring-home.controller';

/** What waits for somebody in their mentoring, their pairs and their week. */
@Module({
  imports: [AccessModule, DirectoryModule, OrganisationsModule, RelationshipsModule],
  controllers: [MentoringHomeController],
  providers: [MentoringHomeReading],
})
export class HomeModule {}
