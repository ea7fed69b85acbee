import { newId, notFound, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { programmeOfPair, type mentorDirectoryApi, type MentoringWishView } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { TakingPartQueries } from '../access/taking-part.queries';
import { WishRepository } from './mentoring-wish.repository';
import { WishQueries } from './wishes.queries';

/** How many wishes somebody may have waiting at a time. */
const mostOpenWishes = 5;

/** Asking for a mentor without naming one. */
@Injectable()
export class MentoringWishes {
  constructor(
    private readonly wishes: WishRepository,
    private readonly queries: WishQueries,
    private readonly takingPart: TakingPartQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list({ memberId }: Actor): Promise<{ items: MentoringWishView[] }> {
    return { items: await this.queries.of(memberId) };
  }

  async make({ memberId }: Actor, { programmeId, skillIds, words }: BodyOf<typeof mentorDirectoryApi.makeWish>): Promise<MentoringWishView> {
    await this.takingPart.requireSkills(skillIds);
    if ((await this.wishes.countOpen(memberId)) >= mostOpenWishes) throw wrongState('too-many-wishes', `You have ${mostOpenWishes} wishes that wait. Take one back first.`);
    const own = await this.takingPart.programmesOf(memberId, await this.calendar.today());
    const programme = programmeOfPair(programmeId, own, [], await this.takingPart.activeProgrammes());
    const id = newId();
    await this.wishes.insert({ id, menteeId: memberId, programmeId: programme, skillIds, words, wishedAt: this.calendar.now() });
    const made = (await this.queries.of(memberId)).find((wish) => wish.id === id);
    if (made === undefined) throw new Error('A wish that was made is not there');
    return made;
  }

  async withdraw({ memberId }: Actor, wishId: Id): Promise<void> {
    const wish = await this.wishes.find(wishId);
    if (wish?.menteeId !== memberId) throw notFound('wish');
    if (!(await this.wishes.withdraw(wishId))) throw wrongState('wish-over', 'This wish does not wait any more.');
  }
}
