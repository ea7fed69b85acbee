import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Framework, type LevelDescriptor, Skill } from './framework.entity';

export type NewSkill = Pick<Skill, 'id' | 'frameworkId' | 'name' | 'nameKey' | 'category' | 'description' | 'createdAt'>;
export type KnownSkill = Pick<Skill, 'id' | 'frameworkId' | 'name' | 'nameKey' | 'otherNameKeys'>;
export type NewDescriptor = Pick<LevelDescriptor, 'skillId' | 'ordinal' | 'text' | 'clauses' | 'truncated'>;

/** How many rows one statement carries, so that none grows without bounds. */
const chunk = 500;

@Injectable()
export class FrameworkRepository {
  constructor(private readonly tenancy: Tenancy) {}

  all(): Promise<Framework[]> {
    return this.tenancy.repository(Framework).findBy({ organisationId: this.tenancy.organisationId });
  }

  load(id: Id): Promise<Framework | null> {
    return this.tenancy.repository(Framework).findOneBy({ organisationId: this.tenancy.organisationId, id });
  }

  async insert(framework: Pick<Framework, 'id' | 'name' | 'scaleId' | 'createdAt'>): Promise<void> {
    await this.tenancy.repository(Framework).insert({ ...framework, organisationId: this.tenancy.organisationId });
  }

  /** The skills of a framework with one of these names, as compared, or that had one before. */
  skillsCalled(frameworkId: Id, nameKeys: readonly string[]): Promise<KnownSkill[]> {
    return this.tenancy.manager.query<KnownSkill[]>(
      `${knownSkill} AND framework_id = $2 AND (name_key = ANY ($3::text[]) OR other_name_keys && $3::text[])`,
      [this.tenancy.organisationId, frameworkId, nameKeys],
    );
  }

  skillsOf(frameworkId: Id): Promise<KnownSkill[]> {
    return this.tenancy.manager.query<KnownSkill[]>(`${knownSkill} AND framework_id = $2`, [this.tenancy.organisationId, frameworkId]);
  }

  async insertSkills(skills: readonly NewSkill[]): Promise<void> {
    const { organisationId } = this.tenancy;
    for (let start = 0; start < skills.length; start += chunk) {
      await this.tenancy.repository(Skill).insert(skills.slice(start, start + chunk).map((skill) => ({ ...skill, organisationId })));
    }
  }

  /** Gives a skill another name; the one before is remembered. */
  async renameSkill({ id, nameKey, otherNameKeys }: KnownSkill, name: string, newKey: string): Promise<void> {
    const { organisationId } = this.tenancy;
    const others = [...otherNameKeys.filter((key) => key !== newKey), nameKey];
    const { affected } = await this.tenancy
      .repository(Skill)
      .update({ organisationId, id }, { name, nameKey: newKey, otherNameKeys: others, version: () => 'version + 1' });
    if (affected !== 1) throw new Error('A skill that was read is gone');
  }

  /**
   * Says what levels mean, where nothing is said yet, or only a text that stops before its end. What a person has
   * confirmed stays.
   * @returns how many were written.
   */
  async describeLevels(descriptors: readonly NewDescriptor[]): Promise<number> {
    let written = 0;
    for (let start = 0; start < descriptors.length; start += chunk) {
      const rows = await this.tenancy.manager.query<unknown[]>(describe, [
        this.tenancy.organisationId,
        JSON.stringify(descriptors.slice(start, start + chunk)),
      ]);
      written += rows.length;
    }
    return written;
  }
}

const knownSkill = `
  SELECT id, framework_id AS "frameworkId", name, name_key AS "nameKey", other_name_keys AS "otherNameKeys"
  FROM skill WHERE organisation_id = $1`;

const describe = `
  INSERT INTO level_descriptor AS known (organisation_id, skill_id, ordinal, text, clauses, truncated)
  SELECT $1, "skillId", ordinal, text, clauses, truncated
  FROM jsonb_to_recordset($2::jsonb) AS d ("skillId" uuid, ordinal int, text text, clauses jsonb, truncated boolean)
  ON CONFLICT (organisation_id, skill_id, ordinal) DO UPDATE
    SET text = excluded.text, clauses = excluded.clauses, truncated = excluded.truncated
    WHERE known.confirmed_at IS NULL AND known.text <> excluded.text
      AND (known.text = '' OR known.truncated AND NOT excluded.truncated)
  RETURNING skill_id`;
