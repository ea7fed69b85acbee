import { forbidden, newId, notFound, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken } from '@waymark/foundation/server';
import { canRelease, requireReader, type Actor, type ItemReader, type Subject } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { ReleaseRepository } from './release.repository';
import { ReleaseQueries } from './releases.queries';

/** An item, and whose it is. */
export interface OwnedItem extends Subject {
  readonly ownerId: Id;
}

/**
 * Sharing one item with one person, and taking that back. The routes belong to the domain of the item, which first makes
 * sure that the actor sees the item, and that the owner may meet the reader.
 */
@Injectable()
export class Releases {
  constructor(
    private readonly releases: ReleaseRepository,
    private readonly queries: ReleaseQueries,
    private readonly audit: AuditLog,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /**
   * Releases the item to a reader; once more changes nothing.
   * @throws DomainError FORBIDDEN to anybody but the owner, INVALID at `readerId`.
   */
  async give(actor: Actor, item: OwnedItem, readerId: Id): Promise<void> {
    if (!canRelease(actor, item)) throw onlyTheOwner();
    requireReader(item, { memberId: readerId, status: await this.releases.statusOf(readerId) });
    const release = { id: newId(), subject: item, ownerId: item.ownerId, readerId, at: this.clock.now() };
    if (await this.releases.start(release)) await this.record('release.given', actor, item, readerId);
  }

  /**
   * Ends the release to a reader. What they have read, they have read.
   * @throws DomainError FORBIDDEN to anybody but the owner, NOT_FOUND where it is not released to them.
   */
  async takeBack(actor: Actor, item: OwnedItem, readerId: Id): Promise<void> {
    if (!canRelease(actor, item)) throw onlyTheOwner();
    if (!(await this.releases.end(item, item.ownerId, readerId, this.clock.now()))) throw notFound('release');
    await this.record('release.taken-back', actor, item, readerId);
  }

  /** Whom the item is released to now. For its owner; the domain of the item adds whoever reads it on other grounds. */
  readersOf(subject: Subject): Promise<ItemReader[]> {
    return this.queries.readers(subject);
  }

  isReleasedTo(subject: Subject, readerId: Id): Promise<boolean> {
    return this.queries.isReleased(subject, readerId);
  }

  private record(action: 'release.given' | 'release.taken-back', actor: Actor, { kind, id }: Subject, memberId: Id): Promise<void> {
    return this.audit.record({ action, at: this.clock.now(), actorId: actor.memberId, subject: { kind, id }, detail: { memberId } });
  }
}

function onlyTheOwner() {
  return forbidden('Only the person whose item this is shares it.');
}
