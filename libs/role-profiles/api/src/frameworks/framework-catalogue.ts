import { comparable, newId, type Id } from '@waymark/foundation/kernel';
import {
  bcsDepthScale,
  clausesOf,
  ddatScale,
  draftWarningOf,
  type DraftWarning,
  type Requirement,
} from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { FrameworkRepository, type NewDescriptor, type NewSkill } from './framework.repository';
import { ScaleRepository, type KnownScale } from './scale.repository';

/** Where the skills and levels of some requirements are stored. */
export interface Catalogued {
  readonly skillIdOf: (requirement: Requirement) => Id | null;
  /** Null where the requirement has no level, or one that its scale does not have. */
  readonly scaleIdOf: (requirement: Requirement) => Id | null;
  /** One for each level that its scale does not have, or calls by another name. */
  readonly warnings: readonly DraftWarning[];
}

/** The scales whose steps are known by heart; of others the steps are those that profiles name. */
const knownScales = new Map([ddatScale, bcsDepthScale].map((scale) => [scale.name, scale]));

/** Takes in the frameworks, scales and skills that a profile speaks of, when it is the first to do so. */
@Injectable()
export class FrameworkCatalogue {
  constructor(
    private readonly scales: ScaleRepository,
    private readonly frameworks: FrameworkRepository,
  ) {}

  /** Call it under the organisation's lock for role profiles: two at once would both be the first. */
  async takeIn(requirements: readonly Requirement[], now: Date): Promise<Catalogued> {
    const scales = await this.takeInScales(requirements);
    const skills = await this.takeInSkills(requirements, scales, now);
    const scaleOf = ({ level }: Requirement) => (level === null ? undefined : scales.get(level.scale));
    const isOnScale = (requirement: Requirement) => scaleOf(requirement)?.levels.has(requirement.level?.ordinal ?? 0) === true;
    await this.describe(requirements.filter(isOnScale), skills);
    return {
      skillIdOf: (requirement) => skills.get(skillKey(requirement)) ?? null,
      scaleIdOf: (requirement) => (isOnScale(requirement) ? (scaleOf(requirement)?.id ?? null) : null),
      warnings: requirements.flatMap((requirement) => warningsAbout(requirement, scaleOf(requirement))),
    };
  }

  private async takeInScales(requirements: readonly Requirement[]): Promise<Map<string, KnownScale>> {
    const scales = new Map((await this.scales.all()).map((scale) => [scale.name, scale]));
    for (const { level } of requirements) {
      if (level === null) continue;
      const scale = scales.get(level.scale) ?? (await this.begin(level.scale));
      scales.set(level.scale, scale);
      const isOpen = !scale.locked && !knownScales.has(level.scale);
      const isNew = !scale.levels.has(level.ordinal) && ![...scale.levels.values()].includes(level.name);
      if (isOpen && isNew && level.ordinal >= 1 && level.ordinal <= 20) await this.addStep(scale, level);
    }
    return scales;
  }

  private async begin(name: string): Promise<KnownScale> {
    const scale: KnownScale = { id: newId(), name, locked: false, levels: new Map() };
    await this.scales.insert(scale);
    for (const level of knownScales.get(name)?.levels ?? []) await this.addStep(scale, level);
    return scale;
  }

  private async addStep({ id, levels }: KnownScale, { ordinal, name }: { ordinal: number; name: string }): Promise<void> {
    await this.scales.insertLevel({ scaleId: id, ordinal, name });
    levels.set(ordinal, name);
  }

  /** The ids of the skills by `skillKey`. */
  private async takeInSkills(requirements: readonly Requirement[], scales: ReadonlyMap<string, KnownScale>, now: Date): Promise<Map<string, Id>> {
    const ids = new Map<string, Id>();
    const ofFrameworks = Map.groupBy(
      requirements.filter(({ kind }) => kind === 'ORGANISATION_SKILL'),
      ({ facts }) => comparable(facts.framework ?? ''),
    );
    if (ofFrameworks.size === 0) return ids;
    const frameworks = new Map((await this.frameworks.all()).map(({ id, name }) => [comparable(name), id]));
    for (const [framework, skills] of ofFrameworks) {
      const frameworkId = frameworks.get(framework) ?? (await this.beginFramework(skills, scales, now));
      if (frameworkId !== null) await this.takeInSkillsOf(frameworkId, skills, ids, now);
    }
    return ids;
  }

  /** A framework has the scale that its first skill is measured on. */
  private async beginFramework([first]: readonly Requirement[], scales: ReadonlyMap<string, KnownScale>, now: Date): Promise<Id | null> {
    const scale = scales.get(first?.level?.scale ?? '');
    if (first === undefined || scale === undefined) return null;
    const id = newId();
    await this.frameworks.insert({ id, name: first.facts.framework ?? '', scaleId: scale.id, createdAt: now });
    return id;
  }

  private async takeInSkillsOf(frameworkId: Id, skills: readonly Requirement[], ids: Map<string, Id>, now: Date): Promise<void> {
    const known = await this.frameworks.skillsCalled(frameworkId, [...new Set(skills.map(({ title }) => comparable(title)))]);
    const idOf = new Map(known.flatMap(({ id, otherNameKeys }) => otherNameKeys.map((key) => [key, id] as const)));
    for (const { id, nameKey } of known) idOf.set(nameKey, id);
    const added: NewSkill[] = [];
    for (const skill of skills) {
      const nameKey = comparable(skill.title);
      const id = idOf.get(nameKey) ?? newId();
      if (!idOf.has(nameKey)) {
        added.push({ id, frameworkId, name: skill.title, nameKey, category: skill.facts.category ?? null, description: skill.details, createdAt: now });
      }
      idOf.set(nameKey, id);
      ids.set(skillKey(skill), id);
    }
    await this.frameworks.insertSkills(added);
  }

  private async describe(requirements: readonly Requirement[], skills: ReadonlyMap<string, Id>): Promise<void> {
    const descriptors = new Map<string, NewDescriptor>();
    for (const requirement of requirements) {
      const { level, levelDescription, truncated } = requirement;
      const skillId = skills.get(skillKey(requirement));
      if (skillId === undefined || level === null || levelDescription === null || levelDescription === '') continue;
      const key = `${skillId} ${level.ordinal}`;
      const clauses = clausesOf(levelDescription);
      if (!descriptors.has(key)) descriptors.set(key, { skillId, ordinal: level.ordinal, text: levelDescription, clauses, truncated });
    }
    await this.frameworks.describeLevels([...descriptors.values()]);
  }
}

/** What is not certain about the level of a requirement, now that its scale is known. */
function warningsAbout({ level, line, title }: Requirement, scale: KnownScale | undefined): DraftWarning[] {
  if (level === null) return [];
  const { ordinal, scale: scaleName, name: written } = level;
  const known = scale?.levels.get(ordinal);
  if (known === undefined) return [draftWarningOf('level-not-on-scale', line, { name: title, ordinal, scale: scaleName })];
  // Where it is the name of another step, the reader has told it already.
  const isStranger = [...(scale?.levels.values() ?? [])].every((name) => comparable(name) !== comparable(written));
  return isStranger ? [draftWarningOf('level-name-differs', line, { name: title, ordinal, scale: scaleName, level: written, known })] : [];
}

/** By which a skill of a framework is found again within one profile. */
function skillKey({ kind, title, facts }: Requirement): string {
  return kind === 'ORGANISATION_SKILL' ? JSON.stringify([comparable(facts.framework ?? ''), comparable(title)]) : '';
}
