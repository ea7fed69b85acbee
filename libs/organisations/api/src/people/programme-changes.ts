import { forbidden, notFound, stale, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  canChangeProgramme,
  canReadProgrammes,
  type Actor,
  type peopleApi,
  type ProgrammeView,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { OrganisationCalendar } from './organisation-calendar';
import { ProgrammeRepository } from './programme.repository';
import { ProgrammeQueries } from './programmes.queries';

/** Reading programmes, and changing what one is called and what it is for. */
@Injectable()
export class ProgrammeChanges {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly queries: ProgrammeQueries,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor): Promise<{ items: ProgrammeView[] }> {
    return { items: canReadProgrammes(actor) ? await this.queries.list() : [] };
  }

  async read(actor: Actor, programmeId: Id): Promise<ProgrammeView> {
    const programme = canReadProgrammes(actor) ? await this.queries.read(programmeId) : null;
    if (programme === null) throw notFound('programme');
    return programme;
  }

  async change(
    actor: Actor,
    programmeId: Id,
    changes: BodyOf<typeof peopleApi.changeProgramme>,
    version: number,
  ): Promise<ProgrammeView> {
    const { owners } = await this.read(actor, programmeId);
    const ownerIds = owners.map(({ id }) => id);
    if (!canChangeProgramme(actor, { ownerIds })) throw forbidden('Only an owner of this programme or an organisation admin changes it.');
    const saved = await this.programmes.update({ id: programmeId, version }, changes);
    const programme = await this.read(actor, programmeId);
    if (!saved) throw stale(programme);
    await this.audit.record({
      action: 'programme.changed',
      at: this.calendar.now(),
      actorId: actor.memberId,
      subject: { kind: 'programme', id: programmeId },
      detail: { fields: Object.keys(changes) },
    });
    return programme;
  }
}
