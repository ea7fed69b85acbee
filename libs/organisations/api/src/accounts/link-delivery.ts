import { wrongState, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken, configToken, loggerToken, Mailer, type Config } from '@waymark/foundation/server';
import { linkExpiresAt } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LinksToSend, type ClaimedLink, type LinkRecipient } from './links-to-send.repository';
import { linkMail } from './link-mails';
import { hashSecret, newSecret } from './secrets';

/** Sends the links that were asked for, each once; a worker that dies on one leaves it to the next after a minute. */
@Injectable()
export class LinkDelivery {
  constructor(
    private readonly links: LinksToSend,
    private readonly mailer: Mailer,
    @Inject(configToken) private readonly config: Config,
    @Inject(clockToken) private readonly clock: Clock,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  async deliver(linkId: Id): Promise<void> {
    const link = await this.links.claim(linkId, this.clock.now());
    if (link === null) return;
    const recipient = await this.links.recipientOf(link);
    const tooLate = linkExpiresAt(link.purpose, link.requested_at) <= this.clock.now();
    if (recipient !== null && !tooLate) await this.send(link, recipient);
    await this.links.markDone(link.id, this.clock.now());
  }

  /** Makes the secret of a member's invitation for somebody who hands it over in person, and mails nothing. */
  async handOverInvitation(organisationId: Id, memberId: Id): Promise<string> {
    const link = await this.links.claimInvitation(organisationId, memberId, this.clock.now());
    const recipient = link === null ? null : await this.links.recipientOf(link);
    if (link === null || recipient === null) throw wrongState('not-invited', 'This member has no invitation that waits.');
    const secret = await this.arm(link, recipient.epoch);
    await this.links.markDone(link.id, this.clock.now());
    return secret;
  }

  async sweep(): Promise<void> {
    for (const linkId of await this.links.waiting(this.clock.now())) await this.deliverOrLeave(linkId);
  }

  /** One mailbox that does not take its mail holds up nobody else; its link is tried again until it would be too old. */
  private async deliverOrLeave(linkId: Id): Promise<void> {
    try {
      await this.deliver(linkId);
    } catch (error) {
      this.log.warn({ err: error, linkId }, 'a link could not be sent; it is tried again');
    }
  }

  private async send(link: ClaimedLink, recipient: LinkRecipient): Promise<void> {
    const secret = await this.arm(link, recipient.epoch);
    await this.mailer.send({
      to: link.email,
      messageId: `<link-${link.id}-${hashSecret(secret).slice(0, 8)}@${new URL(this.config.publicUrl).hostname}>`,
      ...linkMail(link.purpose, { ...recipient, publicUrl: this.config.publicUrl, secret }),
    });
  }

  private async arm(link: ClaimedLink, epoch: number | null): Promise<string> {
    const secret = newSecret();
    await this.links.arm(link.id, hashSecret(secret), epoch, linkExpiresAt(link.purpose, this.clock.now()));
    return secret;
  }
}
