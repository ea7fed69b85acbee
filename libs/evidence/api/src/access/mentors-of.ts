import type { Id } from '@waymark/foundation/kernel';

/** Who mentors a person in an active relationship: what the domain of mentoring tells this one. The app puts them together. */
export abstract class MentorsOf {
  abstract of(memberId: Id): Promise<readonly Id[]>;
  /** Those of them whom the person lets review their claims on a day. */
  abstract reviewersOn(memberId: Id, day: string): Promise<readonly Id[]>;
}
