import { wrongState, type Id } from '@waymark/foundation/kernel';
import { breaksUniqueKey, Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { OrganisationLock } from './organisation-lock.repository';
import { RoleGrant } from './role-grant.entity';

@Injectable()
export class RoleGrantRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** A grant that has not ended. */
  loadLive(id: Id): Promise<RoleGrant | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(RoleGrant).findOneBy({ organisationId, id, endedAt: IsNull() });
  }

  /** @throws DomainError WRONG_STATE with code `role-held` where the member has the role already. */
  async insert(grant: Omit<RoleGrant, 'organisationId' | 'endedAt' | 'endedBy'>): Promise<void> {
    try {
      await this.tenancy.repository(RoleGrant).insert({ ...grant, organisationId: this.tenancy.organisationId });
    } catch (error) {
      if (!breaksUniqueKey(error, 'role_grant_live_key')) throw error;
      throw wrongState('role-held', 'This member has the role already.');
    }
  }

  /** False where the grant has ended already. The row stays, as part of the account of who could do what. */
  async end(id: Id, endedAt: Date, endedBy: Id): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(RoleGrant)
      .update({ organisationId, id, endedAt: IsNull() }, { endedAt, endedBy });
    return affected === 1;
  }
}

/** The active members who own a programme, for the rule that one of them stays. */
@Injectable()
export class ActiveOwners {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly lock: OrganisationLock,
  ) {}

  /** Nobody else takes an owner away until the transaction ends. */
  async readUnderLock(programmeId: Id): Promise<Id[]> {
    await this.lock.hold('programme-owners');
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT m.id FROM role_grant g JOIN member m ON m.organisation_id = g.organisation_id AND m.id = g.member_id
       WHERE g.organisation_id = $1 AND g.role = 'PROGRAMME_OWNER' AND g.programme_id = $2 AND g.ended_at IS NULL
         AND m.status = 'ACTIVE'`,
      [this.tenancy.organisationId, programmeId],
    );
    return rows.map(({ id }) => id);
  }
}

/** The active members who hold ORGANISATION_ADMIN, for the rule that one of them always stays. */
@Injectable()
export class ActiveAdmins {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly lock: OrganisationLock,
  ) {}

  /** Nobody else takes an admin away until the transaction ends. */
  async readUnderLock(): Promise<Id[]> {
    await this.lock.hold('admins');
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT m.id FROM role_grant g JOIN member m ON m.organisation_id = g.organisation_id AND m.id = g.member_id
       WHERE g.organisation_id = $1 AND g.role = 'ORGANISATION_ADMIN' AND g.ended_at IS NULL AND m.status = 'ACTIVE'`,
      [this.tenancy.organisationId],
    );
    return rows.map(({ id }) => id);
  }
}
