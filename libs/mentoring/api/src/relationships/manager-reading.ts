import { notFound, type Id } from '@waymark/foundation/kernel';
import { becamePair, groundsOf, managerSees, sharedWithManager, wasHeld, type ManagedPair, type ManagerView } from '@waymark/mentoring/domain';
import { ManagementChains, OrganisationCalendar, ProgrammePolicies } from '@waymark/organisations/api';
import { calendarDayIn, type Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AgreementRepository } from '../agreements/agreement.repository';
import { MeetingQueries } from './meetings.queries';
import { PairNameQueries } from './pair-names.queries';
import type { Relationship } from './relationship.entity';
import { RelationshipRepository } from './relationship.repository';

/** What somebody sees of the mentoring of a person they manage: what its agreement says, and nothing of every other pair. */
@Injectable()
export class ManagerReading {
  constructor(
    private readonly relationships: RelationshipRepository,
    private readonly agreements: AgreementRepository,
    private readonly meetings: MeetingQueries,
    private readonly names: PairNameQueries,
    private readonly policies: ProgrammePolicies,
    private readonly chains: ManagementChains,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** @throws DomainError NOT_FOUND to whoever does not manage this person today. */
  async read(actor: Actor, memberId: Id): Promise<ManagerView> {
    const chainOf = await this.chains.of([memberId], await this.calendar.today());
    const member = await this.names.personOf(memberId);
    if (member === null || !chainOf(memberId).includes(actor.memberId)) throw notFound('member');
    const grounds = groundsOf({ actor, menteeId: memberId, mentorId: null, programmeOwnerIds: [], managementChain: chainOf(memberId), releasedToIds: [] });
    const pairs = (await this.relationships.ofMember(memberId, paired)).filter(({ menteeId }) => menteeId === memberId);
    const ids = pairs.map(({ id }) => id);
    const [agreementsOf, meetingsOf, namesOf] = [await this.agreements.of(ids), await this.meetings.of(ids), await this.names.of(ids)];
    const timeZone = await this.calendar.timeZone();
    const items = await Promise.all(
      pairs.map(async (pair): Promise<ManagedPair[]> => {
        const { inForce } = agreementsOf(pair.id);
        const policy = await this.policies.of(pair.programmeId);
        const sharing = sharedWithManager(inForce?.terms.managerSharing ?? null, policy.managerSharing);
        const sees = managerSees(grounds, sharing);
        if (!sees.existence) return [];
        const { id, name } = namesOf(pair.id).mentor;
        const heldOn = meetingsOf(pair.id).flatMap(({ status, startsOn }) => (wasHeld(status) ? [startsOn] : []));
        return [{ id: pair.id, mentor: { id, name }, status: pair.status, since: beganOn(pair, timeZone), sharing, sessions: sees.counts ? { held: heldOn.length, heldOn } : null }];
      }),
    );
    return { member, items: items.flat() };
  }
}

const paired = (['ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING', 'COMPLETED', 'ENDED_EARLY'] as const).filter((status) => becamePair(status));

function beganOn({ acceptedAt, since }: Relationship, timeZone: string): string {
  return calendarDayIn(timeZone, acceptedAt ?? since);
}
