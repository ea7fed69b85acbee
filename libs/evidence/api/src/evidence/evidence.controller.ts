import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { evidenceApi, type EvidenceSummary, type EvidenceVersionView, type EvidenceView, type LikeEvidence, type RequirementSuggestion } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { ClaimSubmission } from './claim-submission';
import { EvidenceAuthoring } from './evidence-authoring';
import { EvidenceHints } from './evidence-hints';
import { EvidenceReading } from './evidence-reading';

type EvidencePath = ParamsOf<typeof evidenceApi.readEvidence>;

@Controller()
export class EvidenceController {
  constructor(
    private readonly reading: EvidenceReading,
    private readonly authoring: EvidenceAuthoring,
    private readonly submission: ClaimSubmission,
    private readonly hints: EvidenceHints,
  ) {}

  @Implements(evidenceApi.listEvidence)
  list(
    @Who() actor: Actor,
    @FromQuery(evidenceApi.listEvidence) query: QueryOf<typeof evidenceApi.listEvidence>,
  ): Promise<Page<EvidenceSummary>> {
    return this.reading.list(actor, query);
  }

  @Implements(evidenceApi.readEvidence)
  read(@Who() actor: Actor, @FromPath(evidenceApi.readEvidence) { evidenceId }: EvidencePath): Promise<EvidenceView> {
    return this.reading.read(actor, evidenceId);
  }

  @Implements(evidenceApi.createEvidence)
  create(
    @Who() actor: Actor,
    @FromBody(evidenceApi.createEvidence) body: BodyOf<typeof evidenceApi.createEvidence>,
  ): Promise<EvidenceView> {
    return this.authoring.create(actor, body);
  }

  @Implements(evidenceApi.changeEvidence)
  change(
    @Who() actor: Actor,
    @FromPath(evidenceApi.changeEvidence) { evidenceId }: EvidencePath,
    @FromBody(evidenceApi.changeEvidence) changes: BodyOf<typeof evidenceApi.changeEvidence>,
    @ExpectedVersion() version: number,
  ): Promise<EvidenceView> {
    return this.authoring.change(actor, evidenceId, changes, version);
  }

  @Implements(evidenceApi.deleteEvidence)
  delete(@Who() actor: Actor, @FromPath(evidenceApi.deleteEvidence) { evidenceId }: EvidencePath): Promise<void> {
    return this.authoring.delete(actor, evidenceId);
  }

  @Implements(evidenceApi.readEvidenceVersion)
  readVersion(
    @Who() actor: Actor,
    @FromPath(evidenceApi.readEvidenceVersion) { evidenceId, number }: ParamsOf<typeof evidenceApi.readEvidenceVersion>,
  ): Promise<EvidenceVersionView> {
    return this.reading.readVersion(actor, evidenceId, number);
  }

  @Implements(evidenceApi.submitClaims)
  submit(
    @Who() actor: Actor,
    @FromPath(evidenceApi.submitClaims) { evidenceId }: EvidencePath,
    @FromBody(evidenceApi.submitClaims) body: BodyOf<typeof evidenceApi.submitClaims>,
    @ExpectedVersion() version: number,
  ): Promise<EvidenceView> {
    return this.submission.submit(actor, evidenceId, body, version);
  }

  @Implements(evidenceApi.suggestRequirements)
  suggest(
    @Who() actor: Actor,
    @FromPath(evidenceApi.suggestRequirements) { evidenceId }: EvidencePath,
  ): Promise<{ items: RequirementSuggestion[] }> {
    return this.hints.suggestRequirements(actor, evidenceId);
  }

  @Implements(evidenceApi.listLikeEvidence)
  listLike(@Who() actor: Actor, @FromPath(evidenceApi.listLikeEvidence) { evidenceId }: EvidencePath): Promise<{ items: LikeEvidence[] }> {
    return this.hints.listLike(actor, evidenceId);
  }
}
