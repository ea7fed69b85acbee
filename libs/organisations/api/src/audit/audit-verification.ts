import { createHash } from 'node:crypto';
import { notFound, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { anchorFault, endVerdict, entryFault, genesis, type ChainHead, type ChainVerdict } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditChainQueries, EveryOrganisation, type ChainPart } from './audit-chain.queries';

/** Checks that the account of an organisation is still what was written. */
@Injectable()
export class AuditVerification {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly chain: AuditChainQueries,
    private readonly organisations: EveryOrganisation,
  ) {}

  /** Every organisation of this installation, the oldest first. */
  everyOrganisation(): Promise<{ id: Id; name: string }[]> {
    return this.organisations.read();
  }

  /**
   * Reads every entry, and names the first that was edited, taken out, moved, added or cut off. `anchors` are the ends
   * that earlier runs gave.
   * @throws DomainError NOT_FOUND where there is no such organisation.
   */
  verifyAuditChain(organisationId: Id, anchors: readonly ChainHead[] = []): Promise<ChainVerdict> {
    return this.tenancy.run(organisationId, async () => {
      if (!(await this.chain.organisationExists())) throw notFound('organisation');
      let reached = genesis;
      let head = genesis;
      for await (const part of this.chain.read()) {
        const verdict = follow(reached, part, anchors);
        if ('intact' in verdict) return verdict;
        reached = verdict;
        ({ head } = part);
      }
      return endVerdict(reached, head, anchors);
    });
  }
}

/** How far the chain reaches after these entries, or what is wrong with one of them. */
function follow(reached: ChainHead, { entries }: ChainPart, anchors: readonly ChainHead[]): ChainHead | ChainVerdict {
  let last = reached;
  for (const entry of entries) {
    const fault = entryFault(last, entry, sha256) ?? anchorFault(entry, anchors);
    if (fault !== null) return { intact: false, fault };
    last = entry;
  }
  return last;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
