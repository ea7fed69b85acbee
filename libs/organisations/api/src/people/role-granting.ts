import { forbidden, invalid, newId, notFound, type BodyOf, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import {
  canManageRoles,
  requireActiveHolder,
  requireAnotherAdmin,
  requireAnotherOwner,
  type Actor,
  type peopleApi,
  type RoleGrantView,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { MemberRepository } from './member.repository';
import { OrganisationCalendar } from './organisation-calendar';
import { ProgrammeQueries } from './programmes.queries';
import type { RoleGrant } from './role-grant.entity';
import { ActiveAdmins, ActiveOwners, RoleGrantRepository } from './role-grant.repository';
import { RoleGrantQueries } from './role-grants.queries';

type Wanted = BodyOf<typeof peopleApi.grantRole>;

/** Giving members roles and taking them back. */
@Injectable()
export class RoleGranting {
  constructor(
    private readonly grants: RoleGrantRepository,
    private readonly queries: RoleGrantQueries,
    private readonly admins: ActiveAdmins,
    private readonly owners: ActiveOwners,
    private readonly members: MemberRepository,
    private readonly programmes: ProgrammeQueries,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof peopleApi.listRoleGrants>): Promise<Page<RoleGrantView>> {
    requireRoleKeeper(actor);
    return this.queries.list(query);
  }

  async grant(actor: Actor, wanted: Wanted): Promise<RoleGrantView> {
    requireRoleKeeper(actor);
    const member = await this.members.load(wanted.memberId);
    if (member === null) throw invalid('body.memberId', 'There is no such member, or you cannot see them.');
    requireActiveHolder(member.status);
    const grant = {
      id: newId(),
      memberId: member.id,
      role: wanted.role,
      programmeId: await this.programmeOf(wanted),
      grantedAt: this.calendar.now(),
      grantedBy: actor.memberId,
    };
    await this.grants.insert(grant);
    await this.record(actor, 'role.granted', grant);
    return this.queries.read(grant.id);
  }

  async end(actor: Actor, grantId: Id): Promise<void> {
    requireRoleKeeper(actor);
    const grant = await this.grants.loadLive(grantId);
    if (grant === null) throw notFound('role grant');
    if (grant.role === 'ORGANISATION_ADMIN') {
      requireAnotherAdmin(await this.admins.readUnderLock(), grant.memberId);
    }
    if (grant.programmeId !== null) await this.requireOwnerStays(grant.programmeId, grant.memberId);
    if (!(await this.grants.end(grantId, this.calendar.now(), actor.memberId))) throw notFound('role grant');
    await this.record(actor, 'role.ended', grant);
  }

  /** An archived programme needs nobody to answer for it. */
  private async requireOwnerStays(programmeId: Id, leavingId: Id): Promise<void> {
    const owners = await this.owners.readUnderLock(programmeId);
    const programme = await this.programmes.read(programmeId);
    if (programme?.archivedAt === null) requireAnotherOwner(owners, leavingId);
  }

  private async programmeOf(wanted: Wanted): Promise<Id | null> {
    if (wanted.role === 'ORGANISATION_ADMIN') return null;
    const programme = await this.programmes.read(wanted.programmeId);
    if (programme === null) throw invalid('body.programmeId', 'There is no such programme.');
    return programme.id;
  }

  private record(
    actor: Actor,
    action: 'role.granted' | 'role.ended',
    { id, memberId, role, programmeId }: Pick<RoleGrant, 'id' | 'memberId' | 'role' | 'programmeId'>,
  ): Promise<void> {
    const subject = { kind: 'role-grant', id };
    const detail = { memberId, role, programmeId };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject, detail });
  }
}

function requireRoleKeeper(actor: Actor): void {
  if (!canManageRoles(actor)) throw forbidden('Only an organisation admin sees and changes who holds which role.');
}
