import { emptyContent, type evidenceApi, type EvidenceView } from '@waymark/evidence/domain';
import { newId, notFound, stale, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { ClaimMaking } from '../claims/claim-making';
import { EvidenceReading } from './evidence-reading';
import { EvidenceRepository } from './evidence.repository';

/** Beginning a piece of evidence, writing in it, and throwing it away while nobody else has seen it. */
@Injectable()
export class EvidenceAuthoring {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly reading: EvidenceReading,
    private readonly claims: ClaimMaking,
    private readonly access: EvidenceAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async create(actor: Actor, { kind, content, claims }: BodyOf<typeof evidenceApi.createEvidence>): Promise<EvidenceView> {
    const [id, now] = [newId(), this.calendar.now()];
    const ownerId = actor.memberId;
    await this.evidence.insert({ id, ownerId, kind, content: { ...emptyContent, ...content }, createdAt: now, changedAt: now });
    await this.claims.make({ id, ownerId }, claims, 'body.claims.');
    return this.reading.ownView(id);
  }

  /** Saves what was written. Whoever saved an older version gets what is stored now, to put the two together. */
  async change(actor: Actor, evidenceId: Id, changes: BodyOf<typeof evidenceApi.changeEvidence>, version: number): Promise<EvidenceView> {
    await this.access.toOwnEvidence(actor, evidenceId);
    const saved = await this.evidence.change({ id: evidenceId, version }, changes, this.calendar.now());
    const view = await this.reading.ownView(evidenceId);
    if (!saved) throw stale(view);
    return view;
  }

  async delete(actor: Actor, evidenceId: Id): Promise<void> {
    await this.access.toOwnEvidence(actor, evidenceId);
    if ((await this.evidence.hold(evidenceId)) === null) throw notFound('evidence');
    if (await this.evidence.wasSubmitted(evidenceId)) {
      throw wrongState('evidence-submitted', 'Evidence that was submitted stays. You can withdraw its claims, or take it back.');
    }
    await this.evidence.deleteDraft(evidenceId);
  }
}
