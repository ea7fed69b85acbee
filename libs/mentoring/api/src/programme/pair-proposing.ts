import { invalid, notFound, type BodyOf, type Id, type QueryOf, type ResponseOf } from '@waymark/foundation/kernel';
import type { programmeMentoringApi, RelationshipView } from '@waymark/mentoring/domain';
import { ProgrammePolicies } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { TakingPartQueries } from '../access/taking-part.queries';
import { MentorSearch } from '../directory/mentor-search';
import { WishRepository } from '../directory/mentoring-wish.repository';
import { Seekers } from '../directory/seekers';
import { PairNameQueries } from '../relationships/pair-names.queries';
import { PairBeginning } from '../relationships/pair-beginning';
import { RelationshipReading } from '../relationships/relationship-reading';
import { ProgrammeKeeping } from './programme-keeping';

/** The owner of a programme brings two people together. */
@Injectable()
export class PairProposing {
  constructor(
    private readonly keeping: ProgrammeKeeping,
    private readonly beginning: PairBeginning,
    private readonly wishes: WishRepository,
    private readonly search: MentorSearch,
    private readonly seekers: Seekers,
    private readonly takingPart: TakingPartQueries,
    private readonly names: PairNameQueries,
    private readonly policies: ProgrammePolicies,
    private readonly reading: RelationshipReading,
  ) {}

  /** Who could mentor somebody: in one skill, or else in what they wish for or need; where nobody is known to, whoever could be asked. */
  async matches(actor: Actor, programmeId: Id, { menteeId, skillId, limit }: QueryOf<typeof programmeMentoringApi.listPossibleMatches>): Promise<ResponseOf<typeof programmeMentoringApi.listPossibleMatches>> {
    await this.keeping.requireOwner(actor, programmeId);
    if (!(await this.takingPart.isActive(menteeId))) throw notFound('member');
    const seeker = await this.seekers.of(menteeId);
    const wished = (await this.wishes.openOf(programmeId)).filter((wish) => wish.menteeId === menteeId).flatMap(({ skillIds }) => skillIds);
    const skillIds = skillId === undefined ? [...new Set(wished)] : [skillId];
    const looking = skillIds.length === 0 ? seeker : await this.seekers.inSkills(seeker, skillIds);
    const policy = await this.policies.of(programmeId);
    const fitting = await this.search.fittingFor(looking, policy, limit);
    return { mentee: await this.names.requirePerson(menteeId), items: fitting.length > 0 ? fitting : await this.search.askableFor(looking, policy, limit) };
  }

  /** Both have to accept. A wish that it answers waits until they have. */
  async propose(actor: Actor, programmeId: Id, { mentorId, menteeId, message, skillIds, wishId }: BodyOf<typeof programmeMentoringApi.proposePair>): Promise<RelationshipView> {
    await this.keeping.requireOwner(actor, programmeId);
    const two = { mentorId, menteeId };
    await this.beginning.programmeOf(programmeId, two, null);
    if (wishId !== null) await this.requireWish(wishId, programmeId, menteeId);
    const id = await this.beginning.begin(programmeId, two, { requestedBy: actor.memberId, message, skillIds });
    if (wishId !== null) await this.wishes.propose(wishId, id);
    return this.reading.read(actor, id);
  }

  private async requireWish(wishId: Id, programmeId: Id, menteeId: Id): Promise<void> {
    const wish = await this.wishes.find(wishId);
    const fits = wish?.status === 'OPEN' && wish.programmeId === programmeId && wish.menteeId === menteeId;
    if (!fits) throw invalid('body.wishId', 'This wish does not wait any more, or is somebody else’s.');
  }
}
