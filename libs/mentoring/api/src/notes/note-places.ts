import { invalid, type Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';
import { SessionRepository } from '../sessions/session.repository';

/** What a note belongs to. */
@Injectable()
export class NotePlaces {
  constructor(private readonly sessions: SessionRepository) {}

  /** @throws DomainError INVALID at `body.sessionId` where the pair has no such session. */
  async requireSession(relationshipId: Id, sessionId: Id | null): Promise<void> {
    if (sessionId !== null && (await this.sessions.find(sessionId))?.relationshipId !== relationshipId) throw invalid('body.sessionId', 'Choose a session of yours');
  }
}
