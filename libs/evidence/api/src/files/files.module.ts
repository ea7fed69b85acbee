import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { EvidenceFileQueries } from './evidence-files.queries';
import { EvidenceFilesRepository } from './evidence-files.repository';
import { FileAdding } from './file-adding';
import { FileJobs } from './file-jobs.job';
import { FileReading } from './file-reading';
import { FileRemoval } from './file-removal';
import { FileSweep } from './file-sweep';
import { FilesController } from './files.controller';

/** The files of evidence: taken in, kept, handed out, and put right afterwards. */
@Module({
  imports: [OrganisationsModule, AccessModule],
  controllers: [FilesController],
  providers: [EvidenceFileQueries, EvidenceFilesRepository, FileAdding, FileJobs, FileReading, FileRemoval, FileSweep],
})
export class FilesModule {}
