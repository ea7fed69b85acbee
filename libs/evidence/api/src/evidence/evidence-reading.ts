import type { evidenceApi, EvidenceSummary, EvidenceVersionView, EvidenceView, Grounds } from '@waymark/evidence/domain';
import { notFound, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { ClaimQueries } from '../claims/claims.queries';
import { WitnessRequestQueries } from '../witnesses/witness-requests.queries';
import { EvidenceQueries, type EvidenceRow } from './evidence.queries';

/** Looking at evidence: one's own as it is worked on, that of others as they submitted or released it. */
@Injectable()
export class EvidenceReading {
  constructor(
    private readonly queries: EvidenceQueries,
    private readonly claims: ClaimQueries,
    private readonly witnesses: WitnessRequestQueries,
    private readonly access: EvidenceAccess,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof evidenceApi.listEvidence>): Promise<Page<EvidenceSummary>> {
    const page = await this.queries.ofOwner(actor.memberId, query);
    const claims = Map.groupBy(await this.claims.ofEvidence(page.items.map(({ id }) => id)), ({ evidenceId }) => evidenceId);
    return { ...page, items: page.items.map((item) => ({ ...item, claims: claims.get(item.id) ?? [] })) };
  }

  async read(actor: Actor, evidenceId: Id): Promise<EvidenceView> {
    const { evidence, grounds } = await this.access.toEvidence(actor, evidenceId);
    await this.access.note(actor, grounds, { kind: 'evidence', id: evidenceId, ownerId: evidence.ownerId });
    return grounds.has('OWNER') ? this.ownView(evidenceId) : this.viewOfOther(actor, await this.require(evidenceId), grounds);
  }

  async readVersion(actor: Actor, evidenceId: Id, number: number): Promise<EvidenceVersionView> {
    const { evidence, grounds } = await this.access.toEvidence(actor, evidenceId);
    const newest = await this.access.newestVersion(actor, grounds, evidenceId);
    const version = newest !== null && number > newest ? null : await this.queries.readVersion(evidenceId, number);
    if (version === null) throw notFound('version of this evidence');
    await this.access.note(actor, grounds, { kind: 'evidence', id: evidenceId, ownerId: evidence.ownerId });
    return version;
  }

  /** The evidence as its owner sees it, after a use case that was allowed to them. */
  async ownView(evidenceId: Id): Promise<EvidenceView> {
    const { submitted: _, ...evidence } = await this.require(evidenceId);
    return {
      ...evidence,
      claims: await this.claims.ofEvidence([evidenceId]),
      witnesses: await this.witnesses.ofEvidence(evidenceId),
      mayWrite: true,
    };
  }

  /**
   * Whoever it is released to sees it as it is now; everybody else what was submitted last, and nothing of what is
   * being written since. An assessor sees the claims that are theirs to judge, and of what was submitted what they judged.
   */
  private async viewOfOther(actor: Actor, { submitted: last, ...evidence }: EvidenceRow, grounds: Grounds): Promise<EvidenceView> {
    const seesAll = grounds.has('RELEASED');
    const newest = await this.access.newestVersion(actor, grounds, evidence.id);
    const submitted = newest === null ? last : await this.queries.readVersion(evidence.id, newest);
    const versions = evidence.versions.filter(({ number }) => newest === null || number <= newest);
    const shown = seesAll || submitted === null ? evidence : { ...evidence, content: submitted.content, files: submitted.files, changedSinceSubmission: false };
    const claims = await this.claims.ofEvidence([evidence.id], seesAll ? 'WRITTEN' : 'SUBMITTED');
    const seesEveryClaim = seesAll || grounds.has('MENTOR');
    return {
      ...shown,
      versions,
      claims: claims.filter((claim) => seesEveryClaim || judges(actor, claim)),
      witnesses: await this.witnesses.signedOf(evidence.id, seesAll ? null : (submitted?.number ?? null)),
      mayWrite: false,
    };
  }

  private async require(evidenceId: Id): Promise<EvidenceRow> {
    const evidence = await this.queries.read(evidenceId);
    if (evidence === null) throw notFound('evidence');
    return evidence;
  }
}

function judges({ memberId }: Actor, { assessor, secondAssessor }: EvidenceView['claims'][number]): boolean {
  return assessor?.id === memberId || secondAssessor?.id === memberId;
}
