import { notFound, type Id, type QueryOf } from '@waymark/foundation/kernel';
import type { PersonReadiness, readinessApi } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import type { Moment } from '../access/moments';
import { EditionQueries } from '../standing/editions.queries';
import { PersonRoleQueries, type HeldRole } from './person-roles.queries';

type Wanted = Pick<QueryOf<typeof readinessApi.readPersonReadiness>, 'role' | 'versionId'>;

/** What a person is compared with, and what they could be. */
export interface ComparedRoles {
  readonly role: PersonReadiness['role'];
  readonly roles: readonly HeldRole[];
}

/** Which role a person is compared with. */
@Injectable()
export class RoleComparing {
  constructor(
    private readonly roles: PersonRoleQueries,
    private readonly editions: EditionQueries,
  ) {}

  /**
   * The edition that is asked for, whoever has it; else the role of the kind that is; else the role that they work towards
   * and, where there is none, the one they have.
   * @throws DomainError NOT_FOUND where there is no such edition.
   */
  async choose(memberId: Id, { role: kind, versionId }: Wanted, moment: Moment): Promise<ComparedRoles> {
    const roles = await this.roles.on(memberId, moment);
    if (versionId !== undefined) return { role: await this.edition(versionId, roles), roles };
    const role = roles.find((each) => each.kind === (kind ?? 'TARGET')) ?? (kind === undefined ? roles[0] : undefined);
    return { role: role ?? null, roles };
  }

  /** What an edition is to somebody is what its profile is to them. */
  private async edition(versionId: Id, roles: readonly HeldRole[]): Promise<PersonReadiness['role']> {
    const edition = await this.editions.read(versionId);
    if (edition === null) throw notFound('role profile');
    const held = roles.find((each) => each.versionId === versionId) ?? roles.find((each) => each.profileId === edition.profileId);
    return { ...edition, kind: held?.kind ?? null };
  }
}
