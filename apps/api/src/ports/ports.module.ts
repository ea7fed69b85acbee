import { EvidenceModule, MentorsOf } from '@waymark/evidence/api';
import { LevelsOf, MentoringModule, Mentors } from '@waymark/mentoring/api';
import { Global, Module } from '@nestjs/common';
import { LevelsOfEvidence } from './levels-of-evidence';

/** What one domain tells another that may not know it: each asks for an abstract class, and finds here who answers. */
@Global()
@Module({
  imports: [EvidenceModule, MentoringModule],
  providers: [
    { provide: MentorsOf, useExisting: Mentors },
    { provide: LevelsOf, useClass: LevelsOfEvidence },
  ],
  exports: [LevelsOf, MentorsOf],
})
export class PortsModule {}
