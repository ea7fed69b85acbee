import { comparable, decodeUtf8, id, invalid, notFound, Unreadable, type FieldsOf, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { AuditLog, OrganisationCalendar, OrganisationLock } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import {
  clausesOf,
  matchSkillNames,
  maxProfileBytes,
  parseFrameworkSkills,
  type FrameworkSkill,
  type roleProfilesApi,
  type SkillsImportResult,
  type SkillsReading,
} from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { requireEditor } from '../profiles/draft-editing';
import { likenessInWords } from '../profiles/edition-matching';
import { asDomainError, type ProfileFile } from '../profiles/profile-source';
import { FrameworkRepository, type KnownSkill, type NewDescriptor } from './framework.repository';
import { ScaleRepository } from './scale.repository';

type SkillsRead = Extract<SkillsReading, { ok: true }>;
type Filled = Omit<SkillsImportResult, 'warnings' | 'moreWarnings'>;
type Fields = FieldsOf<typeof roleProfilesApi.importSkills>;

/** So many warnings about the file are answered with; the others are counted. */
const mostWarnings = 1000;
const confirmedRenames = z.record(id, z.string().min(1).max(300));

/** Fills in what the levels of a framework's skills mean, from the framework's own file of skills. */
@Injectable()
export class SkillsImport {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly lock: OrganisationLock,
    private readonly frameworks: FrameworkRepository,
    private readonly scales: ScaleRepository,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async importFile(actor: Actor, frameworkId: Id, file: ProfileFile, fields: Fields): Promise<SkillsImportResult> {
    requireEditor(actor);
    const renames = readRenames(fields.renames);
    const { skills, warnings } = await skillsOf(file);
    const filled = await this.tenancy.run(actor.organisationId, () => this.fillIn(actor, frameworkId, skills, renames));
    return { ...filled, warnings: warnings.slice(0, mostWarnings), moreWarnings: Math.max(0, warnings.length - mostWarnings) };
  }

  private async fillIn(actor: Actor, frameworkId: Id, inFile: readonly FrameworkSkill[], renames: ReadonlyMap<Id, string>): Promise<Filled> {
    await this.lock.hold('role-profiles');
    const framework = await this.frameworks.load(frameworkId);
    if (framework === null) throw notFound('framework');
    await this.rename(await this.frameworks.skillsOf(frameworkId), inFile, renames);
    const known = await this.frameworks.skillsOf(frameworkId);
    const matches = matchSkillNames(known.map(({ name }) => name), inFile);
    const described = matches.flatMap((match, index) => (match.found === 'same name' ? descriptorsOf(known[index]?.id, match.skill) : []));
    const descriptors = await this.onScale(framework.scaleId, described);
    const filledIn = await this.frameworks.describeLevels(descriptors);
    await this.audit.record({
      action: 'framework.skills-imported',
      at: this.calendar.now(),
      actorId: actor.memberId,
      subject: { kind: 'framework', id: frameworkId },
      detail: { filledIn, renamed: renames.size },
    });
    const names = new Set(known.flatMap(({ nameKey, otherNameKeys }) => [nameKey, ...otherNameKeys]));
    return {
      filledIn,
      unchanged: descriptors.length - filledIn,
      notOnScale: described.length - descriptors.length,
      notInFramework: inFile.filter(({ name }) => !names.has(comparable(name))).map(({ name }) => name),
      renames: matches.flatMap((match, index) => {
        const [likeliest] = match.found === 'proposals' ? match.proposals : [];
        const skill = known[index];
        if (likeliest === undefined || skill === undefined) return [];
        return [{ skillId: skill.id, known: skill.name, inFile: likeliest.skill.name, reason: likenessInWords(likeliest.shared) }];
      }),
    };
  }

  private async rename(known: readonly KnownSkill[], inFile: readonly FrameworkSkill[], renames: ReadonlyMap<Id, string>): Promise<void> {
    const taken = new Set(known.map(({ nameKey }) => nameKey));
    for (const [skillId, wanted] of renames) {
      const skill = known.find((each) => each.id === skillId);
      const found = inFile.find(({ name }) => comparable(name) === comparable(wanted));
      if (skill === undefined) throw invalid(`body.renames.${skillId}`, 'The framework has no such skill');
      if (found === undefined) throw invalid(`body.renames.${skillId}`, `The file has no skill called ${wanted}`);
      const nameKey = comparable(found.name);
      if (nameKey === skill.nameKey) continue;
      if (taken.has(nameKey)) throw invalid(`body.renames.${skillId}`, `The framework has another skill called ${found.name}`);
      taken.add(nameKey);
      await this.frameworks.renameSkill(skill, found.name, nameKey);
    }
  }

  /** Levels of the file that the framework's scale does not have are left out: the framework is another one. */
  private async onScale(scaleId: Id, descriptors: NewDescriptor[]): Promise<NewDescriptor[]> {
    const scale = (await this.scales.all()).find((each) => each.id === scaleId);
    return descriptors.filter(({ ordinal }) => scale?.levels.has(ordinal) === true);
  }
}

async function skillsOf(file: ProfileFile): Promise<SkillsRead> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of file.read()) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > maxProfileBytes) break;
  }
  try {
    const reading = parseFrameworkSkills(decodeUtf8(Buffer.concat(pieces), maxProfileBytes));
    if (!reading.ok) throw asDomainError(reading.refusal);
    return reading;
  } catch (error) {
    if (error instanceof Unreadable) throw asDomainError(error.refusal);
    throw error;
  }
}

function descriptorsOf(skillId: Id | undefined, { levels }: FrameworkSkill): NewDescriptor[] {
  if (skillId === undefined) return [];
  return levels.map(({ ordinal, description }) => ({ skillId, ordinal, text: description, clauses: clausesOf(description), truncated: false }));
}

function readRenames(json: string | undefined): ReadonlyMap<Id, string> {
  if (json === undefined || json === '') return new Map();
  try {
    return new Map(Object.entries(confirmedRenames.parse(JSON.parse(json))));
  } catch {
    // Whatever is wrong with it, the sender has to send it anew.
    throw invalid('body.renames', 'Send JSON with a name for each skill, such as {"skill id": "name in the file"}');
  }
}
