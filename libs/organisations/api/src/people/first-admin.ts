import { newId, type Id } from '@waymark/foundation/kernel';
import type { foundingBody } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log';
import { InvitationLinks } from './invitation-links.repository';
import { titled } from './member-changes';
import { MemberRepository } from './member.repository';
import { RoleGrantRepository } from './role-grant.repository';

type Founding = z.output<typeof foundingBody>;

/** The person an organisation begins with. */
@Injectable()
export class FirstAdmin {
  constructor(
    private readonly members: MemberRepository,
    private readonly links: InvitationLinks,
    private readonly grants: RoleGrantRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Invites them, or with an account makes them an active member at once. */
  async takeIn({ timeZone, admin }: Founding, accountId: Id | null, at: Date): Promise<Id> {
    const member = { id: newId(), email: admin.email };
    const standing =
      accountId === null
        ? ({ status: 'INVITED', joinedAt: null, invitationId: await this.links.request(member, at) } as const)
        : ({ status: 'ACTIVE', joinedAt: at, invitationId: null } as const);
    await this.members.insert({
      ...member,
      ...standing,
      accountId,
      externalId: null,
      name: admin.name,
      jobTitle: titled(admin.jobTitle),
      timeZone,
      createdAt: at,
      accessEndedAt: null,
    });
    const action = accountId === null ? 'member.invited' : 'member.joined';
    await this.audit.record({ action, at, actorId: null, subject: { kind: 'member', id: member.id } });
    await this.makeAdmin(member.id, at);
    return member.id;
  }

  private async makeAdmin(memberId: Id, at: Date): Promise<void> {
    const id = newId();
    const detail = { memberId, role: 'ORGANISATION_ADMIN', programmeId: null } as const;
    await this.grants.insert({ id, ...detail, grantedAt: at, grantedBy: null });
    await this.audit.record({ action: 'role.granted', at, actorId: null, subject: { kind: 'role-grant', id }, detail });
  }
}
