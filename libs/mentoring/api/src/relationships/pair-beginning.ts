import { invalid, newId, type Id } from '@waymark/foundation/kernel';
import {
  programmeOfPair,
  requireNoOther,
  requireOffering,
  requireOutsideLine,
  requireOwnProgramme,
  requirePlace,
  requireRoomForMentor,
  requireTwoPeople,
} from '@waymark/mentoring/domain';
import { ManagementChains, OrganisationCalendar, ProgrammePolicies } from '@waymark/organisations/api';
import type { AppliedPolicies } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { MentorProfileRepository } from '../directory/mentor-profile.repository';
import { TakingPartQueries } from '../access/taking-part.queries';
import { RelationshipRepository } from './relationship.repository';

/** A mentor and a mentee. */
export interface TwoPeople {
  readonly mentorId: Id;
  readonly menteeId: Id;
}

/** What has to hold when a pair begins, and again when it is accepted. */
@Injectable()
export class PairBeginning {
  constructor(
    private readonly relationships: RelationshipRepository,
    private readonly profiles: MentorProfileRepository,
    private readonly takingPart: TakingPartQueries,
    private readonly chains: ManagementChains,
    private readonly policies: ProgrammePolicies,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** @throws DomainError INVALID where one of the two is not there, the programme is not, or a mentee who asks takes no part in it. */
  async programmeOf(named: Id | null, two: TwoPeople, askerId: Id | null): Promise<Id> {
    requireTwoPeople(two);
    if (!(await this.takingPart.isActive(two.mentorId))) throw invalid('body.mentorId', 'There is no such person, or they are not here any more.');
    if (!(await this.takingPart.isActive(two.menteeId))) throw invalid('body.menteeId', 'There is no such person, or they are not here any more.');
    const today = await this.calendar.today();
    const [ofMentee, ofOrganisation] = [await this.takingPart.programmesOf(two.menteeId, today), await this.takingPart.activeProgrammes()];
    if (askerId === two.menteeId) requireOwnProgramme(named, ofMentee, ofOrganisation);
    return programmeOfPair(named, ofMentee, await this.takingPart.programmesOf(two.mentorId, today), ofOrganisation);
  }

  /** Makes the request, where the two may have one. `proposed`: by the owner of the programme. */
  async begin(programmeId: Id, two: TwoPeople, request: { readonly requestedBy: Id; readonly message: string; readonly skillIds: readonly Id[] }): Promise<Id> {
    const { capacity, offering } = await this.offerOf(two.mentorId);
    if (request.requestedBy === two.menteeId) requireOffering({ offering });
    await this.takingPart.requireSkills(request.skillIds);
    requireNoOther(await this.relationships.statusesBetween(two.mentorId, two.menteeId));
    const policy = await this.policies.of(programmeId);
    await this.requireOutsideLine(two, policy);
    requireRoomForMentor(await this.relationships.mentorsOf(two.menteeId, null), policy);
    requirePlace({ capacity, taken: await this.relationships.takenOf(two.mentorId, null) });
    const id = newId();
    const { requestedBy, message, skillIds } = request;
    await this.relationships.insert({ id, programmeId, ...two, requestedBy, requestedAt: this.calendar.now(), message, skillIds: [...skillIds] });
    return id;
  }

  /** Asked when a pair is accepted, which takes a place: nobody else takes one of the two until the transaction ends. */
  async requireStillPossible({ id, programmeId, ...two }: TwoPeople & { readonly id: Id; readonly programmeId: Id }): Promise<void> {
    await this.relationships.holdPlacesOf(two.mentorId, two.menteeId);
    const policy = await this.policies.of(programmeId);
    await this.requireOutsideLine(two, policy);
    requireRoomForMentor(await this.relationships.mentorsOf(two.menteeId, id), policy);
    const { capacity } = await this.offerOf(two.mentorId);
    requirePlace({ capacity, taken: await this.relationships.takenOf(two.mentorId, id) });
  }

  /** How many people a mentor takes now: nobody while they take nobody new. */
  private async offerOf(mentorId: Id): Promise<{ offering: boolean; capacity: number }> {
    const profile = await this.profiles.find(mentorId);
    if (profile === null) return { offering: false, capacity: 0 };
    const resting = profile.pausedUntil !== null && profile.pausedUntil > (await this.calendar.today());
    return { offering: profile.offering, capacity: resting ? 0 : profile.capacity };
  }

  private async requireOutsideLine(two: TwoPeople, policy: AppliedPolicies): Promise<void> {
    const chainOf = await this.chains.of([two.mentorId, two.menteeId], await this.calendar.today());
    requireOutsideLine({ ...two, aboveMentor: chainOf(two.mentorId), aboveMentee: chainOf(two.menteeId) }, [policy, await this.policies.forMember(two.menteeId)]);
  }
}
