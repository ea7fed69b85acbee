import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, QueryInputOf, ResponseOf } from '@waymark/foundation/kernel';
import { mentorDirectoryApi, mentorProfile, relationshipsApi, type MentorCard, type MentorPage, type MentoringWishView, type MentorProfileView, type RelationshipView } from '@waymark/mentoring/domain';
import { roleProfilesApi, type ScaleLevel } from '@waymark/role-profiles/domain';

export type ProfileChanges = BodyInputOf<typeof mentorDirectoryApi.changeOwnProfile>;

/** A skill as it is offered to choose, with its levels. */
interface FoundSkill {
  id: string;
  words: string;
  /** The framework it is of. */
  hint: string;
  levels: readonly ScaleLevel[];
}

/** Mentors as others find them, and one's own profile. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class DirectoryClient {
  private readonly api = inject(ApiCaller);

  list(query: QueryInputOf<typeof mentorDirectoryApi.listMentors>, signal?: AbortSignal): Promise<MentorPage> {
    return this.api.call(mentorDirectoryApi.listMentors, { query, signal });
  }

  /** Who fits the reader's gaps best; nobody where there is none. */
  async suggestion(signal?: AbortSignal): Promise<MentorCard | null> {
    return (await this.api.call(mentorDirectoryApi.suggestMentors, { query: { limit: 1 }, signal })).items[0] ?? null;
  }

  read(memberId: string, signal?: AbortSignal): Promise<ResponseOf<typeof mentorDirectoryApi.readMentor>> {
    return this.api.call(mentorDirectoryApi.readMentor, { params: { memberId }, signal });
  }

  watch(memberId: string): Promise<void> {
    return this.api.call(mentorDirectoryApi.watchMentor, { params: { memberId } });
  }

  stopWatching(memberId: string): Promise<void> {
    return this.api.call(mentorDirectoryApi.stopWatchingMentor, { params: { memberId } });
  }

  /** The same key again is the same request. */
  ask(body: BodyInputOf<typeof relationshipsApi.askForMentoring>, idempotencyKey: string): Promise<RelationshipView> {
    return this.api.call(relationshipsApi.askForMentoring, { body, idempotencyKey });
  }

  async wishes(signal?: AbortSignal): Promise<MentoringWishView[]> {
    return (await this.api.call(mentorDirectoryApi.listWishes, { signal })).items;
  }

  /** The same key again is the same wish. */
  makeWish(body: BodyInputOf<typeof mentorDirectoryApi.makeWish>, idempotencyKey: string): Promise<MentoringWishView> {
    return this.api.call(mentorDirectoryApi.makeWish, { body, idempotencyKey });
  }

  withdrawWish(wishId: string): Promise<void> {
    return this.api.call(mentorDirectoryApi.withdrawWish, { params: { wishId } });
  }

  readOwn(signal?: AbortSignal): Promise<MentorProfileView> {
    return this.api.call(mentorDirectoryApi.readOwnProfile, { signal });
  }

  changeOwn(body: ProfileChanges, version: number): Promise<MentorProfileView> {
    return this.api.call(mentorDirectoryApi.changeOwnProfile, { body, ifMatch: version });
  }

  /** What a refusal says is stored now, if it does. */
  readonly stored = (current: unknown): MentorProfileView | undefined => mentorProfile.safeParse(current).data;

  /** The levels of each framework, by its name. */
  async scales(signal?: AbortSignal): Promise<ReadonlyMap<string, readonly ScaleLevel[]>> {
    const { items } = await this.api.call(roleProfilesApi.listFrameworks, { signal });
    return new Map(items.map(({ name, scale }) => [name, scale.levels]));
  }

  /** The skills of every framework whose name has these words in it. */
  async findSkills(search: string, signal: AbortSignal): Promise<FoundSkill[]> {
    const { items } = await this.api.call(roleProfilesApi.listFrameworks, { signal });
    const found = await Promise.all(
      items.map(async ({ id: frameworkId, name: framework, scale }) => {
        const query = { limit: 20, ...(search === '' ? {} : { search }) };
        const { items: skills } = await this.api.call(roleProfilesApi.listSkills, { params: { frameworkId }, query, signal });
        return skills.map(({ id, name }) => ({ id, words: name, hint: framework, levels: scale.levels }));
      }),
    );
    return found.flat();
  }
}
