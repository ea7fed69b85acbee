import { wrongState, type Id } from '@waymark/foundation/kernel';
import { breaksUniqueKey, Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Team, TeamMember } from './team.entity';

@Injectable()
export class TeamRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The team as stored, which nobody can delete or change until the transaction ends. */
  hold(id: Id): Promise<Team | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Team).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
  }

  /** As `hold`, and nobody can put a person in until the transaction ends. */
  holdToDelete(id: Id): Promise<Team | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Team).findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** @throws DomainError WRONG_STATE with code `team-name-taken`. */
  async insert(team: Pick<Team, 'id' | 'name' | 'createdAt'>): Promise<void> {
    const { organisationId } = this.tenancy;
    await oneOfTheName(() => this.tenancy.repository(Team).insert({ ...team, organisationId }));
  }

  /**
   * False where `version` is no longer what is stored.
   * @throws DomainError WRONG_STATE with code `team-name-taken`.
   */
  async rename({ id, version }: Pick<Team, 'id' | 'version'>, name: string): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await oneOfTheName(() =>
      this.tenancy.repository(Team).update({ organisationId, id, version }, { name, version: () => 'version + 1' }),
    );
    return affected === 1;
  }

  async delete(id: Id): Promise<void> {
    await this.tenancy.repository(Team).delete({ organisationId: this.tenancy.organisationId, id });
  }

  async memberIdsOf(teamId: Id): Promise<Id[]> {
    const { organisationId } = this.tenancy;
    const members = await this.tenancy.repository(TeamMember).findBy({ organisationId, teamId });
    return members.map(({ memberId }) => memberId);
  }

  async activeMemberIdsOf(teamId: Id): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT m.id FROM team_member tm JOIN member m ON m.organisation_id = tm.organisation_id AND m.id = tm.member_id
       WHERE tm.organisation_id = $1 AND tm.team_id = $2 AND m.status = 'ACTIVE' ORDER BY m.id`,
      [this.tenancy.organisationId, teamId],
    );
    return rows.map(({ id }) => id);
  }

  /** False where the member was in the team already. */
  async addMember(teamId: Id, memberId: Id, since: Date): Promise<boolean> {
    const added = await this.tenancy.manager.query<unknown[]>(
      `INSERT INTO team_member (organisation_id, team_id, member_id, since) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING team_id`,
      [this.tenancy.organisationId, teamId, memberId, since],
    );
    return added.length === 1;
  }

  /** False where the member was not in the team. */
  async removeMember(teamId: Id, memberId: Id): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(TeamMember).delete({ organisationId, teamId, memberId });
    return affected === 1;
  }
}

async function oneOfTheName<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!breaksUniqueKey(error, 'team_name_key')) throw error;
    throw wrongState('team-name-taken', 'Another team has this name already. Choose a different one.');
  }
}
