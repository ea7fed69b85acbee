import { forbidden, notFound, type Id } from '@waymark/foundation/kernel';
import { ProgrammeQueries } from '@waymark/organisations/api';
import type { Actor, ProgrammeView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';

/** Who looks after the mentoring of a programme: its owners, and no admin by being one. */
@Injectable()
export class ProgrammeKeeping {
  constructor(private readonly programmes: ProgrammeQueries) {}

  /** @throws DomainError NOT_FOUND, or FORBIDDEN to whoever does not own this programme. */
  async requireOwner({ memberId }: Actor, programmeId: Id): Promise<ProgrammeView> {
    const programme = await this.programmes.read(programmeId);
    if (programme === null) throw notFound('programme');
    if (!programme.owners.some(({ id }) => id === memberId)) throw forbidden('Only an owner of this programme sees its mentoring.');
    return programme;
  }
}
