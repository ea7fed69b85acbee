import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { evidenceApi, type ClaimView } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { ClaimEditing } from './claim-editing';

type ClaimPath = ParamsOf<typeof evidenceApi.changeClaim>;

@Controller()
export class ClaimsController {
  constructor(private readonly editing: ClaimEditing) {}

  @Implements(evidenceApi.addClaim)
  add(
    @Who() actor: Actor,
    @FromPath(evidenceApi.addClaim) { evidenceId }: ParamsOf<typeof evidenceApi.addClaim>,
    @FromBody(evidenceApi.addClaim) wanted: BodyOf<typeof evidenceApi.addClaim>,
  ): Promise<ClaimView> {
    return this.editing.add(actor, evidenceId, wanted);
  }

  @Implements(evidenceApi.changeClaim)
  change(
    @Who() actor: Actor,
    @FromPath(evidenceApi.changeClaim) { claimId }: ClaimPath,
    @FromBody(evidenceApi.changeClaim) changes: BodyOf<typeof evidenceApi.changeClaim>,
    @ExpectedVersion() version: number,
  ): Promise<ClaimView> {
    return this.editing.change(actor, claimId, changes, version);
  }

  @Implements(evidenceApi.deleteClaim)
  delete(@Who() actor: Actor, @FromPath(evidenceApi.deleteClaim) { claimId }: ClaimPath): Promise<void> {
    return this.editing.delete(actor, claimId);
  }

  @Implements(evidenceApi.withdrawClaim)
  withdraw(
    @Who() actor: Actor,
    @FromPath(evidenceApi.withdrawClaim) { claimId }: ClaimPath,
    @ExpectedVersion() version: number,
  ): Promise<ClaimView> {
    return this.editing.withdraw(actor, claimId, version);
  }

  @Implements(evidenceApi.retractClaim)
  retract(
    @Who() actor: Actor,
    @FromPath(evidenceApi.retractClaim) { claimId }: ClaimPath,
    @FromBody(evidenceApi.retractClaim) { reason }: BodyOf<typeof evidenceApi.retractClaim>,
    @ExpectedVersion() version: number,
  ): Promise<ClaimView> {
    return this.editing.retract(actor, claimId, reason, version);
  }
}
