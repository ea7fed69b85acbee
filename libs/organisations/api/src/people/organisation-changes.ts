import { forbidden, invalid, stale, type BodyOf } from '@waymark/foundation/kernel';
import { holds, sessionTimesFit, type Actor, type OrganisationView, type peopleApi } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { OrganisationCalendar } from './organisation-calendar';
import { OrganisationRepository } from './organisation.repository';

/** The settings of the organisation. Every member reads them, an admin changes them. */
@Injectable()
export class OrganisationChanges {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  read(): Promise<OrganisationView> {
    return this.organisations.read();
  }

  async change(
    actor: Actor,
    changes: BodyOf<typeof peopleApi.changeOrganisation>,
    version: number,
  ): Promise<OrganisationView> {
    if (!holds(actor, 'ORGANISATION_ADMIN')) throw forbidden('Only an organisation admin changes the organisation.');
    const before = await this.organisations.read();
    if (before.version !== version) throw stale(before);
    if (!sessionTimesFit({ ...before, ...changes })) {
      throw invalid(`body.${changes.sessionIdleMinutes === undefined ? 'sessionLongestMinutes' : 'sessionIdleMinutes'}`, 'The idle time cannot be longer than the longest time');
    }
    const saved = await this.organisations.update(version, changes);
    const organisation = await this.organisations.read();
    if (!saved) throw stale(organisation);
    await this.audit.record({
      action: 'organisation.changed',
      at: this.calendar.now(),
      actorId: actor.memberId,
      subject: { kind: 'organisation', id: organisation.id },
      detail: { fields: Object.keys(changes) },
    });
    return organisation;
  }
}
