import { forbidden, type Id } from '@waymark/foundation/kernel';
import { canReadLedgerOf, groundToReadMember, type Actor, type MemberView, type ProfileReaders } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AccessLedger } from '../ledger/access-ledger';
import { MemberDirectory } from './member-directory';
import { OrganisationCalendar } from './organisation-calendar';
import { ProfileReaderQueries } from './profile-readers.queries';

/** Reading one person's profile, which leaves a line in the ledger, and who can read one's own. */
@Injectable()
export class ProfileReading {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly queries: ProfileReaderQueries,
    private readonly ledger: AccessLedger,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** @throws DomainError NOT_FOUND where there is no such member or the actor does not see them. */
  async read(actor: Actor, memberId: Id): Promise<MemberView> {
    const { reader, subject } = await this.directory.meet(actor, memberId);
    const ground = groundToReadMember(reader, subject);
    if (ground !== null) await this.ledger.record(actor, ground, { kind: 'member', id: memberId, ownerId: memberId });
    return this.directory.view(actor, memberId);
  }

  /** @throws DomainError NOT_FOUND as `read` does, FORBIDDEN to anybody but the person themselves. */
  async readers(actor: Actor, memberId: Id): Promise<ProfileReaders> {
    await this.directory.meet(actor, memberId);
    if (!canReadLedgerOf(actor, { ownerId: memberId })) throw forbidden('Only the person whose profile this is sees who reads it.');
    const today = await this.calendar.today();
    const lastReads = await this.ledger.lastReadsOf({ kind: 'member', id: memberId });
    const readers = await this.queries.named(memberId, today);
    return {
      items: readers.map((reader) => ({ ...reader, releasedAt: null, lastReadAt: lastReads.get(reader.memberId) ?? null })),
      below: await this.queries.countBelow(memberId, today),
    };
  }
}
