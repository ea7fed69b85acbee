import { HandOver } from '@waymark/evidence/api';
import type { Id } from '@waymark/foundation/kernel';
import { ClaimsOfMentors } from '@waymark/mentoring/api';
import { Injectable } from '@nestjs/common';

/** Claims that wait for mentors, as mentoring has them looked at again and evidence hands them over. */
@Injectable()
export class ClaimsOfEvidence extends ClaimsOfMentors {
  constructor(private readonly handOver: HandOver) {
    super();
  }

  lookAgain(mentorId: Id): Promise<void> {
    return this.handOver.from(mentorId);
  }
}
