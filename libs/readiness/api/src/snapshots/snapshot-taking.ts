import { forbidden, type BodyOf, type Id, type ResponseOf } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { canTakeSnapshot, type readinessApi, type SnapshotView } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { earlierOf, Moments, type Moment } from '../access/moments';
import { ReadinessAccess } from '../access/readiness-access';
import { PersonRoleQueries } from '../people/person-roles.queries';
import { kindFor, Reports, type TeamQuestion } from '../teams/reports';
import { SnapshotCounting } from './snapshot-counting';
import { SnapshotQueries } from './snapshots.queries';

type Wanted = BodyOf<typeof readinessApi.takeSnapshot>;

/** Keeping how people stand when somebody asks for it, and looking at what was kept. */
@Injectable()
export class SnapshotTaking {
  constructor(
    private readonly access: ReadinessAccess,
    private readonly reports: Reports,
    private readonly roles: PersonRoleQueries,
    private readonly counting: SnapshotCounting,
    private readonly queries: SnapshotQueries,
    private readonly moments: Moments,
  ) {}

  /** Of a person, each of their roles; of a team or of everybody, those who report to the actor, directly or below. */
  async take(actor: Actor, wanted: Wanted): Promise<ResponseOf<typeof readinessApi.takeSnapshot>> {
    const moment = await this.moments.of({});
    const holders = 'memberId' in wanted ? await this.rolesOf(actor, wanted.memberId, moment) : await this.reportsIn(actor, wanted);
    return { taken: await this.counting.count({ cause: 'ON_DEMAND', at: moment.at, month: null }, holders), at: moment.at.toISOString() };
  }

  async list(actor: Actor, memberId: Id, profileId: Id | null): Promise<{ items: SnapshotView[] }> {
    await this.access.read(actor, memberId);
    return { items: await this.queries.ofMember(memberId, profileId) };
  }

  /**
   * People by band whenever those who report to somebody were counted: those who have or work towards the role, and
   * everybody where nobody does. Whoever did not have it yet is not missed before.
   */
  async trend(actor: Actor, question: TeamQuestion): Promise<ResponseOf<typeof readinessApi.readTeamTrend>> {
    const { people, role, moment } = await this.reports.read(actor, question);
    if (role === null) return { items: [] };
    const holders = people.filter((person) => kindFor(person, role) !== null);
    const asked = holders.length === 0 ? people : holders;
    return { items: await this.queries.trendOf(asked.map(({ id }) => id), role.profileId, earlierOf(moment)) };
  }

  private async rolesOf(actor: Actor, memberId: Id, moment: Moment) {
    const { grounds } = await this.access.toPerson(actor, memberId);
    if (!canTakeSnapshot(grounds)) throw forbidden('How somebody stands is kept by that person and by who manages them.');
    return (await this.roles.on(memberId, moment)).map(({ versionId }) => ({ memberId, versionId }));
  }

  private async reportsIn(actor: Actor, { teamId, versionId }: Exclude<Wanted, { memberId: Id }>) {
    const { people } = await this.reports.read(actor, { teamId, versionId, reach: 'ALL' });
    return people.map(({ id }) => ({ memberId: id, versionId }));
  }
}
