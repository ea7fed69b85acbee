import type { Id } from '@waymark/foundation/kernel';
import { placeTaking, takesPlace, type Gap, type PersonCard, type RelationshipStatus } from '@waymark/mentoring/domain';
import { ManagementChains, OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { LevelsOf } from '../access/levels-of';
import { RelationshipRepository } from '../relationships/relationship.repository';
import { GapQueries, type AimedRole } from './gaps.queries';
import { MentorFactQueries } from './mentor-facts.queries';
import { MentorProfiles, stepOf, type Profile } from './mentor-profiles';
import { PlaceWatchRepository } from './place-watch.repository';

/** Somebody who looks for a mentor, with all that a match is told from. */
export interface Seeker {
  readonly memberId: Id;
  readonly card: PersonCard;
  /** The languages and hours that they gave, as a mentor themselves. */
  readonly profile: Profile;
  readonly gaps: readonly Gap[];
  readonly role: AimedRole | null;
  readonly assessorIds: readonly Id[];
  readonly watchedIds: readonly Id[];
  readonly openWith: ReadonlyMap<Id, { readonly id: Id; readonly status: RelationshipStatus }>;
  readonly mentors: number;
  readonly aboveMe: readonly Id[];
}

/** What is known of whoever looks for a mentor. */
@Injectable()
export class Seekers {
  constructor(
    private readonly queries: GapQueries,
    private readonly facts: MentorFactQueries,
    private readonly profiles: MentorProfiles,
    private readonly relationships: RelationshipRepository,
    private readonly watches: PlaceWatchRepository,
    private readonly levels: LevelsOf,
    private readonly chains: ManagementChains,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of(memberId: Id): Promise<Seeker> {
    const today = await this.calendar.today();
    const [factsOf, chainOf, role] = [await this.facts.of([memberId], today), await this.chains.of([memberId], today), await this.queries.roleOf(memberId, today)];
    const pairs = (await this.relationships.ofMember(memberId, open)).filter(({ menteeId }) => menteeId === memberId);
    return {
      memberId,
      card: factsOf(memberId).card,
      profile: await this.profiles.storedOf(memberId),
      gaps: role === null ? [] : await this.gapsOf(memberId, role),
      role,
      assessorIds: await this.levels.assessorsOf(memberId),
      watchedIds: await this.watches.mentorsOf(memberId),
      openWith: new Map(pairs.map(({ mentorId, id, status }) => [mentorId, { id, status }])),
      mentors: pairs.filter(({ status }) => takesPlace(status)).length,
      aboveMe: chainOf(memberId),
    };
  }

  /** The same person looking for help with these skills: their gaps first, and what they hold beside them. */
  async inSkills(seeker: Seeker, skillIds: readonly Id[]): Promise<Seeker> {
    const skillOf = await this.facts.skills(skillIds);
    const heldOf = await this.levels.inSkills([seeker.memberId], skillIds, this.calendar.now());
    const wanted = skillIds.flatMap((skillId): Gap[] => {
      const known = seeker.gaps.find(({ skill }) => skill.id === skillId);
      if (known !== undefined) return [known];
      const [skill, held] = [skillOf(skillId), heldOf(seeker.memberId, skillId)?.ordinal ?? null];
      const need = stepOf(skill, (held ?? 0) + 1) ?? stepOf(skill, held);
      return skill === null || need === null ? [] : [{ skill: { id: skill.id, name: skill.name, framework: skill.framework }, need, yours: stepOf(skill, held) }];
    });
    return { ...seeker, gaps: wanted };
  }

  /** The widest gap first; of two that are as wide, the one that the role names first. */
  private async gapsOf(memberId: Id, { versionId }: AimedRole): Promise<Gap[]> {
    const asked = await this.queries.askedOf(versionId);
    const skillIds = asked.map(({ skillId }) => skillId);
    const [skillOf, heldOf] = [await this.facts.skills(skillIds), await this.levels.inSkills([memberId], skillIds, this.calendar.now())];
    const gaps = asked.flatMap(({ skillId, ordinal }) => {
      const [skill, held] = [skillOf(skillId), heldOf(memberId, skillId)?.ordinal ?? 0];
      const need = stepOf(skill, ordinal);
      if (skill === null || need === null || held >= ordinal) return [];
      return [{ width: ordinal - held, gap: { skill: { id: skill.id, name: skill.name, framework: skill.framework }, need, yours: stepOf(skill, held) } }];
    });
    return gaps.toSorted((one, other) => other.width - one.width).map(({ gap }) => gap);
  }
}

const open = ['REQUESTED', ...placeTaking] as const;
