import { forbidden, wrongState, type Id } from '@waymark/foundation/kernel';
import { canAnswerPulse, pulseFor, requirePulseOpen, wasHeld, type PulseAnswer, type PulseView } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { SessionAccess, type OwnSession } from '../sessions/session-access';
import { PulseRepository } from './pulse.repository';

/** What each of the two found of a session. Neither sees the answer of the other before both have given theirs. */
@Injectable()
export class Pulses {
  constructor(
    private readonly answers: PulseRepository,
    private readonly access: SessionAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async read(actor: Actor, sessionId: Id): Promise<PulseView> {
    return this.viewOf(await this.access.toSession(actor, sessionId), actor);
  }

  /** The session is held, so of two who answer at once one sees that both have. */
  async answer(actor: Actor, sessionId: Id, answer: PulseAnswer): Promise<PulseView> {
    const own = await this.access.holdSession(actor, sessionId);
    if (!canAnswerPulse(own.grounds, own.pair)) throw forbidden('Only the two of a pair answer this.');
    if (!wasHeld(own.session.status)) throw wrongState('not-held', 'This can be answered once the session has been held.');
    requirePulseOpen({ ...(await this.both(own, actor)), endsAt: own.session.endsAt }, this.calendar.now());
    await this.answers.save(sessionId, actor.memberId, answer, this.calendar.now());
    return this.viewOf(own, actor);
  }

  private async viewOf(own: OwnSession, actor: Actor): Promise<PulseView> {
    const { mine, theirs } = await this.both(own, actor);
    return pulseFor(mine, theirs, own.session.endsAt);
  }

  private async both({ session, pair }: OwnSession, { memberId }: Actor): Promise<{ mine: PulseAnswer | null; theirs: PulseAnswer | null }> {
    const answers = await this.answers.ofSession(session.id);
    const other = memberId === pair.mentorId ? pair.menteeId : pair.mentorId;
    return { mine: answers.get(memberId) ?? null, theirs: answers.get(other) ?? null };
  }
}
