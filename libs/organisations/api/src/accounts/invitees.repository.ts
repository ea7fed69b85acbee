import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase } from '@waymark/foundation/server';
import type { MemberStatus } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Member } from '../people/member.entity';
import type { AccountLink } from './account-link.entity';

export interface Invitee {
  organisationId: Id;
  organisationName: string;
  memberId: Id;
  name: string;
}

@Injectable()
export class Invitees {
  constructor(private readonly database: AccountDatabase) {}

  /** Whom a link invites, or null where the invitation was withdrawn, accepted or sent again since. */
  async find(link: AccountLink): Promise<Invitee | null> {
    const [row] = await this.database.query<{ name: string; organisation_name: string }>(
      `SELECT m.name, o.name AS organisation_name FROM member m JOIN organisation o ON o.id = m.organisation_id
       WHERE m.organisation_id = $1 AND m.id = $2 AND m.invitation_id = $3 AND m.status = 'INVITED'`,
      [link.organisationId, link.memberId, link.id],
    );
    if (row === undefined || link.organisationId === null || link.memberId === null) return null;
    return {
      organisationId: link.organisationId,
      organisationName: row.organisation_name,
      memberId: link.memberId,
      name: row.name,
    };
  }

  /** Makes the invited member an active one, once. False where somebody was quicker. */
  async join(
    manager: EntityManager,
    invitationId: Id,
    joining: Invitee & { status: MemberStatus; accountId: Id; now: Date },
  ): Promise<boolean> {
    const { organisationId, memberId, name, status, accountId, now } = joining;
    const { affected } = await manager.update(
      Member,
      { organisationId, id: memberId, invitationId, status: 'INVITED' },
      { name, status, accountId, joinedAt: now, invitationId: null, version: () => 'version + 1' },
    );
    return affected === 1;
  }
}
