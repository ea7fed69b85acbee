import { likeEvidenceOf, storyOf, suggestRequirements, type LikeEvidence, type RequirementSuggestion } from '@waymark/evidence/domain';
import { notFound, type Id } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { ClaimQueries } from '../claims/claims.queries';
import { RequirementFactsQueries } from '../claims/requirement-facts.queries';
import { EvidenceQueries } from './evidence.queries';

/** What is worth pointing out to somebody who writes: what their words speak of, and what they wrote before. */
@Injectable()
export class EvidenceHints {
  constructor(
    private readonly queries: EvidenceQueries,
    private readonly claims: ClaimQueries,
    private readonly requirements: RequirementFactsQueries,
    private readonly access: EvidenceAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Of the roles that the owner has or works towards, without what the evidence claims already. */
  async suggestRequirements(actor: Actor, evidenceId: Id): Promise<{ items: RequirementSuggestion[] }> {
    await this.access.toOwnEvidence(actor, evidenceId);
    const evidence = await this.queries.read(evidenceId);
    if (evidence === null) throw notFound('evidence');
    const claimed = (await this.claims.ofEvidence([evidenceId])).filter(({ status }) => status !== 'WITHDRAWN').map(({ requirement }) => requirement.id);
    const held = await this.requirements.ofRolesOf(actor.memberId, await this.calendar.today());
    const open = held.filter(({ requirement }) => !claimed.includes(requirement.id));
    const { title, tags } = evidence.content;
    const text = [title, storyOf(evidence.content), ...tags].join('\n');
    const spoken = suggestRequirements(text, open.map(({ requirement, details }) => ({ id: requirement.id, title: requirement.title, details })));
    const byId = new Map(open.map(({ requirement }) => [requirement.id, requirement]));
    return { items: spoken.flatMap(({ requirementId, words }) => {
      const requirement = byId.get(requirementId);
      return requirement === undefined ? [] : [{ requirement, words }];
    }) };
  }

  async listLike(actor: Actor, evidenceId: Id): Promise<{ items: LikeEvidence[] }> {
    await this.access.toOwnEvidence(actor, evidenceId);
    const all = await this.queries.comparedOf(actor.memberId);
    const own = all.find(({ id }) => id === evidenceId);
    return { items: own === undefined ? [] : likeEvidenceOf(own, all.filter(({ id }) => id !== evidenceId)) };
  }
}
