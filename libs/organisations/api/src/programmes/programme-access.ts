import { forbidden, notFound, type Id } from '@waymark/foundation/kernel';
import { canChangeProgramme, canReadProgrammes, type Actor, type ProgrammeView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { Programme } from '../people/programme.entity';
import { ProgrammeRepository } from '../people/programme.repository';
import { ProgrammeQueries } from '../people/programmes.queries';

/** Who reads a programme, and who looks after it. */
@Injectable()
export class ProgrammeAccess {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly queries: ProgrammeQueries,
  ) {}

  async list(actor: Actor): Promise<{ items: ProgrammeView[] }> {
    return { items: canReadProgrammes(actor) ? await this.queries.list() : [] };
  }

  /** @throws DomainError NOT_FOUND */
  async read(actor: Actor, programmeId: Id): Promise<ProgrammeView> {
    const programme = canReadProgrammes(actor) ? await this.queries.read(programmeId) : null;
    if (programme === null) throw notFound('programme');
    return programme;
  }

  /** @throws DomainError NOT_FOUND, or FORBIDDEN to whoever is neither an owner of it nor an admin. */
  async requireKeeper(actor: Actor, programmeId: Id): Promise<ProgrammeView> {
    const programme = await this.read(actor, programmeId);
    const ownerIds = programme.owners.map(({ id }) => id);
    if (!canChangeProgramme(actor, { ownerIds })) throw forbidden('Only an owner of this programme or an organisation admin does this.');
    return programme;
  }

  /** As `requireKeeper`; the programme as stored, which nobody else changes until the transaction ends. */
  async holdAsKeeper(actor: Actor, programmeId: Id): Promise<Programme> {
    await this.requireKeeper(actor, programmeId);
    const programme = await this.programmes.hold(programmeId);
    if (programme === null) throw notFound('programme');
    return programme;
  }
}
