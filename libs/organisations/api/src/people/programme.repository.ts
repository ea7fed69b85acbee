import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Programme } from './programme.entity';

@Injectable()
export class ProgrammeRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async insert(programme: Pick<Programme, 'id' | 'name' | 'purpose' | 'createdAt'>): Promise<void> {
    await this.tenancy.repository(Programme).insert({ ...programme, organisationId: this.tenancy.organisationId });
  }

  /** False where `version` is no longer what is stored. */
  async update(
    { id, version }: Pick<Programme, 'id' | 'version'>,
    { name, purpose }: Partial<Pick<Programme, 'name' | 'purpose'>>,
  ): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(Programme)
      .update({ organisationId, id, version }, { name, purpose, version: () => 'version + 1' });
    return affected === 1;
  }
}
