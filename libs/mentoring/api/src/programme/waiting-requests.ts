import type { Id } from '@waymark/foundation/kernel';
import { daysBetween, inOrderOfNeed, type SkillDemand, type SoughtSkill, type WaitingRequest } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { calendarDayIn } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { LevelsOf } from '../access/levels-of';
import { MentorFactQueries } from '../directory/mentor-facts.queries';
import { MentorProfiles } from '../directory/mentor-profiles';
import { WishRepository } from '../directory/mentoring-wish.repository';
import { PairNameQueries } from '../relationships/pair-names.queries';
import { RelationshipRepository } from '../relationships/relationship.repository';

/** Who waits for a mentor in a programme, and whether there are places for what they look for. */
@Injectable()
export class WaitingRequests {
  constructor(
    private readonly relationships: RelationshipRepository,
    private readonly wishes: WishRepository,
    private readonly profiles: MentorProfiles,
    private readonly facts: MentorFactQueries,
    private readonly names: PairNameQueries,
    private readonly levels: LevelsOf,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** The longest waiting first. */
  async of(programmeId: Id): Promise<WaitingRequest[]> {
    const [today, timeZone] = [await this.calendar.today(), await this.calendar.timeZone()];
    const [pairs, wishes] = [await this.relationships.ofProgramme(programmeId, ['REQUESTED']), await this.wishes.openOf(programmeId)];
    const [namesOf, skillOf] = [await this.names.of(pairs.map(({ id }) => id)), await this.facts.skills(wishes.flatMap(({ skillIds }) => skillIds))];
    const daysSince = (at: Date) => Math.max(0, daysBetween(calendarDayIn(timeZone, at), today));
    const mentored = await this.relationships.withMentor([...pairs, ...wishes].map(({ menteeId }) => menteeId));
    const personOf = await this.names.people(wishes.map(({ menteeId }) => menteeId));
    const requests = pairs.map(({ id, menteeId, requestedBy, requestedAt }): WaitingRequest => {
      const { mentee, mentor, skills } = namesOf(id);
      return { kind: 'REQUEST', id, mentee, mentor, another: mentored.has(menteeId), proposed: requestedBy !== menteeId, skills, words: '', days: daysSince(requestedAt) };
    });
    const wished = wishes.map(({ id, menteeId, skillIds, words, wishedAt, proposedId }): WaitingRequest => {
      const skills = skillIds.flatMap((skillId): SoughtSkill[] => named(skillOf(skillId)));
      return { kind: 'WISH', id, mentee: personOf(menteeId), mentor: null, another: mentored.has(menteeId), proposed: proposedId !== null, skills, words, days: daysSince(wishedAt) };
    });
    return [...requests, ...wished].toSorted((one, other) => other.days - one.days || (one.id < other.id ? -1 : 1));
  }

  /** Each skill that somebody waits for, against free places of mentors who are confirmed above one of them. */
  async demandOf(waiting: readonly WaitingRequest[]): Promise<SkillDemand[]> {
    const skills = new Map(waiting.flatMap(({ skills: sought }) => sought.map((skill) => [skill.id, skill] as const)));
    const heldOf = await this.levels.inSkills(waiting.map(({ mentee }) => mentee.id), [...skills.keys()], this.calendar.now());
    const mentors = await this.profiles.offering();
    const demand = [...skills.values()].map((skill): SkillDemand => {
      const people = [...new Set(waiting.filter(({ skills: sought }) => sought.some(({ id }) => id === skill.id)).map(({ mentee }) => mentee.id))];
      const lowest = Math.min(...people.map((memberId) => heldOf(memberId, skill.id)?.ordinal ?? 0));
      const able = mentors.filter(({ helpsWith }) => helpsWith.some((offer) => offer.skill.id === skill.id && (offer.confirmed?.ordinal ?? 0) > lowest));
      return { skill, waiting: people.length, freePlaces: able.reduce((total, { places }) => total + places.free, 0) };
    });
    return inOrderOfNeed(demand);
  }
}

function named(skill: SoughtSkill | null): SoughtSkill[] {
  return skill === null ? [] : [{ id: skill.id, name: skill.name, framework: skill.framework }];
}
