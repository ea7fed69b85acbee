import { advance } from '@waymark/foundation/kernel';
import { calendarAfter, relationshipLifecycle, sessionLifecycle, takesPlace, type RelationshipAction } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { SessionRepository } from '../sessions/session.repository';
import type { Relationship } from './relationship.entity';
import { RelationshipRepository, type RelationshipChanges } from './relationship.repository';

/** What stands with a session that a pair did not get to. */
const pairIsOver = 'The mentoring ended.';

/** The state of a pair after a step, whoever or whatever takes it, and what goes with its end. */
@Injectable()
export class PairTurning {
  constructor(
    private readonly relationships: RelationshipRepository,
    private readonly sessions: SessionRepository,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** The pair is held. What it has planned is cancelled with its end, calendar entries too. */
  async turn(pair: Relationship, action: RelationshipAction, changes: RelationshipChanges): Promise<void> {
    const status = advance(relationshipLifecycle, pair.status, action);
    const since = status === pair.status ? {} : { since: this.calendar.now() };
    await this.relationships.update(pair, { ...changes, ...since, status });
    if (takesPlace(pair.status) && !takesPlace(status)) await this.cancelPlanned(pair);
  }

  private async cancelPlanned({ id }: Relationship): Promise<void> {
    const now = this.calendar.now();
    for (const session of await this.sessions.holdPlannedOf(id)) {
      const { sequence } = calendarAfter({ uid: session.calendarUid, sequence: session.calendarSequence }, 'cancel');
      const status = advance(sessionLifecycle, session.status, 'cancel');
      // Nobody called it off: it went with the pair.
      await this.sessions.save(session, { status, calendarSequence: sequence, calledOffBy: null, calledOffAt: now, calledOffWords: pairIsOver, changedAt: now });
    }
  }
}
