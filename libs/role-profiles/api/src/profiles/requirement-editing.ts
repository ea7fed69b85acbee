import { invalid, type BodyOf, type DomainError } from '@waymark/foundation/kernel';
import { bcsDepthScale, clausesOf, coverDescription, type RequirementKind, type roleProfilesApi } from '@waymark/role-profiles/domain';
import type { KnownScale } from '../frameworks/scale.repository';
import type { Requirement } from './requirement.entity';
import type { RequirementChanges } from './requirement.repository';

type Wanted = BodyOf<typeof roleProfilesApi.changeRequirement>;

/** Only these have words below their title in a profile; what stood elsewhere could not be exported. */
const withDetails = new Set<RequirementKind>(['ORGANISATION_SKILL', 'KNOWLEDGE_SKILL', 'WORK_ACTIVITY', 'TRAINING', 'DEVELOPMENT_ACTIVITY']);

/**
 * What a change of a requirement writes. A new level description is split anew, unless the split comes with it; a split
 * that came is one that a person has looked at.
 * @throws DomainError INVALID where the kind of the requirement has no such thing, or clauses lose a word.
 */
export function changesOf(stored: Requirement, wanted: Wanted, scale: KnownScale | null): RequirementChanges {
  const { ordinal, levelDescription, clauses, ...plain } = wanted;
  refuseStrange(stored, wanted);
  return {
    ...plain,
    ...(ordinal === undefined ? {} : levelOf(stored, ordinal, scale)),
    ...descriptionOf(stored, levelDescription, clauses),
  };
}

/** The scale that a requirement of this kind is measured on; null where it is measured on none. */
export function scaleFor(stored: Requirement, scales: readonly KnownScale[], ofSkill: KnownScale['id'] | null): KnownScale | null {
  const id = stored.scaleId ?? ofSkill;
  if (id !== null) return scales.find((scale) => scale.id === id) ?? null;
  return stored.kind === 'KNOWLEDGE_SKILL' ? (scales.find(({ name }) => name === bcsDepthScale.name) ?? null) : null;
}

function refuseStrange(stored: Requirement, { details, levelDescription, clauses }: Wanted): void {
  const kind = stored.kind as RequirementKind;
  if (details !== undefined && details !== '' && !withDetails.has(kind)) throw invalid('body.details', 'A requirement of this kind has only a title');
  const hasDescription = kind === 'ORGANISATION_SKILL';
  if (!hasDescription && (levelDescription ?? null) !== null) throw notOfSkill('body.levelDescription');
  if (!hasDescription && clauses !== undefined && clauses.length > 0) throw notOfSkill('body.clauses');
}

function levelOf({ kind, facts }: Requirement, ordinal: number | null, scale: KnownScale | null): RequirementChanges {
  if (ordinal === null) {
    if (kind === 'ORGANISATION_SKILL') throw invalid('body.ordinal', 'An organisation skill has a level');
    const { depth: _, ...others } = facts;
    return { scaleId: null, ordinal: null, facts: others };
  }
  const name = scale?.levels.get(ordinal);
  if (scale === null || name === undefined) throw invalid('body.ordinal', scale === null ? 'This requirement has no levels' : `The scale ${scale.name} has no such step`);
  const written = kind === 'ORGANISATION_SKILL' ? { level: { ordinal, name } } : { depth: name };
  return { scaleId: scale.id, ordinal, facts: { ...facts, ...written } };
}

function descriptionOf(stored: Requirement, levelDescription: string | null | undefined, clauses: string[] | undefined): RequirementChanges {
  const description = (levelDescription === undefined ? stored.levelDescription : levelDescription) ?? '';
  if (clauses !== undefined && !coverDescription(clauses, description)) {
    throw invalid('body.clauses', 'Put in a row, the sentences must be the level description, so that no word is lost');
  }
  const isNew = levelDescription !== undefined && levelDescription !== stored.levelDescription;
  return {
    ...(isNew ? { levelDescription, truncated: false, clauses: clausesOf(description), clausesConfirmed: false } : {}),
    ...(clauses === undefined ? {} : { clauses, clausesConfirmed: true }),
  };
}

function notOfSkill(path: string): DomainError {
  return invalid(path, 'Only an organisation skill has a level description');
}
