import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { AssignmentKind, RoleSpan } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { RoleAssignment } from './role-assignment.entity';

/** Who gave a role, and when. */
export type Giving = Pick<RoleAssignment, 'assignedAt' | 'assignedBy'>;

/**
 * All of it happens after taking the organisation's lock for role assignments. What was known before a change is kept by
 * the database, in `RoleAssignmentHistory`.
 */
@Injectable()
export class RoleAssignmentRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The roles of this kind that these members have on the day or later. */
  fromDayOn(memberIds: readonly Id[], kind: AssignmentKind, day: string): Promise<RoleSpan[]> {
    return this.tenancy.manager.query<RoleSpan[]>(
      `SELECT id, member_id AS "memberId", version_id AS "versionId", from_date::text AS "from", to_date::text AS "to"
       FROM role_assignment
       WHERE organisation_id = $1 AND member_id = ANY ($2::uuid[]) AND kind = $3 AND (to_date IS NULL OR to_date > $4::date)`,
      [this.tenancy.organisationId, memberIds, kind, day],
    );
  }

  load(id: Id): Promise<RoleAssignment | null> {
    return this.tenancy.repository(RoleAssignment).findOneBy({ organisationId: this.tenancy.organisationId, id });
  }

  async insertAll(spans: readonly RoleSpan[], kind: AssignmentKind, giving: Giving): Promise<void> {
    if (spans.length === 0) return;
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(RoleAssignment).insert(spans.map((span) => ({ ...span, ...giving, kind, organisationId, recordedAt: giving.assignedAt })));
  }

  async endAllOn(ids: readonly Id[], to: string, at: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.tenancy.manager.query('UPDATE role_assignment SET to_date = $3, recorded_at = $4, version = version + 1 WHERE organisation_id = $1 AND id = ANY ($2::uuid[])', [
      this.tenancy.organisationId,
      ids,
      to,
      at,
    ]);
  }

  /** Gives another version from the same day on: the first one held for no day at all. */
  async replaceAll(ids: readonly Id[], versionId: Id, { assignedAt, assignedBy }: Giving): Promise<void> {
    if (ids.length === 0) return;
    await this.tenancy.manager.query(
      `UPDATE role_assignment SET version_id = $3, assigned_at = $4, recorded_at = $4, assigned_by = $5, version = version + 1
       WHERE organisation_id = $1 AND id = ANY ($2::uuid[])`,
      [this.tenancy.organisationId, ids, versionId, assignedAt, assignedBy],
    );
  }
}
