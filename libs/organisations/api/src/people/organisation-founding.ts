import { newId, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { developmentOnly, type AuditAction, type foundingBody } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log';
import { FirstAdmin } from './first-admin';
import { OrganisationCalendar } from './organisation-calendar';
import { OrganisationRepository } from './organisation.repository';
import { ProgrammeRepository } from './programme.repository';

export interface FoundedOrganisation {
  organisationId: Id;
  programmeId: Id;
  adminId: Id;
}

/** Begins an organisation with its first programme and its first admin. No request asks for it, the command line does. */
@Injectable()
export class OrganisationFounding {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly organisations: OrganisationRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly firstAdmin: FirstAdmin,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /**
   * The admin is invited by mail, or is an active member at once where `accountId` names the account that signs in as
   * them: whoever runs the installation has proved it in another way.
   */
  foundOrganisation(founding: z.output<typeof foundingBody>, accountId: Id | null = null): Promise<FoundedOrganisation> {
    const organisationId = newId();
    return this.tenancy.run(organisationId, async () => {
      const at = this.calendar.now();
      await this.organisations.insert({ name: founding.name, timeZone: founding.timeZone, createdAt: at });
      await this.record('organisation.created', { kind: 'organisation', id: organisationId }, at);
      const programmeId = newId();
      await this.programmes.insert({ id: programmeId, name: 'Mentoring', purpose: developmentOnly, createdAt: at }, null);
      await this.record('programme.created', { kind: 'programme', id: programmeId }, at);
      const adminId = await this.firstAdmin.takeIn(founding, accountId, at);
      return { organisationId, programmeId, adminId };
    });
  }

  private record(action: AuditAction, subject: { kind: string; id: Id }, at: Date): Promise<void> {
    return this.audit.record({ action, at, actorId: null, subject });
  }
}
