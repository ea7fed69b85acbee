import type { Clock } from '@waymark/foundation/kernel';
import { clockToken, Tenancy } from '@waymark/foundation/server';
import type { SessionView } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Accounts } from './accounts.repository';
import type { SignedIn } from './request-authenticator';
import { readOwnPlace } from './session.queries';

/** Tells who is signed in, where, and what they may do. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly accounts: Accounts,
    private readonly tenancy: Tenancy,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async of(actor: SignedIn): Promise<SessionView> {
    const [account, memberships, place] = await Promise.all([
      this.accounts.findById(actor.accountId),
      this.accounts.activeMemberships(actor.accountId),
      this.tenancy.run(actor.organisationId, () => readOwnPlace(this.tenancy.manager, actor.memberId, this.clock.now())),
    ]);
    return {
      account: { id: actor.accountId, email: account?.email ?? '' },
      member: place.member,
      organisation: place.organisation,
      roles: [...actor.roles],
      managesPeople: place.managesPeople,
      memberships: memberships.map((row) => ({
        organisationId: row.organisation_id,
        organisationName: row.organisation_name,
        memberId: row.member_id,
        current: row.organisation_id === actor.organisationId,
      })),
      via: actor.via,
      expiresAt: actor.expiresAt.toISOString(),
    };
  }
}
