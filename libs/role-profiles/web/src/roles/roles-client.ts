import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf } from '@waymark/foundation/kernel';
import { peopleApi, type MemberView, type TeamView } from '@waymark/organisations/domain';
import { roleProfilesApi, type RoleAssignmentView } from '@waymark/role-profiles/domain';

export type NewAssignment = BodyInputOf<typeof roleProfilesApi.assignRole>;

/** How many people or teams a search offers to choose from. */
const offered = 8;

/** The roles that people have and work towards. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class RolesClient {
  private readonly api = inject(ApiCaller);

  async list(memberId: string, signal?: AbortSignal): Promise<RoleAssignmentView[]> {
    return (await this.api.call(roleProfilesApi.listAssignments, { params: { memberId }, signal })).items;
  }

  /** Gives what was assigned: one for each member. The same key again is the same assignment. */
  async assign(body: NewAssignment, idempotencyKey: string): Promise<RoleAssignmentView[]> {
    return (await this.api.call(roleProfilesApi.assignRole, { body, idempotencyKey })).items;
  }

  end({ id, version }: Pick<RoleAssignmentView, 'id' | 'version'>, to: string): Promise<RoleAssignmentView> {
    return this.api.call(roleProfilesApi.endAssignment, { params: { roleAssignmentId: id }, body: { to }, ifMatch: version });
  }

  readMember(memberId: string, signal?: AbortSignal): Promise<MemberView> {
    return this.api.call(peopleApi.readMember, { params: { memberId }, signal });
  }

  async findMembers(search: string, signal: AbortSignal): Promise<MemberView[]> {
    const query = { limit: offered, status: 'ACTIVE' as const, ...(search === '' ? {} : { search }) };
    return (await this.api.call(peopleApi.listMembers, { query, signal })).items;
  }

  async findTeams(search: string, signal: AbortSignal): Promise<TeamView[]> {
    return (await this.api.call(peopleApi.listTeams, { query: { limit: offered, ...(search === '' ? {} : { search }) }, signal })).items;
  }
}
