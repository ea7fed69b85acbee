import { advance, forbidden, invalid, newId, notFound, stale, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  addressIsAllowed,
  addressRefusal,
  canInvite,
  memberLifecycle,
  requireNoErasure,
  type Actor,
  type AuditAction,
  type MemberStatus,
  type MemberView,
  type peopleApi,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { InvitationLinks } from './invitation-links.repository';
import { titled } from './member-changes';
import { MemberDirectory } from './member-directory';
import type { Member } from './member.entity';
import { addressTaken, MemberRepository } from './member.repository';
import { OrganisationCalendar } from './organisation-calendar';
import { OrganisationRepository } from './organisation.repository';

type Invitation = BodyOf<typeof peopleApi.inviteMember>;

/** Inviting a person by mail, inviting them again, and taking an invitation back. */
@Injectable()
export class MemberInvitations {
  constructor(
    private readonly members: MemberRepository,
    private readonly organisations: OrganisationRepository,
    private readonly links: InvitationLinks,
    private readonly directory: MemberDirectory,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async invite(actor: Actor, invitation: Invitation): Promise<MemberView> {
    requireInviter(actor);
    const refused = await this.refusalOf(invitation.email);
    if (refused !== null) throw invalid('body.email', refused);
    const known = await this.members.loadByEmail(invitation.email);
    if (known !== null) refuseKnown(known.status);
    const memberId = known === null ? await this.takeIn(invitation) : await this.takeInAgain(known, invitation);
    await this.record(actor, 'member.invited', memberId);
    return this.directory.view(actor, memberId);
  }

  /** Sends a new link. The one before is dead as soon as the member names the new one. */
  async inviteAgain(actor: Actor, memberId: Id): Promise<MemberView> {
    requireInviter(actor);
    const member = await this.load(memberId);
    const refused = await this.refusalOf(member.email);
    if (refused !== null) throw wrongState('address-not-allowed', refused);
    await this.invited(member, {});
    await this.record(actor, 'member.invited', memberId);
    return this.directory.view(actor, memberId);
  }

  async withdraw(actor: Actor, memberId: Id, version: number): Promise<void> {
    requireInviter(actor);
    const member = await this.load(memberId);
    if (member.version !== version) throw stale(await this.directory.view(actor, memberId));
    const status = advance(memberLifecycle, member.status, 'withdraw');
    await this.members.update(member, { status, invitationId: null, accessEndedAt: this.calendar.now() });
    await this.record(actor, 'member.invitation-withdrawn', memberId);
  }

  /** Why the organisation does not invite this address, or null where it may. */
  private async refusalOf(email: string): Promise<string | null> {
    const domains = await this.organisations.mailDomains();
    return addressIsAllowed(email, domains) ? null : addressRefusal(email, domains);
  }

  private async takeIn({ email, name, jobTitle }: Invitation): Promise<Id> {
    const now = this.calendar.now();
    const member = { id: newId(), email };
    await this.members.insert({
      ...member,
      name,
      jobTitle: titled(jobTitle),
      timeZone: await this.calendar.timeZone(),
      status: 'INVITED',
      invitationId: await this.links.request(member, now),
      accountId: null,
      externalId: null,
      createdAt: now,
      joinedAt: null,
      accessEndedAt: null,
    });
    return member.id;
  }

  /** Somebody whose invitation was withdrawn is invited on the same row, so that their history goes on. */
  private async takeInAgain(member: Member, { name, jobTitle }: Invitation): Promise<Id> {
    await this.invited(member, { name, jobTitle: titled(jobTitle) });
    return member.id;
  }

  private async invited(member: Member, profile: Partial<Pick<Member, 'name' | 'jobTitle'>>): Promise<void> {
    const status = advance(memberLifecycle, member.status, 'invite');
    requireNoErasure(await this.members.isBeingErased(member.id));
    const invitationId = await this.links.request(member, this.calendar.now());
    await this.members.update(member, { ...profile, status, invitationId, accessEndedAt: null });
  }

  private async load(memberId: Id): Promise<Member> {
    const member = await this.members.load(memberId);
    if (member === null) throw notFound('member');
    return member;
  }

  private record(actor: Actor, action: AuditAction, memberId: Id): Promise<void> {
    const subject = { kind: 'member', id: memberId };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject });
  }
}

function requireInviter(actor: Actor): void {
  if (!canInvite(actor)) throw forbidden('Only an organisation admin invites people.');
}

function refuseKnown(status: MemberStatus): void {
  switch (status) {
    case 'EXPECTED':
      throw addressTaken('This address belongs to a person who came in with a file. Invite them from the list of people.');
    case 'INVITED':
      throw addressTaken('This address has been invited and has not answered yet. You can send the invitation again.');
    case 'ACTIVE':
      throw addressTaken('This address already belongs to a member. Look for it in the list of people.');
    case 'SUSPENDED':
      throw addressTaken('This address belongs to a member who is suspended. Bring them back instead of inviting them.');
    case 'WITHDRAWN':
    case 'ERASED':
  }
}
