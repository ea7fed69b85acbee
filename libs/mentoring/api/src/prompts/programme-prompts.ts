import { forbidden, notFound, stale, type Id } from '@waymark/foundation/kernel';
import { usualPrompts, type ProgrammePromptsView, type PromptSet } from '@waymark/mentoring/domain';
import { OrganisationCalendar, ProgrammeQueries } from '@waymark/organisations/api';
import { canChangeProgramme, type Actor, type ProgrammeView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { SessionQueries } from '../sessions/sessions.queries';
import type { Prompts } from './prompts.entity';
import { PromptRepository } from './prompts.repository';

/** What the sessions of a programme ask. Every member may know; what is set touches later sessions alone. */
@Injectable()
export class ProgrammePrompts {
  constructor(
    private readonly prompts: PromptRepository,
    private readonly programmes: ProgrammeQueries,
    private readonly names: SessionQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async read(programmeId: Id): Promise<ProgrammePromptsView> {
    await this.require(programmeId);
    return this.present(programmeId);
  }

  async list(programmeId: Id): Promise<{ items: ProgrammePromptsView[] }> {
    await this.require(programmeId);
    const rows = await this.prompts.all(programmeId);
    const named = await this.names.namesOf(rows.map(({ setBy }) => setBy));
    return { items: [...rows.map((row) => viewOf(row, named)), usual(programmeId)] };
  }

  /** @throws DomainError FORBIDDEN to whoever neither owns the programme nor is an admin, STALE. */
  async set(actor: Actor, programmeId: Id, prompts: PromptSet, version: number): Promise<ProgrammePromptsView> {
    const { owners } = await this.require(programmeId);
    if (!canChangeProgramme(actor, { ownerIds: owners.map(({ id }) => id) })) throw forbidden('Only an owner of this programme or an organisation admin does this.');
    const before = await this.present(programmeId);
    if (before.version !== version) throw stale(before);
    const added = await this.prompts.add({ programmeId, version: version + 1, prompts, setBy: actor.memberId, setAt: this.calendar.now() });
    const present = await this.present(programmeId);
    if (!added) throw stale(present);
    return present;
  }

  /** What a session asks that began with this version. */
  async ofVersion(programmeId: Id, version: number): Promise<PromptSet> {
    return (await this.prompts.find(programmeId, version))?.prompts ?? usualPrompts;
  }

  private async present(programmeId: Id): Promise<ProgrammePromptsView> {
    const latest = await this.prompts.latest(programmeId);
    return latest === null ? usual(programmeId) : viewOf(latest, await this.names.namesOf([latest.setBy]));
  }

  private async require(programmeId: Id): Promise<ProgrammeView> {
    const programme = await this.programmes.read(programmeId);
    if (programme === null) throw notFound('programme');
    return programme;
  }
}

function usual(programmeId: Id): ProgrammePromptsView {
  return { programmeId, prompts: usualPrompts, setAt: null, setBy: null, version: 1 };
}

function viewOf({ programmeId, version, prompts, setBy, setAt }: Prompts, named: Map<Id, string>): ProgrammePromptsView {
  return { programmeId, prompts, setAt: setAt.toISOString(), setBy: { id: setBy, name: named.get(setBy) ?? 'Nobody any more' }, version };
}
