import { newId, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { LinkPost } from './link-post';

/** The requests for invitation links. The worker makes the link itself, so that its token is nowhere but in the mail. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly post: LinkPost,
  ) {}

  /** Asks for a link in the open transaction, and wakes the worker once it has committed. Gives the link's id. */
  async request(member: { id: Id; email: string }, at: Date): Promise<Id> {
    const linkId = newId();
    await this.tenancy.manager.query(
      `INSERT INTO account_link (id, purpose, email, organisation_id, member_id, requested_at)
       VALUES ($1, 'INVITATION', $2, $3, $4, $5)`,
      [linkId, member.email, this.tenancy.organisationId, member.id, at],
    );
    this.tenancy.afterCommit(() => this.post.nudge(linkId));
    return linkId;
  }
}
