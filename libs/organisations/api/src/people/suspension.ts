import { advance, forbidden, notFound, type Id } from '@waymark/foundation/kernel';
import {
  canBringBack,
  canSuspend,
  memberLifecycle,
  requireAnotherAdmin,
  type Actor,
  type MemberView,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
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
    private readonly directory: MemberDirectory,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async suspend(actor: Actor, memberId: Id): Promise<MemberView> {
    if (!canSuspend(actor, { memberId })) throw forbidden('Only an organisation admin suspends people, and nobody suspends themselves.');
    const admins = await this.admins.readUnderLock();
    const member = await this.load(memberId);
    const status = advance(memberLifecycle, member.status, 'suspend');
    requireAnotherAdmin(admins, memberId);
    await this.members.update(member, { status, accessEndedAt: this.calendar.now() });
    await this.record(actor, 'member.suspended', memberId);
    return this.directory.view(actor, memberId);
  }

  async bringBack(actor: Actor, memberId: Id): Promise<MemberView> {
    if (!canBringBack(actor)) throw forbidden('Only an organisation admin brings people back.');
    const member = await this.load(memberId);
    const status = advance(memberLifecycle, member.status, 'bringBack');
    // Again, for what a request made that was under way while the suspension began.
    await this.members.update(member, { status, accessEndedAt: this.calendar.now() });
    await this.record(actor, 'member.brought-back', memberId);
    return this.directory.view(actor, memberId);
  }

  private async load(memberId: Id): Promise<Member> {
    const member = await this.members.load(memberId);
    if (member === null) throw notFound('member');
    return member;
  }

  private record(actor: Actor, action: 'member.suspended' | 'member.brought-back', memberId: Id): Promise<void> {
    const subject = { kind: 'member', id: memberId };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject });
  }
}
