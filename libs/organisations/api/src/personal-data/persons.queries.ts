import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Tenancy } from '@waymark/foundation/server';
import type { MemberStatus } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';

/** A member, as far as an export or an erasure has to know them. */
export interface PersonRow {
  memberId: Id;
  name: string;
  email: string;
  status: MemberStatus;
  accountId: Id | null;
  onHold: boolean;
  /** An erasure of theirs waits to be carried out. */
  underWay: boolean;
}

/** A legal hold of the alias `h` that stands today, where the organisation is. */
export const standingHold = `h.lifted_at IS NULL AND (h.until IS NULL OR h.until >= (
  SELECT (now() AT TIME ZONE o.time_zone)::date FROM organisation o WHERE o.id = h.organisation_id))`;

@Injectable()
export class PersonQueries {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly accounts: AccountDatabase,
  ) {}

  async find(memberId: Id): Promise<PersonRow | null> {
    const [row] = await this.tenancy.manager.query<PersonRow[]>(
      `SELECT m.id AS "memberId", m.name, m.email, m.status, m.account_id AS "accountId", EXISTS (
         SELECT FROM legal_hold h WHERE h.organisation_id = m.organisation_id AND h.member_id = m.id AND ${standingHold}) AS "onHold", EXISTS (
         SELECT FROM erasure e WHERE e.organisation_id = m.organisation_id AND e.member_id = m.id AND e.status = 'WAITING') AS "underWay"
       FROM member m WHERE m.organisation_id = $1 AND m.id = $2`,
      [this.tenancy.organisationId, memberId],
    );
    return row ?? null;
  }

  async namesOf(ids: readonly Id[]): Promise<Map<Id, string>> {
    const rows = await this.tenancy.manager.query<{ id: Id; name: string }[]>(
      'SELECT id, name FROM member WHERE organisation_id = $1 AND id = ANY ($2::uuid[])',
      [this.tenancy.organisationId, ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async organisationName(): Promise<string> {
    const [row] = await this.tenancy.manager.query<{ name: string }[]>('SELECT name FROM organisation WHERE id = $1', [this.tenancy.organisationId]);
    return row?.name ?? '';
  }

  /** Whether an account is the way in to another organisation than this one. Asked across the walls, by the role that may. */
  async servesAnother(accountId: Id, organisationId: Id): Promise<boolean> {
    const rows = await this.accounts.query<unknown>(
      'SELECT 1 FROM member WHERE account_id = $1 AND organisation_id <> $2 LIMIT 1',
      [accountId, organisationId],
    );
    return rows.length > 0;
  }
}
