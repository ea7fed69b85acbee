import {
  canReadSelfRatings,
  canReadStanding,
  requirementStanding,
  shownLevel,
  type Grounds,
  type MemberSkills,
  type NamedLevel,
  type SkillRow,
  type standingApi,
} from '@waymark/evidence/domain';
import { notFound, type Id, type QueryOf } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { calendarDayIn, type Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { Meetings } from '../access/meetings';
import { MemberSkillsQueries, type MeasuredRequirement } from './member-skills.queries';

/** When somebody looks, and in which time zone days begin. */
interface Moment {
  readonly now: Date;
  readonly timeZone: string;
}

/** Where a member stands with each requirement of a role of theirs. */
@Injectable()
export class MemberSkillsReading {
  constructor(
    private readonly queries: MemberSkillsQueries,
    private readonly meetings: Meetings,
    private readonly access: EvidenceAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Without a wish, the role that they work towards; where there is none, the one they have. */
  async read(actor: Actor, memberId: Id, { role: wanted }: QueryOf<typeof standingApi.readMemberSkills>): Promise<MemberSkills> {
    const grounds = await this.meetings.withMember(actor, memberId);
    if (!canReadStanding(grounds)) throw notFound('member');
    await this.access.note(actor, grounds, { kind: 'member', id: memberId, ownerId: memberId });
    const moment = { now: this.calendar.now(), timeZone: await this.calendar.timeZone() };
    const day = calendarDayIn(moment.timeZone, moment.now);
    const roles = await this.queries.rolesOn(memberId, day);
    const role = roles.find(({ kind }) => kind === (wanted ?? 'TARGET')) ?? (wanted === undefined ? (roles[0] ?? null) : null);
    const otherId = roles.find(({ kind }) => kind !== role?.kind)?.versionId ?? null;
    const measured = role === null ? [] : await this.queries.measured(memberId, { versionId: role.versionId, otherId }, day, grounds.has('OWNER') ? 'WRITTEN' : 'SUBMITTED');
    const sees = seesAll(grounds) ? 'ALL' : 'CONFIRMED';
    return {
      member: { id: memberId, name: await this.queries.nameOf(memberId) },
      role,
      roles,
      items: measured.map((requirement) => rowOf(sees === 'ALL' ? requirement : withoutOwnWords(requirement), moment)),
      sees,
    };
  }
}

/** An assessor sees what somebody says of themselves about what they judge, and not of everything else. */
function seesAll(grounds: Grounds): boolean {
  return canReadSelfRatings(new Set([...grounds].filter((ground) => ground !== 'ASSESSOR')));
}

function withoutOwnWords(requirement: MeasuredRequirement): MeasuredRequirement {
  return { ...requirement, selfRated: null, selfRatedAt: null, evidence: 0, claim: null };
}

function rowOf({ waived, decisions, selfRated, ...requirement }: MeasuredRequirement, { now, timeZone }: Moment): SkillRow {
  const { levels, required } = requirement;
  const dated = decisions.map(({ effectiveAt, recordedAt, validUntil, ...decision }) => ({
    ...decision,
    effectiveAt: new Date(effectiveAt),
    recordedAt: new Date(recordedAt),
    validUntil: validUntil === null ? null : new Date(validUntil),
  }));
  const { status, attained, gap, decision } = requirementStanding({ required, waived, decisions: dated }, { at: now, knownAt: now });
  const holds = attained > 0 ? decision : null;
  const ends = decision?.validUntil ?? null;
  return {
    ...requirement,
    required: levelAt(levels, required) ?? shownLevel,
    confirmed: levelAt(levels, attained),
    confirmedAt: holds?.recordedAt.toISOString() ?? null,
    validUntil: ends === null ? null : calendarDayIn(timeZone, ends),
    gap,
    status,
    selfRated: selfRated === null ? null : levelAt(levels, selfRated),
  };
}

function levelAt(levels: readonly NamedLevel[], ordinal: number): NamedLevel | null {
  return levels.find((level) => level.ordinal === ordinal) ?? null;
}
