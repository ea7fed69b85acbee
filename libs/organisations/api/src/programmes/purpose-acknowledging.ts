import { forbidden, notFound, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import {
  requireActiveProgramme,
  requirePresentPurpose,
  type Actor,
  type ManagerAcknowledgement,
  type ProgrammeOverview,
  type programmesApi,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { readNameCursor } from '../people/name-cursor';
import { OrganisationCalendar } from '../people/organisation-calendar';
import { ProgrammeRepository } from '../people/programme.repository';
import { Participation } from './participation.queries';
import { ProgrammeAccess } from './programme-access';
import { PurposeAcknowledgements } from './purpose-acknowledgements.repository';

/** That managers say they have read what a programme is for, and who has said so. */
@Injectable()
export class PurposeAcknowledging {
  constructor(
    private readonly access: ProgrammeAccess,
    private readonly programmes: ProgrammeRepository,
    private readonly participation: Participation,
    private readonly acknowledgements: PurposeAcknowledgements,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Acknowledging a second time what was acknowledged changes nothing. */
  async acknowledge(actor: Actor, programmeId: Id, purposeVersion: number): Promise<void> {
    await this.access.read(actor, programmeId);
    const reports = await this.participation.reportsOf(actor.memberId, await this.calendar.today());
    if (reports.length === 0) throw forbidden('Only those who manage somebody acknowledge a purpose.');
    const programme = await this.programmes.hold(programmeId);
    if (programme === null) throw notFound('programme');
    requireActiveProgramme(programme);
    requirePresentPurpose(purposeVersion, programme.purposeVersion);
    const at = this.calendar.now();
    if (!(await this.acknowledgements.add(actor.memberId, { programmeId, purposeVersion }, at))) return;
    await this.audit.record({
      action: 'programme.purpose-acknowledged',
      at,
      actorId: actor.memberId,
      subject: { kind: 'programme', id: programmeId },
      detail: { purposeVersion },
    });
  }

  async overview(actor: Actor, programmeId: Id): Promise<ProgrammeOverview> {
    await this.access.requireKeeper(actor, programmeId);
    return this.participation.overviewOf(programmeId, await this.calendar.today());
  }

  async managers(
    actor: Actor,
    programmeId: Id,
    { cursor, limit }: QueryOf<typeof programmesApi.listAcknowledgements>,
  ): Promise<Page<ManagerAcknowledgement>> {
    await this.access.requireKeeper(actor, programmeId);
    return this.participation.managersOf(programmeId, await this.calendar.today(), { after: readNameCursor(cursor), limit });
  }
}
