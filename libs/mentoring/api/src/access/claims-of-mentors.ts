import type { Id } from '@waymark/foundation/kernel';

/** Claims that wait for a mentor, which a domain that may not be known here gives to people. The app puts them together. */
export abstract class ClaimsOfMentors {
  /** Looks again at what waits for somebody: what they may not judge by what is agreed now goes to somebody else. */
  abstract lookAgain(mentorId: Id): Promise<void>;
}
