import type { Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';

/** Who mentors a person in an active relationship: what the domain of mentoring tells this one. */
export abstract class MentorsOf {
  abstract of(memberId: Id): Promise<readonly Id[]>;
}

/** While no domain of relationships is there, nobody is anybody's mentor. */
@Injectable()
export class NobodyMentors extends MentorsOf {
  of(): Promise<readonly Id[]> {
    return Promise.resolve([]);
  }
}
