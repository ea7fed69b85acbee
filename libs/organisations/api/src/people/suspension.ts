import { advance, forbidden, notFound, stale, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  canBringBack,
  canSuspend,
  memberLifecycle,
  requireAnotherAdmin,
  requireNoErasure,
  type Actor,
  type MemberView,
  type peopleApi,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { ManagerAssignment } from './manager-assignment';
import { Departures } from './departures';
import { MemberDirectory } from './member-directory';
import type { Member } from './member.entity';
import { MemberRepository } from './member.repository';
import { OrganisationCalendar } from './organisation-calendar';
import { ActiveAdmins } from './role-grant.repository';

/** Shutting a person out, and letting them in again. Nothing of theirs is deleted. */
@Injectable()
export class Suspension {
  constructor(
    private readonly members: MemberRepository,
    private readonly admins: ActiveAdmins,
    private readonly departures: Departures,
    private readonly directory: MemberDirectory,
    private readonly managers: ManagerAssignment,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** The people whom they manage go to somebody else from today, where the admin says to whom. */
  async suspend(
    actor: Actor,
    memberId: Id,
    { handReportsTo }: BodyOf<typeof peopleApi.suspendMember>,
    version: number,
  ): Promise<MemberView> {
    if (!canSuspend(actor, { memberId })) throw forbidden('Only an organisation admin suspends people, and nobody suspends themselves.');
    const admins = await this.admins.readUnderLock();
    if (handReportsTo !== null) await this.handOver(actor, memberId, handReportsTo);
    const member = await this.load(actor, memberId, version);
    const status = advance(memberLifecycle, member.status, 'suspend');
    requireAnotherAdmin(admins, memberId);
    await this.members.update(member, { status, accessEndedAt: this.calendar.now() });
    await this.departures.announce(memberId);
    await this.record(actor, 'member.suspended', memberId);
    return this.directory.view(actor, memberId);
  }

  async bringBack(actor: Actor, memberId: Id, version: number): Promise<MemberView> {
    if (!canBringBack(actor)) throw forbidden('Only an organisation admin brings people back.');
    const member = await this.load(actor, memberId, version);
    const status = advance(memberLifecycle, member.status, 'bringBack');
    requireNoErasure(await this.members.isBeingErased(memberId));
    // Again, for what a request made that was under way while the suspension began.
    await this.members.update(member, { status, accessEndedAt: this.calendar.now() });
    await this.record(actor, 'member.brought-back', memberId);
    return this.directory.view(actor, memberId);
  }

  /** Before the member's row is locked: whoever draws reporting lines takes their turn first, too. */
  private async handOver(actor: Actor, memberId: Id, managerId: Id): Promise<void> {
    await this.managers.handReportsOver(actor, memberId, { managerId, from: await this.calendar.today() });
  }

  private async load(actor: Actor, memberId: Id, version: number): Promise<Member> {
    const member = await this.members.load(memberId);
    if (member === null) throw notFound('member');
    if (member.version !== version) throw stale(await this.directory.view(actor, memberId));
    return member;
  }

  private record(actor: Actor, action: 'member.suspended' | 'member.brought-back', memberId: Id): Promise<void> {
    const subject = { kind: 'member', id: memberId };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject });
  }
}
