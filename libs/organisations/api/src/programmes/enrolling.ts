import { invalid, newId, notFound, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  canReadEnrolment,
  endEnrolment,
  requireActiveProgramme,
  requireNotBegun,
  requireSomeDays,
  spansOverlap,
  type Actor,
  type AuditAction,
  type Enrolled,
  type EnrolmentView,
  type programmesApi,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { OrganisationCalendar } from '../people/organisation-calendar';
import { TeamRepository } from '../people/team.repository';
import type { Enrolment } from './enrolment.entity';
import { EnrolmentRepository } from './enrolment.repository';
import { EnrolmentQueries } from './enrolments.queries';
import { ProgrammeAccess } from './programme-access';

type Wanted = BodyOf<typeof programmesApi.enrol>;

/** Enrolling people in a programme, ending that, and taking back what was a mistake. */
@Injectable()
export class Enrolling {
  constructor(
    private readonly access: ProgrammeAccess,
    private readonly enrolments: EnrolmentRepository,
    private readonly queries: EnrolmentQueries,
    private readonly teams: TeamRepository,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Whoever takes part on one of these days already is left as they are, and named. */
  async enrol(actor: Actor, programmeId: Id, wanted: Wanted): Promise<Enrolled> {
    await this.enrolments.takeTurn();
    requireActiveProgramme(await this.access.holdAsKeeper(actor, programmeId));
    requireSomeDays(wanted);
    const people = await this.peopleOf(wanted);
    const present = await this.enrolments.of(programmeId, [...people.keys()]);
    const busy = new Set(present.filter((enrolment) => spansOverlap(enrolment, wanted)).map(({ memberId }) => memberId));
    const { part, from, to } = wanted;
    const about = { programmeId, part, from, to, enrolledAt: this.calendar.now(), enrolledBy: actor.memberId };
    const begun = [...people.keys()].filter((memberId) => !busy.has(memberId)).map((memberId) => ({ id: newId(), memberId, ...about }));
    if (begun.length > 0) await this.enrolments.insert(begun);
    for (const enrolment of begun) await this.record(actor, 'enrolment.started', enrolment);
    const already = [...people].filter(([memberId]) => busy.has(memberId)).map(([memberId, memberName]) => ({ memberId, memberName }));
    return { enrolled: begun.length, already };
  }

  async end(actor: Actor, enrolmentId: Id, to: string): Promise<EnrolmentView> {
    const enrolment = await this.load(actor, enrolmentId);
    const ended = endEnrolment(enrolment, to, await this.calendar.today());
    await this.enrolments.endOn(enrolmentId, to);
    await this.record(actor, 'enrolment.ended', ended);
    return this.queries.read(enrolmentId);
  }

  async takeBack(actor: Actor, enrolmentId: Id): Promise<void> {
    const enrolment = await this.load(actor, enrolmentId);
    requireNotBegun(enrolment, await this.calendar.today());
    await this.enrolments.delete(enrolmentId);
    await this.record(actor, 'enrolment.taken-back', enrolment);
  }

  /** Who is meant, by id, with their names. */
  private async peopleOf({ memberIds, teamId }: Wanted): Promise<Map<Id, string>> {
    if (teamId !== undefined) {
      // Whoever looks after a programme sees every team.
      if ((await this.teams.hold(teamId)) === null) throw invalid('body.teamId', 'There is no such team, or you cannot see it.');
      const people = await this.queries.activeNamesOf(await this.teams.activeMemberIdsOf(teamId));
      if (people.size === 0) throw invalid('body.teamId', 'Nobody active is in this team.');
      return people;
    }
    const people = await this.queries.activeNamesOf(memberIds ?? []);
    const missing = (memberIds ?? []).findIndex((memberId) => !people.has(memberId));
    if (missing >= 0) throw invalid(`body.memberIds.${missing}`, 'There is no such active member, or you cannot see them.');
    return people;
  }

  private async load(actor: Actor, enrolmentId: Id): Promise<Enrolment> {
    await this.enrolments.takeTurn();
    const enrolment = await this.enrolments.load(enrolmentId);
    if (enrolment === null) throw notFound('enrolment');
    const programme = await this.access.read(actor, enrolment.programmeId);
    const ownerIds = programme.owners.map(({ id }) => id);
    if (!canReadEnrolment(actor, { memberId: enrolment.memberId, ownerIds })) throw notFound('enrolment');
    await this.access.requireKeeper(actor, programme.id);
    requireActiveProgramme(programme);
    return enrolment;
  }

  private record(actor: Actor, action: AuditAction, { id, programmeId, memberId, part, from, to }: Omit<Enrolment, 'organisationId'>): Promise<void> {
    const subject = { kind: 'enrolment', id };
    const detail = { programmeId, memberId, part, from, to };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject, detail });
  }
}
