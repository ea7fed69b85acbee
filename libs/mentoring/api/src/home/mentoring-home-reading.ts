import type { Id } from '@waymark/foundation/kernel';
import { inOrderOfUrgency, placeTaking, type MentoringHome, type NextStep, type OwnPair, type RelationshipSummary } from '@waymark/mentoring/domain';
import { OrganisationCalendar, ProgrammePolicies } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AgreementRepository } from '../agreements/agreement.repository';
import { MentorProfiles } from '../directory/mentor-profiles';
import { PairRhythms } from '../relationships/pair-rhythms';
import { PairSteps } from '../relationships/pair-steps';
import { RelationshipListing } from '../relationships/relationship-listing';
import type { Relationship } from '../relationships/relationship.entity';
import { RelationshipRepository } from '../relationships/relationship.repository';
import { ownWeek } from './own-week';
import { pairNotices } from './pair-notices';
import { PairsAtHome } from './pairs-at-home';
import { workSteps, type Looking, type PairAtHome } from './work-steps';

/** Where somebody's mentoring begins: what waits for them, their pairs, and their week. */
@Injectable()
export class MentoringHomeReading {
  constructor(
    private readonly pairsAtHome: PairsAtHome,
    private readonly relationships: RelationshipRepository,
    private readonly listing: RelationshipListing,
    private readonly steps: PairSteps,
    private readonly rhythms: PairRhythms,
    private readonly agreements: AgreementRepository,
    private readonly policies: ProgrammePolicies,
    private readonly profiles: MentorProfiles,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async read(actor: Actor): Promise<MentoringHome> {
    const looking = { memberId: actor.memberId, now: this.calendar.now(), today: await this.calendar.today() };
    const pairs = await this.relationships.ofMember(actor.memberId, ['REQUESTED', ...placeTaking]);
    const summaries = await this.listing.summariesOf(actor, pairs.map(({ id }) => id));
    const atHome = await this.pairsAtHome.of(summaries.filter(({ status }) => status !== 'REQUESTED'), looking);
    const own = await this.ownPairs(summaries, pairs, atHome, looking);
    const profile = await this.profiles.readOwn(actor);
    return {
      next: inOrderOfUrgency([...atHome.flatMap((pair) => workSteps(pair, looking)), ...(await this.pairSteps(actor, pairs))]),
      mentees: own.filter(({ part }) => part === 'MENTOR'),
      mentors: own.filter(({ part }) => part === 'MENTEE'),
      requests: summaries.filter(({ status }) => status === 'REQUESTED'),
      week: ownWeek(atHome, looking),
      // Before anything was saved the version is 1.
      places: profile.version === 1 ? null : profile.places,
    };
  }

  /** What waits in the relationships themselves. */
  private async pairSteps(actor: Actor, pairs: readonly Relationship[]): Promise<NextStep[]> {
    const steps: NextStep[] = [];
    for (const pair of pairs) steps.push(...(await this.steps.of(actor, pair)));
    return steps;
  }

  private async ownPairs(summaries: readonly RelationshipSummary[], pairs: readonly Relationship[], atHome: readonly PairAtHome[], looking: Looking): Promise<OwnPair[]> {
    const byId = new Map<Id, Relationship>(pairs.map((pair) => [pair.id, pair]));
    const agreementsOf = await this.agreements.of([...byId.keys()]);
    const own: OwnPair[] = [];
    for (const home of atHome) {
      const [summary, pair] = [summaries.find(({ id }) => id === home.id), byId.get(home.id)];
      if (summary === undefined || pair === undefined) continue;
      const { weeks: _, ...rhythm } = await this.rhythms.of(pair, agreementsOf(pair.id).inForce, await this.policies.of(pair.programmeId));
      own.push({ ...summary, rhythm, notices: pairNotices(home, rhythm.concerns, looking) });
    }
    return own;
  }
}
