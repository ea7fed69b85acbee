import type { evidenceApi, WitnessQuestion } from '@waymark/evidence/domain';
import { DomainError, type BodyOf, type Clock } from '@waymark/foundation/kernel';
import { clockToken, Tenancy } from '@waymark/foundation/server';
import { AttemptLimits, hashSecret } from '@waymark/organisations/api';
import { Inject, Injectable } from '@nestjs/common';
import { WitnessRequestRepository } from './witness-request.repository';
import { WitnessRequestQueries } from './witness-requests.queries';
import { organisationOf } from './witness-token';

/** What somebody without an account does with the link that they were mailed. */
@Injectable()
export class WitnessAnswering {
  constructor(
    private readonly requests: WitnessRequestRepository,
    private readonly queries: WitnessRequestQueries,
    private readonly limits: AttemptLimits,
    private readonly tenancy: Tenancy,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** Reading uses nothing up. @throws DomainError GONE */
  async read(token: string, clientAddress: string): Promise<WitnessQuestion> {
    const question = await this.within(token, clientAddress, (hash) => this.queries.question(hash));
    if (question === null) throw linkOver();
    return question;
  }

  /** Of two answers at once, one is kept. @throws DomainError GONE */
  async answer({ token, ...statement }: BodyOf<typeof evidenceApi.answerWitnessRequest>, clientAddress: string): Promise<void> {
    const answered = await this.within(token, clientAddress, (hash) => this.requests.answer(hash, statement, this.clock.now()));
    if (answered !== true) throw linkOver();
  }

  /** @throws DomainError GONE */
  async decline(token: string, clientAddress: string): Promise<void> {
    const declined = await this.within(token, clientAddress, (hash) => this.requests.decline(hash, this.clock.now()));
    if (declined !== true) throw linkOver();
  }

  private async within<T>(token: string, clientAddress: string, work: (tokenHash: string) => Promise<T>): Promise<T | null> {
    await this.limits.count('witness.client', clientAddress);
    const organisationId = organisationOf(token);
    return organisationId === null ? null : this.tenancy.run(organisationId, () => work(hashSecret(token)));
  }
}

/** One answer for every link that does not work: answered, withdrawn, too old or made up. */
function linkOver(): DomainError {
  return new DomainError('GONE', 'link-over', 'This question was answered, withdrawn or is too old. You can close this page.');
}
