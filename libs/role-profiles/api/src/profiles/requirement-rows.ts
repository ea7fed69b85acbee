import { newId } from '@waymark/foundation/kernel';
import type { Requirement } from '@waymark/role-profiles/domain';
import type { Catalogued } from '../frameworks/framework-catalogue';
import type { NewRequirement } from './requirement.repository';
import type { StoredFacts } from './stored-requirement';

/** The requirements of a draft as rows, in their order. */
export function rowsOf(requirements: readonly Requirement[], { skillIdOf, scaleIdOf }: Catalogued): NewRequirement[] {
  return requirements.map((requirement, position) => {
    const { facts: _, level, ...rest } = requirement;
    const scaleId = scaleIdOf(requirement);
    return {
      ...rest,
      id: newId(),
      position,
      skillId: skillIdOf(requirement),
      scaleId,
      ordinal: scaleId === null ? null : (level?.ordinal ?? null),
      facts: { ...asWritten(requirement) },
    };
  });
}

/** The level of a skill is kept as it was written too: a scale may have no such step, or another name for it. */
function asWritten({ kind, facts, level }: Requirement): StoredFacts {
  if (kind !== 'ORGANISATION_SKILL' || level === null) return facts;
  return { ...facts, level: { ordinal: level.ordinal, name: level.name } };
}
