import { awaitedParts, canWriteAgreement, closingLapsesAt, otherPart, requestExpiresAt, requestHasExpired, type NextStep, type NextStepKind, type PairPart } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { calendarDayIn, type Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { signedBy } from '../agreements/signatures';
import { AgreementRepository } from '../agreements/agreement.repository';
import { PairNameQueries } from './pair-names.queries';
import { ReflectionRepository } from './reflection.repository';
import type { Relationship } from './relationship.entity';
import { requestFactsOf } from './relationship-view';

/** What waits for one of the two in the relationship itself: an answer, an agreement, a signature, a reflection. */
@Injectable()
export class PairSteps {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly reflections: ReflectionRepository,
    private readonly names: PairNameQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of({ memberId }: Pick<Actor, 'memberId'>, pair: Relationship): Promise<NextStep[]> {
    const part: PairPart = memberId === pair.menteeId ? 'MENTEE' : 'MENTOR';
    const waiting = await this.waiting(pair, part);
    if (waiting === null) return [];
    const other = otherPart(part) === 'MENTEE' ? pair.menteeId : pair.mentorId;
    return [{ ...nothingElse, ...waiting, relationshipId: pair.id, part, with: await this.names.requirePerson(other) }];
  }

  private async waiting(pair: Relationship, part: PairPart): Promise<Waiting | null> {
    const [now, timeZone] = [this.calendar.now(), await this.calendar.timeZone()];
    const dayOf = (at: Date) => calendarDayIn(timeZone, at);
    if (pair.status === 'REQUESTED') {
      const awaited = awaitedParts(requestFactsOf(pair)).includes(part) && !requestHasExpired(pair.requestedAt, now);
      return awaited ? waits('ANSWER_REQUEST', pair.requestedAt, dayOf(requestExpiresAt(pair.requestedAt))) : null;
    }
    if (pair.status === 'CLOSING' && pair.closingAt !== null) {
      const written = await this.reflections.of(pair.id);
      return written.some((one) => one.part === part) ? null : waits('REFLECT', pair.closingAt, dayOf(closingLapsesAt(pair.closingAt)));
    }
    if (!canWriteAgreement(new Set([part]), { status: pair.status })) return null;
    const agreementsOf = await this.agreements.of([pair.id]);
    const { inForce, suggested } = agreementsOf(pair.id);
    if (suggested === null) return inForce === null ? waits('WRITE_AGREEMENT', pair.acceptedAt ?? pair.since, null) : null;
    return signedBy(suggested).includes(part) ? null : waits('SIGN_AGREEMENT', suggested.changedAt, null);
  }
}

type Waiting = Pick<NextStep, 'kind' | 'at' | 'dueOn'>;
const waits = (kind: NextStepKind, since: Date, dueOn: string | null): Waiting => ({ kind, at: since.toISOString(), dueOn });
const nothingElse = { sessionId: null, sessionNumber: null, goalId: null, actionId: null, title: null, actionsAgreed: null, written: [], left: [], savedAt: null };
