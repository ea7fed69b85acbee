import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { mentorDirectoryApi, type MentorCard, type MentoringWishView, type MentorPage } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { MentorSearch } from './mentor-search';
import { MentoringWishes } from './mentoring-wishes';

type MentorPath = ParamsOf<typeof mentorDirectoryApi.readMentor>;

@Controller()
export class DirectoryController {
  constructor(
    private readonly search: MentorSearch,
    private readonly wishes: MentoringWishes,
  ) {}

  @Implements(mentorDirectoryApi.listMentors)
  list(@Who() actor: Actor, @FromQuery(mentorDirectoryApi.listMentors) query: QueryOf<typeof mentorDirectoryApi.listMentors>): Promise<MentorPage> {
    return this.search.list(actor, query);
  }

  @Implements(mentorDirectoryApi.suggestMentors)
  suggest(@Who() actor: Actor, @FromQuery(mentorDirectoryApi.suggestMentors) { limit }: QueryOf<typeof mentorDirectoryApi.suggestMentors>): Promise<{ items: MentorCard[] }> {
    return this.search.suggest(actor, limit);
  }

  @Implements(mentorDirectoryApi.readMentor)
  read(@Who() actor: Actor, @FromPath(mentorDirectoryApi.readMentor) { memberId }: MentorPath): Promise<ResponseOf<typeof mentorDirectoryApi.readMentor>> {
    return this.search.read(actor, memberId);
  }

  @Implements(mentorDirectoryApi.watchMentor)
  watch(@Who() actor: Actor, @FromPath(mentorDirectoryApi.watchMentor) { memberId }: MentorPath): Promise<void> {
    return this.search.watch(actor, memberId);
  }

  @Implements(mentorDirectoryApi.stopWatchingMentor)
  stopWatching(@Who() actor: Actor, @FromPath(mentorDirectoryApi.stopWatchingMentor) { memberId }: MentorPath): Promise<void> {
    return this.search.stopWatching(actor, memberId);
  }

  @Implements(mentorDirectoryApi.listWishes)
  listWishes(@Who() actor: Actor): Promise<{ items: MentoringWishView[] }> {
    return this.wishes.list(actor);
  }

  @Implements(mentorDirectoryApi.makeWish)
  makeWish(@Who() actor: Actor, @FromBody(mentorDirectoryApi.makeWish) wish: BodyOf<typeof mentorDirectoryApi.makeWish>): Promise<MentoringWishView> {
    return this.wishes.make(actor, wish);
  }

  @Implements(mentorDirectoryApi.withdrawWish)
  withdrawWish(@Who() actor: Actor, @FromPath(mentorDirectoryApi.withdrawWish) { wishId }: ParamsOf<typeof mentorDirectoryApi.withdrawWish>): Promise<void> {
    return this.wishes.withdraw(actor, wishId);
  }
}
