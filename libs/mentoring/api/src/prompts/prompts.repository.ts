import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Prompts } from './prompts.entity';

@Injectable()
export class PromptRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** What a programme asks now; null: the usual prompts. */
  latest(programmeId: Id): Promise<Prompts | null> {
    return this.tenancy.repository(Prompts).findOne({ where: { organisationId: this.tenancy.organisationId, programmeId }, order: { version: 'DESC' } });
  }

  find(programmeId: Id, version: number): Promise<Prompts | null> {
    return this.tenancy.repository(Prompts).findOneBy({ organisationId: this.tenancy.organisationId, programmeId, version });
  }

  /** The latest first. */
  all(programmeId: Id): Promise<Prompts[]> {
    return this.tenancy.repository(Prompts).find({ where: { organisationId: this.tenancy.organisationId, programmeId }, order: { version: 'DESC' } });
  }

  /** False where somebody else has just set a version of this number. */
  async add({ programmeId, version, prompts, setBy, setAt }: Omit<Prompts, 'organisationId'>): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `INSERT INTO mentoring_prompts (organisation_id, programme_id, version, prompts, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, programme_id, version) DO NOTHING RETURNING version`,
      [this.tenancy.organisationId, programmeId, version, JSON.stringify(prompts), setBy, setAt],
    );
    return rows.length === 1;
  }
}
