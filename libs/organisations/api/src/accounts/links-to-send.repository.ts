import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase } from '@waymark/foundation/server';
import type { LinkKind } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';

export interface ClaimedLink {
  id: Id;
  purpose: LinkKind;
  email: string;
  organisation_id: Id | null;
  member_id: Id | null;
  requested_at: Date;
}

export interface LinkRecipient {
  name: string;
  organisationName: string;
  /** The account's epoch, which the link is bound to; null for an invitation. */
  epoch: number | null;
}

@Injectable()
export class LinksToSend {
  constructor(private readonly database: AccountDatabase) {}

  /** Takes a link for a minute, unless it is done or somebody else has it. */
  async claim(id: Id, now: Date): Promise<ClaimedLink | null> {
    const [rows] = (await this.database.query(
      `UPDATE account_link SET claimed_until = $2::timestamptz + interval '1 minute'
       WHERE id = $1 AND sent_at IS NULL AND (claimed_until IS NULL OR claimed_until <= $2)
       RETURNING id, purpose, email, organisation_id, member_id, requested_at`,
      [id, now],
    )) as [ClaimedLink[], number];
    return rows[0] ?? null;
  }

  /** As `claim`, the link of a member's present invitation. */
  async claimInvitation(organisationId: Id, memberId: Id, now: Date): Promise<ClaimedLink | null> {
    const [member] = await this.database.query<{ invitation_id: Id | null }>(
      'SELECT invitation_id FROM member WHERE organisation_id = $1 AND id = $2',
      [organisationId, memberId],
    );
    const linkId = member?.invitation_id ?? null;
    return linkId === null ? null : this.claim(linkId, now);
  }

  /** To whom, or null where nobody is to be written to: no such account, no active membership, invitation withdrawn. */
  recipientOf(link: ClaimedLink): Promise<LinkRecipient | null> {
    return link.purpose === 'INVITATION' ? this.invited(link) : this.accountHolder(link.email);
  }

  async arm(id: Id, tokenHash: string, epoch: number | null, expiresAt: Date): Promise<void> {
    await this.database.query(
      'UPDATE account_link SET token_hash = $2, credential_epoch = $3, expires_at = $4 WHERE id = $1',
      [id, tokenHash, epoch, expiresAt],
    );
  }

  async markDone(id: Id, now: Date): Promise<void> {
    await this.database.query('UPDATE account_link SET sent_at = $2 WHERE id = $1', [id, now]);
  }

  async waiting(now: Date): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id }>(
      `SELECT id FROM account_link
       WHERE sent_at IS NULL AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY requested_at LIMIT 100`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  private async invited(link: ClaimedLink): Promise<LinkRecipient | null> {
    const [row] = await this.database.query<{ name: string; organisation_name: string }>(
      `SELECT m.name, o.name AS organisation_name FROM member m JOIN organisation o ON o.id = m.organisation_id
       WHERE m.organisation_id = $1 AND m.id = $2 AND m.invitation_id = $3 AND m.status = 'INVITED'`,
      [link.organisation_id, link.member_id, link.id],
    );
    return row === undefined ? null : { name: row.name, organisationName: row.organisation_name, epoch: null };
  }

  private async accountHolder(email: string): Promise<LinkRecipient | null> {
    const [row] = await this.database.query<{ name: string; organisation_name: string; credential_epoch: number }>(
      `SELECT m.name, o.name AS organisation_name, a.credential_epoch FROM account a
       JOIN member m ON m.account_id = a.id AND m.status = 'ACTIVE' JOIN organisation o ON o.id = m.organisation_id
       WHERE a.email = $1 ORDER BY o.name, o.id LIMIT 1`,
      [email],
    );
    return row === undefined
      ? null
      : { name: row.name, organisationName: row.organisation_name, epoch: row.credential_epoch };
  }
}
