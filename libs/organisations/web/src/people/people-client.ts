import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf } from '@waymark/foundation/kernel';
import { peopleApi, type MemberView, type PossibleReader, type ProfileReaders } from '@waymark/organisations/domain';

export type MemberListQuery = QueryInputOf<typeof peopleApi.listMembers>;
export type Invitation = BodyInputOf<typeof peopleApi.inviteMember>;

/** The members of the organisation. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class PeopleClient {
  private readonly api = inject(ApiCaller);

  list(query: MemberListQuery, signal: AbortSignal): Promise<Page<MemberView>> {
    return this.api.call(peopleApi.listMembers, { query, signal });
  }

  possibleReaders(query: { search?: string; cursor?: string; limit?: number }, signal: AbortSignal): Promise<Page<PossibleReader>> {
    return this.api.call(peopleApi.listPossibleReaders, { query, signal });
  }

  read(memberId: string): Promise<MemberView> {
    return this.api.call(peopleApi.readMember, { params: { memberId } });
  }

  readers(memberId: string): Promise<ProfileReaders> {
    return this.api.call(peopleApi.listProfileReaders, { params: { memberId } });
  }

  invite(body: Invitation, idempotencyKey: string): Promise<MemberView> {
    return this.api.call(peopleApi.inviteMember, { body, idempotencyKey });
  }

  inviteAgain({ id }: MemberView): Promise<MemberView> {
    return this.api.call(peopleApi.inviteAgain, { params: { memberId: id } });
  }

  async withdrawInvitation(member: MemberView): Promise<MemberView> {
    await this.api.call(peopleApi.withdrawInvitation, { params: { memberId: member.id }, ifMatch: member.version });
    return this.read(member.id);
  }

  /** As they were read: where somebody has changed them since, it is refused with status 412 and the member as they are. */
  suspend({ id, version }: MemberView, handReportsTo: string | null): Promise<MemberView> {
    return this.api.call(peopleApi.suspendMember, { params: { memberId: id }, body: { handReportsTo }, ifMatch: version });
  }

  bringBack({ id, version }: MemberView): Promise<MemberView> {
    return this.api.call(peopleApi.bringBackMember, { params: { memberId: id }, ifMatch: version });
  }

  async makeAdmin({ id }: MemberView): Promise<MemberView> {
    await this.api.call(peopleApi.grantRole, { body: { memberId: id, role: 'ORGANISATION_ADMIN' } });
    return this.read(id);
  }

  async takeAdminBack({ id }: MemberView): Promise<MemberView> {
    const { items } = await this.api.call(peopleApi.listRoleGrants, { query: { memberId: id, role: 'ORGANISATION_ADMIN' } });
    const [grant] = items;
    if (grant !== undefined) await this.api.call(peopleApi.endRoleGrant, { params: { roleGrantId: grant.id } });
    return this.read(id);
  }
}
