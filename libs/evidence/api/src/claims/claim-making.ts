import { clausesOfClaim, type newClaim } from '@waymark/evidence/domain';
import { invalid, newId, wrongState, type Id } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { ClaimRepository, type NewClaim } from './claim.repository';
import { RequirementFactsQueries, type RequirementFacts } from './requirement-facts.queries';

type WantedClaim = z.infer<typeof newClaim>;
interface ClaimingEvidence {
  readonly id: Id;
  readonly ownerId: Id;
}

/** How many claims one piece of evidence makes at most. */
const mostClaims = 30;

/** Making claims with a piece of evidence, which is new or held. */
@Injectable()
export class ClaimMaking {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly requirements: RequirementFactsQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /**
   * Claims what is wanted; all of it or nothing. `path` is where in the request the list stands, such as
   * `body.claims.`, or `body` for a single one.
   * @returns the ids of the claims, in the order in which they were wanted.
   */
  async make({ id: evidenceId, ownerId }: ClaimingEvidence, wanted: readonly WantedClaim[], path: string): Promise<Id[]> {
    const at = (place: number, field: string): string => (path.endsWith('.') ? `${path}${place}.${field}` : `${path}.${field}`);
    if ((await this.claims.countOf(evidenceId)) + wanted.length > mostClaims) {
      throw wrongState('too-many-claims', `One piece of evidence claims at most ${mostClaims} requirements.`);
    }
    const facts = await this.requirements.of(wanted.map(({ requirementId }) => requirementId));
    const made: NewClaim[] = [];
    for (const [place, { requirementId, ordinal }] of wanted.entries()) {
      const { measure } = requireClaimable(facts.get(requirementId), ordinal, (field) => at(place, field));
      if (made.some((other) => other.requirementId === requirementId)) throw invalid(at(place, 'requirementId'), 'Choose each requirement once.');
      const clauses = clausesOfClaim(await this.requirements.sentencesOf(requirementId, ordinal));
      made.push({ id: newId(), evidenceId, ownerId, requirementId, measure, ordinal, clauses, createdAt: this.calendar.now() });
    }
    await this.claims.insertAll(made);
    return made.map(({ id }) => id);
  }
}

/** @throws DomainError INVALID where the requirement is in no published edition, or its scale has no such level. */
export function requireClaimable(facts: RequirementFacts | undefined, ordinal: number, at: (field: string) => string): RequirementFacts {
  if (facts === undefined || facts.versionStatus === 'DRAFT') {
    throw invalid(at('requirementId'), 'There is no such requirement, or you cannot see it.');
  }
  if (facts.requirement.levels.every((level) => level.ordinal !== ordinal)) throw invalid(at('ordinal'), 'Choose a level of its scale.');
  return facts;
}
