import type { Id, QueryOf, ResponseOf } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import type { readinessApi } from '@waymark/readiness/domain';
import { gate } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { Moments } from '../access/moments';
import { ReadinessAccess } from '../access/readiness-access';
import { Movements } from '../movement/movements';
import { RoleComparing } from './compared-role';
import { PersonRoleQueries } from './person-roles.queries';

/** What changed for one person since an instant. */
@Injectable()
export class PersonMovementReading {
  constructor(
    private readonly access: ReadinessAccess,
    private readonly moments: Moments,
    private readonly comparing: RoleComparing,
    private readonly roles: PersonRoleQueries,
    private readonly movements: Movements,
  ) {}

  async read(actor: Actor, memberId: Id, { since, ...query }: QueryOf<typeof readinessApi.readPersonMovement>): Promise<ResponseOf<typeof readinessApi.readPersonMovement>> {
    await this.access.read(actor, memberId);
    const moment = await this.moments.of(query);
    const { role } = await this.comparing.choose(memberId, query, moment);
    const person = { id: memberId, name: await this.roles.nameOf(memberId) };
    const { people, ...movement } = await this.movements.of({ people: [person], role, since: new Date(since), moment, gates: gate.options, listed: Infinity });
    return { ...movement, bandThen: people[0]?.bandThen ?? 'UNKNOWN', bandNow: people[0]?.bandNow ?? 'UNKNOWN' };
  }
}
