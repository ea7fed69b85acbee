import { LevelsOfPeople } from '@waymark/evidence/api';
import { measureOf } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { LevelsOf, type HeldLevel, type RequirementLevels } from '@waymark/mentoring/api';
import { Injectable } from '@nestjs/common';

/** What evidence knows of people's levels, as mentoring asks for it. */
@Injectable()
export class LevelsOfEvidence extends LevelsOf {
  constructor(private readonly levels: LevelsOfPeople) {
    super();
  }

  async inSkills(memberIds: readonly Id[], skillIds: readonly Id[], at: Date): Promise<(memberId: Id, skillId: Id) => HeldLevel | null> {
    const measure = (skillId: Id) => measureOf({ skillId, key: '' });
    const rows = await this.levels.held(memberIds, skillIds.map(measure), at);
    const known = new Map(rows.map(({ memberId, measure: on, ordinal, since }) => [`${memberId} ${on}`, { ordinal, since }]));
    return (memberId, skillId) => known.get(`${memberId} ${measure(skillId)}`) ?? null;
  }

  async ofRequirements(memberId: Id, requirementIds: readonly Id[], at: Date): Promise<(requirementId: Id) => RequirementLevels> {
    const rows = await this.levels.ofRequirements(memberId, requirementIds, at);
    const known = new Map(rows.map(({ requirementId, confirmed, selfRated }) => [requirementId, { confirmed, selfRated }]));
    return (requirementId) => known.get(requirementId) ?? { confirmed: null, selfRated: null };
  }

  assessorsOf(memberId: Id): Promise<readonly Id[]> {
    return this.levels.assessorsOf(memberId);
  }
}
