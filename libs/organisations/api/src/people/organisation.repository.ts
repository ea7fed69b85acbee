import { Tenancy } from '@waymark/foundation/server';
import type { OrganisationView, WorkingCalendar } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { Organisation } from './organisation.entity';

/** The settings that can be changed. */
export type OrganisationSettings = Omit<OrganisationView, 'id' | 'version'>;

/** The open organisation itself. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async read(): Promise<OrganisationView> {
    const { createdAt: _, ...view } = await this.tenancy
      .repository(Organisation)
      .findOneByOrFail({ id: this.tenancy.organisationId });
    return view;
  }

  async timeZone(): Promise<string> {
    return (await this.only('timeZone')).timeZone;
  }

  /** The domains that invited addresses may have; empty means any. */
  async mailDomains(): Promise<string[]> {
    return (await this.only('mailDomains')).mailDomains;
  }

  async workingCalendar(): Promise<WorkingCalendar> {
    return this.tenancy
      .repository(Organisation)
      .findOneOrFail({ select: { id: true, workingDays: true, holidays: true }, where: { id: this.tenancy.organisationId } });
  }

  async insert(organisation: Pick<Organisation, 'name' | 'timeZone' | 'createdAt'>): Promise<void> {
    await this.tenancy.repository(Organisation).insert({ id: this.tenancy.organisationId, ...organisation });
  }

  /** False where `version` is no longer what is stored. */
  async update(version: number, settings: Partial<OrganisationSettings>): Promise<boolean> {
    const { affected } = await this.tenancy
      .repository(Organisation)
      .update({ id: this.tenancy.organisationId, version }, { ...settings, version: () => 'version + 1' });
    return affected === 1;
  }

  private only(column: 'timeZone' | 'mailDomains'): Promise<Organisation> {
    return this.tenancy
      .repository(Organisation)
      .findOneOrFail({ select: { id: true, [column]: true }, where: { id: this.tenancy.organisationId } });
  }
}
