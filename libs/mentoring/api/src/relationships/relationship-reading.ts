import type { Id } from '@waymark/foundation/kernel';
import { inOrderOfUrgency, isOfPair, takesPlace, type NextStep, type RelationshipSummary, type RelationshipView } from '@waymark/mentoring/domain';
import { OrganisationCalendar, ProgrammePolicies } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairAccess, type MetPair } from '../access/pair-access';
import { AgreementRepository, type PairAgreements } from '../agreements/agreement.repository';
import { PairsAtHome } from '../home/pairs-at-home';
import { workSteps } from '../home/work-steps';
import { OutreachQueries } from '../programme/outreach.queries';
import { PairAudience } from './pair-audience';
import { PairClosing } from './pair-closing';
import { PairNameQueries } from './pair-names.queries';
import { PairRhythms } from './pair-rhythms';
import { PairSteps } from './pair-steps';
import { ReflectionRepository } from './reflection.repository';
import { endsOn, mayOf, summaryOf, wordsOf, type Moment } from './relationship-view';

/** Pairs as the two and the owners of their programme see them. */
@Injectable()
export class RelationshipReading {
  constructor(
    private readonly access: PairAccess,
    private readonly names: PairNameQueries,
    private readonly agreements: AgreementRepository,
    private readonly reflections: ReflectionRepository,
    private readonly closing: PairClosing,
    private readonly audience: PairAudience,
    private readonly rhythms: PairRhythms,
    private readonly steps: PairSteps,
    private readonly pairsAtHome: PairsAtHome,
    private readonly outreach: OutreachQueries,
    private readonly policies: ProgrammePolicies,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async read(actor: Actor, relationshipId: Id): Promise<RelationshipView> {
    return this.view(actor, await this.access.toRelationship(actor, relationshipId));
  }

  async view(actor: Actor, met: MetPair): Promise<RelationshipView> {
    const { pair, grounds, part } = met;
    const moment = await this.moment();
    const [namesOf, agreementsOf] = [await this.names.of([pair.id]), await this.agreements.of([pair.id])];
    const [names, agreements] = [namesOf(pair.id), agreementsOf(pair.id)];
    const reflections = await this.reflections.of(pair.id);
    const policy = await this.policies.of(pair.programmeId);
    const rhythm = takesPlace(pair.status) || pair.acceptedAt !== null ? await this.rhythms.of(pair, agreements.inForce, policy) : null;
    const shown = agreements.inForce ?? agreements.suggested;
    const summary = summaryOf(met, names, endsOn(agreements), moment);
    return {
      ...summary,
      ...wordsOf(met, names, actor.memberId),
      requestedBy: names.requestedBy,
      acceptedAt: pair.acceptedAt?.toISOString() ?? null,
      closing: await this.closing.of(met, reflections, agreements.inForce, moment),
      agreement: shown === null ? null : { id: shown.id, number: shown.number, status: shown.status, waitsForMe: waitsFor(part, agreements) },
      rhythm: rhythm !== null && !isOfPair(grounds) ? { ...rhythm, nextSession: null } : rhythm,
      next: part === null ? [] : inOrderOfUrgency([...(await this.workOf(actor, summary, moment)), ...(await this.steps.of(actor, pair))]),
      audience: await this.audience.of(pair, agreements.inForce, policy),
      ownerWrote: part === null ? null : await this.outreach.lastWords(pair.id, moment.now),
      may: mayOf(met, actor.memberId, { reflections, suggested: agreements.suggested !== null }, moment),
      version: pair.version,
    };
  }

  /** What waits in the sessions, actions and goals of a pair that lives. */
  private async workOf({ memberId }: Actor, summary: RelationshipSummary, { now }: Moment): Promise<NextStep[]> {
    if (!takesPlace(summary.status)) return [];
    const looking = { memberId, now, today: await this.calendar.today() };
    const atHome = await this.pairsAtHome.of([summary], looking);
    return atHome.flatMap((pair) => workSteps(pair, looking));
  }

  private async moment(): Promise<Moment> {
    return { now: this.calendar.now(), timeZone: await this.calendar.timeZone() };
  }
}

/** Whether the reader's signature is missing under the terms that are suggested. */
function waitsFor(part: MetPair['part'], { suggested }: PairAgreements): boolean {
  if (part === null || suggested === null) return false;
  return (part === 'MENTEE' ? suggested.menteeSignedAt : suggested.mentorSignedAt) === null;
}
