import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { PersonCard, SoughtSkill } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';
import { personCardOf } from '../access/shown.queries';

/** What is known of a mentor beside what they wrote. */
export interface MentorFacts {
  readonly memberId: Id;
  readonly card: PersonCard;
  readonly taken: number;
  readonly waiting: number;
  /** The first day on which a pair of theirs ends by its agreement. */
  readonly placeFreeOn: string | null;
  /** In how many days each request to them was answered. */
  readonly answeredInDays: number[];
  readonly everMentored: boolean;
  readonly roles: { readonly profileId: Id; readonly title: string }[];
}

/** A step of the scale of a skill. */
export interface SkillFacts extends SoughtSkill {
  readonly levels: { readonly ordinal: number; readonly name: string }[];
}

const placeTaking = `r.status IN ('ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING')`;

@Injectable()
export class MentorFactQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Everybody who offers mentoring and is here. */
  async offering(): Promise<Id[]> {
    const rows = await this.query<{ id: Id }>(
      `SELECT m.id FROM mentor_profile p JOIN member m ON m.organisation_id = p.organisation_id AND m.id = p.member_id
       WHERE p.organisation_id = $1 AND p.offering AND m.status = 'ACTIVE' ORDER BY m.id`,
    );
    return rows.map(({ id }) => id);
  }

  async of(memberIds: readonly Id[], day: string): Promise<(memberId: Id) => MentorFacts> {
    const rows = await this.query<MentorFacts>(
      `SELECT asked.id AS "memberId", ${personCardOf('asked.id')} AS card,
         (SELECT count(*)::int FROM mentoring_relationship r WHERE r.organisation_id = $1 AND r.mentor_id = asked.id AND ${placeTaking}) AS taken,
         (SELECT count(*)::int FROM mentor_place_watch w WHERE w.organisation_id = $1 AND w.mentor_id = asked.id) AS waiting,
         (SELECT min(a.terms ->> 'endsOn') FROM mentoring_relationship r
           JOIN mentoring_agreement a ON a.organisation_id = r.organisation_id AND a.relationship_id = r.id AND a.status = 'SIGNED'
           WHERE r.organisation_id = $1 AND r.mentor_id = asked.id AND ${placeTaking} AND a.terms ->> 'endsOn' > $3) AS "placeFreeOn",
         ARRAY(SELECT extract(day FROM coalesce(r.mentor_accepted_at, r.ended_at) - r.requested_at)::int FROM mentoring_relationship r
           WHERE r.organisation_id = $1 AND r.mentor_id = asked.id AND r.requested_by <> asked.id
             AND (r.mentor_accepted_at IS NOT NULL OR r.declined_by = asked.id)) AS "answeredInDays",
         EXISTS (SELECT FROM mentoring_relationship r WHERE r.organisation_id = $1 AND r.mentor_id = asked.id AND r.active_at IS NOT NULL) AS "everMentored",
         (SELECT coalesce(json_agg(json_build_object('profileId', v.profile_id, 'title', v.title)), '[]')
           FROM role_assignment ra JOIN role_profile_version v ON v.organisation_id = ra.organisation_id AND v.id = ra.version_id
           WHERE ra.organisation_id = $1 AND ra.member_id = asked.id AND ra.kind = 'CURRENT'
             AND ra.from_date <= $3::date AND (ra.to_date IS NULL OR ra.to_date > $3::date)) AS roles
       FROM unnest($2::uuid[]) asked (id)`,
      [...memberIds],
      day,
    );
    const known = new Map(rows.map((row) => [row.memberId, row]));
    return (memberId) => {
      const facts = known.get(memberId);
      if (facts === undefined) throw new Error('Facts of somebody who was not asked about were read');
      return facts;
    };
  }

  async skills(skillIds: readonly Id[]): Promise<(skillId: Id) => SkillFacts | null> {
    const rows = await this.query<SkillFacts>(
      `SELECT s.id, s.name, f.name AS framework, (
         SELECT coalesce(json_agg(json_build_object('ordinal', step.ordinal, 'name', step.name) ORDER BY step.ordinal), '[]')
         FROM scale_level step WHERE step.organisation_id = $1 AND step.scale_id = f.scale_id) AS levels
       FROM skill s JOIN framework f ON f.organisation_id = s.organisation_id AND f.id = s.framework_id
       WHERE s.organisation_id = $1 AND s.id = ANY ($2::uuid[])`,
      [...new Set(skillIds)],
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    return (skillId) => known.get(skillId) ?? null;
  }

  /** Pairs of mentors in which a mentee began so early that a level may have been reached in them. */
  mentees(mentorIds: readonly Id[]): Promise<{ mentorId: Id; menteeId: Id; acceptedAt: Date }[]> {
    return this.query(
      `SELECT r.mentor_id AS "mentorId", r.mentee_id AS "menteeId", min(r.accepted_at) AS "acceptedAt" FROM mentoring_relationship r
       WHERE r.organisation_id = $1 AND r.mentor_id = ANY ($2::uuid[]) AND r.accepted_at IS NOT NULL GROUP BY 1, 2`,
      [...mentorIds],
    );
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}
