import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf } from '@waymark/foundation/kernel';
import { peopleApi, type TeamView } from '@waymark/organisations/domain';

export type TeamName = BodyInputOf<typeof peopleApi.createTeam>;

/** The teams of the organisation. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class TeamsClient {
  private readonly api = inject(ApiCaller);

  list(query: QueryInputOf<typeof peopleApi.listTeams>, signal: AbortSignal): Promise<Page<TeamView>> {
    return this.api.call(peopleApi.listTeams, { query, signal });
  }

  /** Every team that the person sees, by name, page after page. */
  async all(signal: AbortSignal): Promise<TeamView[]> {
    const teams: TeamView[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await this.list({ limit: 100, ...(cursor === undefined ? {} : { cursor }) }, signal);
      teams.push(...page.items);
      cursor = page.nextCursor ?? undefined;
      more = cursor !== undefined;
    }
    return teams;
  }

  read(teamId: string): Promise<TeamView> {
    return this.api.call(peopleApi.readTeam, { params: { teamId } });
  }

  create(body: TeamName, idempotencyKey: string): Promise<TeamView> {
    return this.api.call(peopleApi.createTeam, { body, idempotencyKey });
  }

  /** Renames on top of the version that was read; a stale one is refused with status 412 and the team as it is now. */
  rename({ id, version }: TeamView, body: TeamName): Promise<TeamView> {
    return this.api.call(peopleApi.changeTeam, { params: { teamId: id }, body, ifMatch: version });
  }

  delete({ id, version }: TeamView): Promise<void> {
    return this.api.call(peopleApi.deleteTeam, { params: { teamId: id }, ifMatch: version });
  }

  putIn(teamId: string, memberId: string): Promise<void> {
    return this.api.call(peopleApi.addTeamMember, { params: { teamId, memberId } });
  }

  /** Out of one team and into another, in one go; everybody or nobody. `fromTeamId` null takes nobody out of anything. */
  move(body: BodyInputOf<typeof peopleApi.moveToTeam>): Promise<void> {
    return this.api.call(peopleApi.moveToTeam, { body });
  }

  takeOut(teamId: string, memberId: string): Promise<void> {
    return this.api.call(peopleApi.removeTeamMember, { params: { teamId, memberId } });
  }
}
