import { EvidenceModule, MentorsOf } from '@waymark/evidence/api';
import { ClaimsOfMentors, LevelsOf, MentoringModule, Mentors } from '@waymark/mentoring/api';
import { PlansOf } from '@waymark/readiness/api';
import { Global, Module } from '@nestjs/common';
import { ClaimsOfEvidence } from './claims-of-evidence';
import { LevelsOfEvidence } from './levels-of-evidence';
import { PlansOfMentoring } from './plans-of-mentoring';

/** What one domain tells another that may not know it: each asks for an abstract class, and finds here who answers. */
@Global()
@Module({
  imports: [EvidenceModule, MentoringModule],
  providers: [
    { provide: ClaimsOfMentors, useClass: ClaimsOfEvidence },
    { provide: MentorsOf, useExisting: Mentors },
    { provide: LevelsOf, useClass: LevelsOfEvidence },
    { provide: PlansOf, useClass: PlansOfMentoring },
  ],
  exports: [ClaimsOfMentors, LevelsOf, MentorsOf, PlansOf],
})
export class PortsModule {}
