import { witnessDays, type evidenceApi, type WitnessRequestView } from '@waymark/evidence/domain';
import { invalid, newId, notFound, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { AttemptLimits, OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { WitnessPost } from './witness-delivery.job';
import { WitnessRequestRepository } from './witness-request.repository';
import { WitnessRequestQueries } from './witness-requests.queries';

const dayInMilliseconds = 86_400_000;
/** How many people may be asked about one piece of evidence. */
const mostWitnesses = 10;

/** The owner of a piece of evidence asks somebody what they saw, and may take the question back. */
@Injectable()
export class WitnessAsking {
  constructor(
    private readonly requests: WitnessRequestRepository,
    private readonly queries: WitnessRequestQueries,
    private readonly access: EvidenceAccess,
    private readonly limits: AttemptLimits,
    private readonly post: WitnessPost,
    private readonly tenancy: Tenancy,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** They are shown the story as it is now. Whoever is asked again answers by the new link alone. */
  async ask(actor: Actor, evidenceId: Id, { name, email, message }: BodyOf<typeof evidenceApi.askWitness>): Promise<WitnessRequestView> {
    await this.access.toOwnEvidence(actor, evidenceId);
    if (await this.queries.isAddressOf(actor.memberId, email)) throw invalid('body.email', 'Ask somebody other than yourself.');
    await this.requests.holdEvidence(evidenceId);
    if ((await this.requests.countOthers(evidenceId, email)) >= mostWitnesses) {
      throw wrongState('too-many-witnesses', `You can ask ${mostWitnesses} people about one piece of evidence.`);
    }
    await this.limits.count('witness.member', actor.memberId);
    const [id, now] = [newId(), this.calendar.now()];
    await this.requests.withdrawFrom(evidenceId, email, now);
    const shown = await this.queries.storyOf(evidenceId);
    const expiresAt = new Date(now.getTime() + witnessDays * dayInMilliseconds);
    await this.requests.insert({ id, evidenceId, name, email, message, shown, requestedAt: now, expiresAt });
    const { organisationId } = this.tenancy;
    this.tenancy.afterCommit(() => this.post.nudge(organisationId, id));
    return this.view(id);
  }

  async withdraw(actor: Actor, evidenceId: Id, requestId: Id): Promise<void> {
    await this.access.toOwnEvidence(actor, evidenceId);
    if (await this.requests.withdraw(evidenceId, requestId, this.calendar.now())) return;
    if (!(await this.queries.isOf(evidenceId, requestId))) throw notFound('question to a witness');
    throw wrongState('witness-answered', 'This question was answered, declined or withdrawn already.');
  }

  private async view(id: Id): Promise<WitnessRequestView> {
    const request = await this.queries.read(id);
    if (request === null) throw notFound('question to a witness');
    return request;
  }
}
