import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { OrganisationLock } from './organisation-lock.repository';
import { Programme, ProgrammePurpose } from './programme.entity';

/** What a use case may change about a programme. */
type ProgrammeChanges = Partial<Pick<Programme, 'name' | 'purpose' | 'purposeVersion' | 'archivedAt'>>;

@Injectable()
export class ProgrammeRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly lock: OrganisationLock,
  ) {}

  /** A new programme, with the first version of its purpose. */
  async insert(programme: Pick<Programme, 'id' | 'name' | 'purpose' | 'createdAt'>, declaredBy: Id | null): Promise<void> {
    await this.tenancy.repository(Programme).insert({ ...programme, organisationId: this.tenancy.organisationId });
    const { id: programmeId, purpose, createdAt: declaredAt } = programme;
    await this.declare({ programmeId, version: 1, purpose, declaredAt, declaredBy });
  }

  /** The programme as stored, which nobody else changes until the transaction ends. */
  hold(id: Id): Promise<Programme | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Programme).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
  }

  /** False where `version` is no longer what is stored. */
  async update({ id, version }: Pick<Programme, 'id' | 'version'>, changes: ProgrammeChanges): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(Programme)
      .update({ organisationId, id, version }, { ...changes, version: () => 'version + 1' });
    return affected === 1;
  }

  /** Keeps a version of the purpose. */
  async declare(purpose: Omit<ProgrammePurpose, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(ProgrammePurpose).insert({ ...purpose, organisationId: this.tenancy.organisationId });
  }

  /** The programmes that are not archived. Nobody else archives one until the transaction ends. */
  async activeIdsUnderLock(): Promise<Id[]> {
    await this.lock.hold('programmes');
    const { organisationId } = this.tenancy;
    const programmes = await this.tenancy.repository(Programme).find({ select: { id: true }, where: { organisationId, archivedAt: IsNull() } });
    return programmes.map(({ id }) => id);
  }
}
