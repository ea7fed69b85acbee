import { witnessDays } from '@waymark/evidence/domain';
import { wrongState, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken, configToken, loggerToken, Mailer, Tenancy, type Config } from '@waymark/foundation/server';
import { hashSecret } from '@waymark/organisations/api';
import { isNobodysAddress } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { witnessMail } from './witness-mail';
import { WitnessRequestRepository, type ClaimedRequest } from './witness-request.repository';
import { newWitnessToken } from './witness-token';

/** Mails the questions that wait, each once; a worker that dies on one leaves it to the next after a minute. */
@Injectable()
export class WitnessDelivery {
  constructor(
    private readonly requests: WitnessRequestRepository,
    private readonly tenancy: Tenancy,
    private readonly mailer: Mailer,
    @Inject(configToken) private readonly config: Config,
    @Inject(clockToken) private readonly clock: Clock,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  /** The mail is sent between two transactions, so that no mail server holds one open. */
  async deliver(organisationId: Id, requestId: Id): Promise<void> {
    const armed = await this.tenancy.run(organisationId, () => this.arm(organisationId, requestId));
    if (armed === null) return;
    if (armed.token !== null) await this.send(armed.request, armed.token);
    await this.tenancy.run(organisationId, () => this.requests.markDone(requestId, this.clock.now()));
  }

  /** For links that are handed over instead of mailed: gives the token of a question that waits. */
  async handOver(organisationId: Id, requestId: Id): Promise<string> {
    const armed = await this.tenancy.run(organisationId, () => this.arm(organisationId, requestId));
    const token = armed?.token ?? null;
    if (token === null) throw wrongState('not-waiting', 'This question does not wait to be sent.');
    await this.tenancy.run(organisationId, () => this.requests.markDone(requestId, this.clock.now()));
    return token;
  }

  async sweep(): Promise<void> {
    for (const { organisationId, id } of await this.requests.waiting(this.clock.now())) {
      await this.deliver(organisationId, id).catch((error: unknown) => {
        // One mailbox that does not take its mail holds up nobody else.
        this.log.warn({ err: error, witnessRequestId: id }, 'a witness could not be asked; it is tried again');
      });
    }
  }

  /** Without a token nobody is to be asked any more. */
  private async arm(organisationId: Id, requestId: Id): Promise<{ request: ClaimedRequest; token: string | null } | null> {
    const request = await this.requests.claim(requestId, this.clock.now());
    if (request === null) return null;
    const isOver = request.withdrawn || !request.ownerActive || isNobodysAddress(request.email) || request.expiresAt <= this.clock.now();
    if (isOver) return { request, token: null };
    const token = newWitnessToken(organisationId);
    await this.requests.arm(requestId, hashSecret(token));
    return { request, token };
  }

  private async send({ id, email, ...facts }: ClaimedRequest, token: string): Promise<void> {
    const { publicUrl } = this.config;
    await this.mailer.send({
      to: email,
      messageId: `<witness-${id}-${hashSecret(token).slice(0, 8)}@${new URL(publicUrl).hostname}>`,
      ...witnessMail({ ...facts, days: witnessDays, publicUrl, token }),
    });
  }
}
