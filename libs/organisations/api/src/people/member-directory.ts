import { notFound, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import {
  canReadMember,
  type Actor,
  type MemberReader,
  type MemberSubject,
  type MemberView,
  type peopleApi,
  type PossibleReader,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { ManagementChains } from './management-chains.queries';
import { MemberRepository } from './member.repository';
import { MemberQueries } from './members.queries';
import { OrganisationCalendar } from './organisation-calendar';
import { PossibleReaderQueries } from './possible-readers.queries';

/** Who asks about whom, with all that the policy wants to know of both. */
export interface Encounter {
  reader: MemberReader;
  subject: MemberSubject;
}

/** Looking people up. Each reader meets only those whom the policy lets them see. */
@Injectable()
export class MemberDirectory {
  constructor(
    private readonly members: MemberRepository,
    private readonly queries: MemberQueries,
    private readonly possibleReaders: PossibleReaderQueries,
    private readonly chains: ManagementChains,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof peopleApi.listMembers>): Promise<Page<MemberView>> {
    return this.queries.list(actor, await this.calendar.today(), query);
  }

  /** Those to whom the actor may release something of theirs. */
  async listPossibleReaders(actor: Actor, query: QueryOf<typeof peopleApi.listPossibleReaders>): Promise<Page<PossibleReader>> {
    return this.possibleReaders.list(actor, await this.calendar.today(), query);
  }

  /** @throws DomainError NOT_FOUND where there is no such member or the actor may not release anything to them. */
  async requirePossibleReader(actor: Actor, memberId: Id): Promise<void> {
    if (!(await this.possibleReaders.has(actor, await this.calendar.today(), memberId))) throw notFound('member');
  }

  async read(actor: Actor, memberId: Id): Promise<MemberView> {
    await this.meet(actor, memberId);
    return this.view(actor, memberId);
  }

  /** The member as the actor sees them, after a use case that was allowed to the actor. */
  async view(actor: Actor, memberId: Id): Promise<MemberView> {
    return this.queries.read(actor, await this.calendar.today(), memberId);
  }

  /** @throws DomainError NOT_FOUND where there is no such member or the actor does not see them. */
  async meet(actor: Actor, memberId: Id): Promise<Encounter> {
    const status = await this.members.statusOf(memberId);
    if (status === null) throw notFound('member');
    const chainOf = await this.chains.of([actor.memberId, memberId], await this.calendar.today());
    const reader = { memberId: actor.memberId, roles: actor.roles, managementChain: chainOf(actor.memberId) };
    const subject = { memberId, status, managementChain: chainOf(memberId) };
    if (!canReadMember(reader, subject)) throw notFound('member');
    return { reader, subject };
  }
}
