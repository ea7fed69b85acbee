import { createHash } from 'node:crypto';
import { notFound, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { entryFault, genesis, headFault, type ChainHead, type ChainVerdict } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditChainQueries, type ChainPart } from './audit-chain.queries';

/** Checks that the account of an organisation is still what was written. */
@Injectable()
export class AuditVerification {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly chain: AuditChainQueries,
  ) {}

  /**
   * Reads every entry, and names the first that was edited, taken out, moved, added or cut off.
   * @throws DomainError NOT_FOUND where there is no such organisation.
   */
  verifyAuditChain(organisationId: Id): Promise<ChainVerdict> {
    return this.tenancy.run(organisationId, async () => {
      if (!(await this.chain.organisationExists())) throw notFound('organisation');
      let reached = genesis;
      let head = genesis;
      for await (const part of this.chain.read()) {
        const verdict = follow(reached, part);
        if ('intact' in verdict) return verdict;
        reached = verdict;
        ({ head } = part);
      }
      const fault = headFault(reached, head);
      return fault === null ? { intact: true, entries: reached.sequence } : { intact: false, fault };
    });
  }
}

/** How far the chain reaches after these entries, or what is wrong with one of them. */
function follow(reached: ChainHead, { entries }: ChainPart): ChainHead | ChainVerdict {
  let last = reached;
  for (const entry of entries) {
    const fault = entryFault(last, entry, sha256);
    if (fault !== null) return { intact: false, fault };
    last = entry;
  }
  return last;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
