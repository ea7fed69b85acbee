import { forbidden, newId, stale, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  canCreateProgrammes,
  requireActiveProgramme,
  requireAnotherProgramme,
  type Actor,
  type AuditAction,
  type ProgrammeView,
  type programmesApi,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { OrganisationCalendar } from '../people/organisation-calendar';
import type { Programme } from '../people/programme.entity';
import { ProgrammeRepository } from '../people/programme.repository';
import { ProgrammeAccess } from './programme-access';

type Changes = BodyOf<typeof programmesApi.changeProgramme>;

/** Beginning a programme, saying what it is called and what it is for, archiving it and bringing it back. */
@Injectable()
export class ProgrammeChanges {
  constructor(
    private readonly access: ProgrammeAccess,
    private readonly programmes: ProgrammeRepository,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async create(actor: Actor, { name, purpose }: BodyOf<typeof programmesApi.createProgramme>): Promise<ProgrammeView> {
    if (!canCreateProgrammes(actor)) throw forbidden('Only an organisation admin creates programmes.');
    const id = newId();
    await this.programmes.insert({ id, name, purpose, createdAt: this.calendar.now() }, actor.memberId);
    await this.record(actor, 'programme.created', id);
    return this.access.read(actor, id);
  }

  /** A purpose that says something else is a new version, which every manager is asked to acknowledge. */
  async change(actor: Actor, programmeId: Id, changes: Changes, version: number): Promise<ProgrammeView> {
    const programme = await this.hold(actor, programmeId, version);
    requireActiveProgramme(programme);
    const { purpose } = changes;
    const asksAgain = purpose !== undefined && purpose !== programme.purpose;
    const purposeVersion = programme.purposeVersion + (asksAgain ? 1 : 0);
    if (asksAgain) {
      await this.programmes.declare({ programmeId, version: purposeVersion, purpose, declaredAt: this.calendar.now(), declaredBy: actor.memberId });
    }
    await this.save(actor, programme, { ...changes, purposeVersion });
    await this.record(actor, 'programme.changed', programmeId, { fields: Object.keys(changes), purposeVersion });
    return this.access.read(actor, programmeId);
  }

  async archive(actor: Actor, programmeId: Id, version: number): Promise<ProgrammeView> {
    const active = await this.programmes.activeIdsUnderLock();
    const programme = await this.hold(actor, programmeId, version);
    requireActiveProgramme(programme);
    requireAnotherProgramme(active, programmeId);
    await this.save(actor, programme, { archivedAt: this.calendar.now() });
    await this.record(actor, 'programme.archived', programmeId);
    return this.access.read(actor, programmeId);
  }

  /** Bringing back what is not archived changes nothing. */
  async bringBack(actor: Actor, programmeId: Id, version: number): Promise<ProgrammeView> {
    const programme = await this.hold(actor, programmeId, version);
    if (programme.archivedAt !== null) {
      await this.save(actor, programme, { archivedAt: null });
      await this.record(actor, 'programme.brought-back', programmeId);
    }
    return this.access.read(actor, programmeId);
  }

  private async hold(actor: Actor, programmeId: Id, version: number): Promise<Programme> {
    const programme = await this.access.holdAsKeeper(actor, programmeId);
    if (programme.version !== version) throw stale(await this.access.read(actor, programmeId));
    return programme;
  }

  private async save(actor: Actor, programme: Programme, changes: Parameters<ProgrammeRepository['update']>[1]): Promise<void> {
    if (!(await this.programmes.update(programme, changes))) throw stale(await this.access.read(actor, programme.id));
  }

  private record(actor: Actor, action: AuditAction, programmeId: Id, detail?: Record<string, unknown>): Promise<void> {
    const subject = { kind: 'programme', id: programmeId };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject, detail });
  }
}
