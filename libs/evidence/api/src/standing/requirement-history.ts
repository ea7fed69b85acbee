import { notFound, type Id } from '@waymark/foundation/kernel';
import { historySights, type Grounds, type HistoryEvent } from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { Meetings } from '../access/meetings';
import type { JudgedClaim } from '../reviews/judged-claim.repository';
import { JudgedRequirements } from './judged-requirements.queries';
import { RequirementHistoryQueries } from './requirement-history.queries';

/** What happened to a requirement of a person: what they said, claimed and were told, each for those who may see it. */
@Injectable()
export class RequirementHistory {
  constructor(
    private readonly queries: RequirementHistoryQueries,
    private readonly requirements: JudgedRequirements,
    private readonly meetings: Meetings,
    private readonly access: EvidenceAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async read(actor: Actor, memberId: Id, requirementId: Id): Promise<{ items: HistoryEvent[] }> {
    const requirement = (await this.requirements.of([requirementId])).get(requirementId);
    const grounds = await this.meetings.withMember(actor, memberId, requirement?.measure ?? null);
    if (requirement === undefined) throw notFound('requirement');
    const { measure } = requirement;
    await this.access.note(actor, grounds, { kind: 'member', id: memberId, ownerId: memberId });
    return { items: await this.queries.read({ memberId, requirementId, measure, sights: historySights(grounds), claimId: null }, this.calendar.now()) };
  }

  /** Beside a claim, for somebody who may read it. Whoever judged it and has nothing to judge any more reads on about it alone. */
  async ofClaim(actor: Actor, grounds: Grounds, { id: claimId, ownerId: memberId, requirementId, measure }: JudgedClaim): Promise<HistoryEvent[]> {
    const sights = historySights(await this.meetings.withoutFormerJudge(actor, grounds, memberId, measure));
    return this.queries.read({ memberId, requirementId, measure, sights, claimId }, this.calendar.now());
  }
}
