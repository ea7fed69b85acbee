import type { Id } from '@waymark/foundation/kernel';
import { askingOf, caresOf, helpOf, inOneLine, mondayOf, reasonsFor, sharedHours, type Candidate, type MentorCard, type MentorProfileView, type Offer } from '@waymark/mentoring/domain';
import { ManagementChains, OrganisationCalendar } from '@waymark/organisations/api';
import { calendarDayIn, type PolicySet } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { LevelsOf } from '../access/levels-of';
import { MentorFactQueries, type MentorFacts } from './mentor-facts.queries';
import { MentorProfileRepository } from './mentor-profile.repository';
import { profileView, type Profile } from './mentor-profiles';
import type { Seeker } from './seekers';

type Policy = Pick<PolicySet, 'lineMayMentor' | 'mentorsAtOnce'>;

/** A mentor beside somebody who looks: for the order, for the page and for a card. */
export interface Matched extends Candidate {
  readonly view: MentorProfileView;
  readonly card: MentorCard;
}

/** Mentors as somebody who looks for one sees them, with reasons that they can check. */
@Injectable()
export class MentorCards {
  constructor(
    private readonly profiles: MentorProfileRepository,
    private readonly facts: MentorFactQueries,
    private readonly levels: LevelsOf,
    private readonly chains: ManagementChains,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of(seeker: Seeker, mentorIds: readonly Id[], policy: Policy): Promise<Matched[]> {
    const [now, today, timeZone] = [this.calendar.now(), await this.calendar.today(), await this.calendar.timeZone()];
    const profiles = await this.profiles.findAll(mentorIds);
    const ids = profiles.map(({ memberId }) => memberId);
    const skillIds = [...new Set(profiles.flatMap(({ helpsWith }) => helpsWith.map(({ skillId }) => skillId)))];
    const [factsOf, skillOf, chainOf] = [await this.facts.of(ids, today), await this.facts.skills(skillIds), await this.chains.of(ids, today)];
    const [heldOf, throughOf] = [await this.levels.inSkills(ids, skillIds, now), await this.mentoredThrough(seeker, ids, now)];
    return profiles.map((profile): Matched => {
      const { memberId } = profile;
      const facts = factsOf(memberId);
      const view = profileView(profile, facts, skillOf, (skillId) => heldOf(memberId, skillId), today);
      const offers = view.helpsWith.map(({ skill, confirmed }): Offer => {
        const held = heldOf(memberId, skill.id);
        return { skill, confirmed, decidedOn: held === null ? null : calendarDayIn(timeZone, held.since), mentoredThrough: throughOf(memberId, skill.id) };
      });
      const line = { mentorId: memberId, menteeId: seeker.memberId, aboveMentor: chainOf(memberId), aboveMentee: seeker.aboveMe };
      const candidate: Candidate = { memberId, offers, ...besides(seeker, profile, facts, today), places: view.places, inReportingLine: inOneLine(line), newToMentoring: view.newToMentoring };
      return { ...candidate, view, card: cardOf(seeker, candidate, view, policy) };
    });
  }

  /** How many of each mentor's mentees reached what the seeker needs since they began. */
  private async mentoredThrough(seeker: Seeker, mentorIds: readonly Id[], now: Date): Promise<(mentorId: Id, skillId: Id) => number> {
    const mentees = await this.facts.mentees(mentorIds);
    const heldOf = await this.levels.inSkills(mentees.map(({ menteeId }) => menteeId), seeker.gaps.map(({ skill }) => skill.id), now);
    const needOf = new Map(seeker.gaps.map(({ skill, need }) => [skill.id, need.ordinal]));
    return (mentorId, skillId) =>
      mentees.filter(({ mentorId: of, menteeId, acceptedAt }) => {
        const [need, held] = [needOf.get(skillId), of === mentorId ? heldOf(menteeId, skillId) : null];
        return need !== undefined && held !== null && held.ordinal >= need && held.since >= acceptedAt;
      }).length;
  }
}

/** What the two have in common. */
function besides(seeker: Seeker, profile: Profile, { card, roles }: MentorFacts, today: string): Pick<Candidate, 'sharedLanguages' | 'sharedHours' | 'sameTeam' | 'holdsTargetRole' | 'assessorOfYours'> {
  const teams = new Set(seeker.card.teams.map(({ id }) => id));
  const target = seeker.role?.kind === 'TARGET' ? seeker.role : null;
  return {
    sharedLanguages: profile.languages.filter((language) => seeker.profile.languages.includes(language)),
    sharedHours: sharedHours(seeker.profile, profile, mondayOf(today)),
    sameTeam: card.teams.find(({ id }) => teams.has(id))?.name ?? null,
    holdsTargetRole: roles.find(({ profileId }) => profileId === target?.profileId)?.title ?? null,
    assessorOfYours: seeker.assessorIds.includes(profile.memberId),
  };
}

function cardOf(seeker: Seeker, candidate: Candidate, view: MentorProfileView, policy: Policy): MentorCard {
  const [first] = helpOf(candidate, seeker.gaps);
  const relationship = seeker.openWith.get(candidate.memberId) ?? null;
  return {
    ...view,
    reasons: reasonsFor(candidate, seeker.gaps),
    cares: caresOf(candidate, policy),
    about: first === undefined ? null : { skill: first.gap.skill, rank: first.rank },
    relationship,
    watched: seeker.watchedIds.includes(candidate.memberId),
    asking: askingOf({
      yourself: candidate.memberId === seeker.memberId,
      barred: candidate.inReportingLine && !policy.lineMayMentor,
      askedAlready: relationship !== null,
      enoughMentors: seeker.mentors >= policy.mentorsAtOnce,
      free: view.places.free,
    }),
  };
}
