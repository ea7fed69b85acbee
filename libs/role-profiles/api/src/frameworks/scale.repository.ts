import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Scale, ScaleLevel } from './scale.entity';

/** A scale with the steps that it has. */
export interface KnownScale {
  readonly id: Id;
  readonly name: string;
  readonly locked: boolean;
  readonly levels: Map<number, string>;
}

@Injectable()
export class ScaleRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async all(): Promise<KnownScale[]> {
    const { organisationId } = this.tenancy;
    const scales = await this.tenancy.repository(Scale).findBy({ organisationId });
    const levels = await this.tenancy.repository(ScaleLevel).findBy({ organisationId });
    return scales.map(({ id, name, lockedAt }) => {
      const own = levels.filter(({ scaleId }) => scaleId === id).map(({ ordinal, name: step }) => [ordinal, step] as const);
      return { id, name, locked: lockedAt !== null, levels: new Map(own) };
    });
  }

  async insert({ id, name }: Pick<Scale, 'id' | 'name'>): Promise<void> {
    await this.tenancy.repository(Scale).insert({ organisationId: this.tenancy.organisationId, id, name, lockedAt: null });
  }

  async insertLevel(level: Omit<ScaleLevel, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(ScaleLevel).insert({ ...level, organisationId: this.tenancy.organisationId });
  }

  /** The scale of the framework that a skill belongs to. */
  async scaleOfSkill(skillId: Id | null): Promise<Id | null> {
    const [row] = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT f.scale_id AS id FROM skill s JOIN framework f ON f.organisation_id = s.organisation_id AND f.id = s.framework_id
       WHERE s.organisation_id = $1 AND s.id = $2`,
      [this.tenancy.organisationId, skillId],
    );
    return row?.id ?? null;
  }

  /** From now on the scales that the version uses do not change any more. */
  async lockThoseOf(versionId: Id, at: Date): Promise<void> {
    await this.tenancy.manager.query(
      `UPDATE scale s SET locked_at = $3 WHERE s.organisation_id = $1 AND s.locked_at IS NULL AND s.id IN (
         SELECT r.scale_id FROM requirement r WHERE r.organisation_id = $1 AND r.version_id = $2)`,
      [this.tenancy.organisationId, versionId, at],
    );
  }
}
