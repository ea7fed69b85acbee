import { forbidden, invalid, type Id } from '@waymark/foundation/kernel';
import { holds, refuseMerger, type Actor, type Double } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from './member-directory';

/** Two records of one person: they are never merged, and the refusal says what to do instead. */
@Injectable()
export class Duplicates {
  constructor(private readonly directory: MemberDirectory) {}

  /** @throws always: DomainError WRONG_STATE with code `people-not-merged` once both records are known. */
  async merge(actor: Actor, duplicateId: Id, keptId: Id): Promise<never> {
    if (!holds(actor, 'ORGANISATION_ADMIN')) throw forbidden('Only an organisation admin looks after records of people.');
    if (duplicateId === keptId) throw invalid('body.intoMemberId', 'That is the same record. Choose the one that stays.');
    const duplicate = await this.double(actor, duplicateId);
    return refuseMerger(duplicate, await this.double(actor, keptId));
  }

  private async double(actor: Actor, memberId: Id): Promise<Double> {
    const member = await this.directory.read(actor, memberId);
    const reports = await this.directory.list(actor, { managerId: memberId, limit: 1 });
    return { ...member, managesPeople: reports.items.length > 0 };
  }
}
