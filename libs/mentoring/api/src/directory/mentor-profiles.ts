import { invalid, stale, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { freePlaces, type mentorDirectoryApi, type MentorPlaces, type MentorProfileView, type OfferedSkill } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { LevelsOf, type HeldLevel } from '../access/levels-of';
import { MentorFactQueries, type MentorFacts, type SkillFacts } from './mentor-facts.queries';
import type { MentorProfile } from './mentor-profile.entity';
import { MentorProfileRepository } from './mentor-profile.repository';

export type Profile = Omit<MentorProfile, 'organisationId'>;
type Changes = BodyOf<typeof mentorDirectoryApi.changeOwnProfile>;

/** What mentors say of themselves. */
@Injectable()
export class MentorProfiles {
  constructor(
    private readonly profiles: MentorProfileRepository,
    private readonly facts: MentorFactQueries,
    private readonly levels: LevelsOf,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async readOwn({ memberId }: Actor): Promise<MentorProfileView> {
    return this.view(await this.storedOf(memberId));
  }

  async changeOwn({ memberId }: Actor, changes: Changes, version: number): Promise<MentorProfileView> {
    const stored = await this.storedOf(memberId);
    if (stored.version !== version) throw stale(await this.view(stored));
    if (changes.helpsWith !== undefined) await this.requireOffers(changes.helpsWith);
    const first = stored.version === 1;
    const saved = first ? await this.profiles.insert({ ...stored, ...changes, version: 2 }) : await this.profiles.update(stored, changes);
    const now = await this.storedOf(memberId);
    if (!saved) throw stale(await this.view(now));
    return this.view(now);
  }

  /** As stored, or empty before anything was saved. */
  async storedOf(memberId: Id): Promise<Profile> {
    return (await this.profiles.find(memberId)) ?? { ...empty, memberId, timeZone: await this.calendar.timeZone() };
  }

  async view(profile: Profile): Promise<MentorProfileView> {
    const [now, today] = [this.calendar.now(), await this.calendar.today()];
    const skillIds = profile.helpsWith.map(({ skillId }) => skillId);
    const [factsOf, skillOf] = [await this.facts.of([profile.memberId], today), await this.facts.skills(skillIds)];
    const heldOf = await this.levels.inSkills([profile.memberId], skillIds, now);
    return profileView(profile, factsOf(profile.memberId), skillOf, (skillId) => heldOf(profile.memberId, skillId), today);
  }

  /** Everybody who offers mentoring. */
  async offering(): Promise<MentorProfileView[]> {
    const [now, today] = [this.calendar.now(), await this.calendar.today()];
    const profiles = await this.profiles.findAll(await this.facts.offering());
    const ids = profiles.map(({ memberId }) => memberId);
    const skillIds = profiles.flatMap(({ helpsWith }) => helpsWith.map(({ skillId }) => skillId));
    const [factsOf, skillOf, heldOf] = [await this.facts.of(ids, today), await this.facts.skills(skillIds), await this.levels.inSkills(ids, skillIds, now)];
    return profiles.map((profile) => profileView(profile, factsOf(profile.memberId), skillOf, (skillId) => heldOf(profile.memberId, skillId), today));
  }

  private async requireOffers(offers: NonNullable<Changes['helpsWith']>): Promise<void> {
    const skillOf = await this.facts.skills(offers.map(({ skillId }) => skillId));
    for (const [place, { skillId, ordinal }] of offers.entries()) {
      const skill = skillOf(skillId);
      if (skill === null) throw invalid(`body.helpsWith.${place}.skillId`, 'There is no such skill, or you cannot see it.');
      if (skill.levels.every((level) => level.ordinal !== ordinal)) throw invalid(`body.helpsWith.${place}.ordinal`, 'Choose a level of its scale.');
    }
  }
}

const empty = {
  offering: false,
  aboutMe: '',
  meets: 'EITHER' as const,
  place: '',
  languages: [],
  workingHours: null,
  capacity: 2,
  pausedUntil: null,
  helpsWith: [],
  version: 1,
};

/** A profile beside what is known of its mentor. */
export function profileView(
  { memberId: _, helpsWith, ...written }: Profile,
  facts: MentorFacts,
  skillOf: (skillId: Id) => SkillFacts | null,
  heldOf: (skillId: Id) => HeldLevel | null,
  today: string,
): MentorProfileView {
  return {
    ...written,
    pausedUntil: restsUntil(written, today),
    mentor: facts.card,
    helpsWith: helpsWith.flatMap(({ skillId, ordinal }): OfferedSkill[] => {
      const skill = skillOf(skillId);
      const level = stepOf(skill, ordinal);
      if (skill === null || level === null) return [];
      const { levels: __, ...named } = skill;
      return [{ skill: named, level, confirmed: stepOf(skill, heldOf(skillId)?.ordinal ?? null) }];
    }),
    places: placesOf(written, facts, today),
    usuallyAnswersInDays: middleOf(facts.answeredInDays),
    newToMentoring: !facts.everMentored,
  };
}

/** The step of a skill's scale with this number. */
export function stepOf(skill: SkillFacts | null, ordinal: number | null): { ordinal: number; name: string } | null {
  return skill?.levels.find((level) => level.ordinal === ordinal) ?? null;
}

/** Until when a mentor takes nobody new; null once that is over. */
function restsUntil({ pausedUntil }: Pick<Profile, 'pausedUntil'>, today: string): string | null {
  return pausedUntil !== null && pausedUntil > today ? pausedUntil : null;
}

/** The places of a mentor on a day. Whoever takes nobody new has none free. */
function placesOf(profile: Pick<Profile, 'capacity' | 'pausedUntil'>, { taken, waiting, placeFreeOn }: MentorFacts, today: string): MentorPlaces {
  const rests = restsUntil(profile, today);
  const left = freePlaces(profile.capacity, taken);
  const free = rests === null ? left : 0;
  const day = [...(rests === null ? [] : [rests]), ...(left > 0 || placeFreeOn === null ? [] : [placeFreeOn])].toSorted().at(-1) ?? null;
  const known = left > 0 || placeFreeOn !== null;
  return { capacity: profile.capacity, taken, free, freeFrom: free > 0 || !known ? null : day, waiting };
}

/** The middle of how long answers took; null before there were three. */
function middleOf(days: readonly number[]): number | null {
  return days.length < 3 ? null : (days.toSorted((one, other) => one - other)[Math.floor(days.length / 2)] ?? null);
}
