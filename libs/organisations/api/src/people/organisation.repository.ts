import { Tenancy } from '@waymark/foundation/server';
import type { OrganisationView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { Organisation } from './organisation.entity';

/** The open organisation itself. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async read(): Promise<OrganisationView> {
    const { id, name, timeZone, version } = await this.tenancy
      .repository(Organisation)
      .findOneByOrFail({ id: this.tenancy.organisationId });
    return { id, name, timeZone, version };
  }

  async timeZone(): Promise<string> {
    return (await this.read()).timeZone;
  }

  async insert(organisation: Pick<Organisation, 'name' | 'timeZone' | 'createdAt'>): Promise<void> {
    await this.tenancy.repository(Organisation).insert({ id: this.tenancy.organisationId, ...organisation });
  }

  /** False where `version` is no longer what is stored. */
  async update(version: number, { name, timeZone }: Partial<Pick<Organisation, 'name' | 'timeZone'>>): Promise<boolean> {
    const { affected } = await this.tenancy
      .repository(Organisation)
      .update({ id: this.tenancy.organisationId, version }, { name, timeZone, version: () => 'version + 1' });
    return affected === 1;
  }
}
