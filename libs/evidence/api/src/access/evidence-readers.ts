import type { Id } from '@waymark/foundation/kernel';
import { AccessLedger, MemberDirectory, Releases } from '@waymark/organisations/api';
import type { Actor, ItemReader } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from './evidence-access';
import { MentorsOf } from './mentors-of';
import { ReaderQueries } from './readers.queries';

/** Who can read a piece of evidence: what its owner sees of it, and letting somebody in. */
@Injectable()
export class EvidenceReaders {
  constructor(
    private readonly access: EvidenceAccess,
    private readonly queries: ReaderQueries,
    private readonly mentors: MentorsOf,
    private readonly releases: Releases,
    private readonly people: MemberDirectory,
    private readonly ledger: AccessLedger,
  ) {}

  async list(actor: Actor, evidenceId: Id): Promise<{ items: ItemReader[] }> {
    const { submitted } = await this.access.toOwnEvidence(actor, evidenceId);
    const released = await this.releases.readersOf({ kind: 'evidence', id: evidenceId });
    const others = submitted ? await this.queries.ofEvidence(evidenceId, await this.mentors.of(actor.memberId)) : [];
    const lastReads = await this.lastReadsOf(evidenceId);
    const readers = [...others.map((reader) => ({ ...reader, releasedAt: null })), ...released];
    return { items: readers.map((reader) => ({ ...reader, lastReadAt: lastReads.get(reader.memberId) ?? null })) };
  }

  async giveRelease(actor: Actor, evidenceId: Id, memberId: Id): Promise<void> {
    const { ownerId } = await this.access.toOwnEvidence(actor, evidenceId);
    if (memberId !== actor.memberId) await this.people.requirePossibleReader(actor, memberId);
    await this.releases.give(actor, { kind: 'evidence', id: evidenceId, ownerId }, memberId);
  }

  async takeReleaseBack(actor: Actor, evidenceId: Id, memberId: Id): Promise<void> {
    const { ownerId } = await this.access.toOwnEvidence(actor, evidenceId);
    await this.releases.takeBack(actor, { kind: 'evidence', id: evidenceId, ownerId }, memberId);
  }

  /** When each reader last read the evidence or a claim of it. */
  private async lastReadsOf(evidenceId: Id): Promise<Map<Id, string>> {
    const lastReads = await this.ledger.lastReadsOf({ kind: 'evidence', id: evidenceId });
    for (const id of await this.queries.claimIdsOf(evidenceId)) {
      for (const [reader, at] of await this.ledger.lastReadsOf({ kind: 'claim', id })) {
        if (at > (lastReads.get(reader) ?? '')) lastReads.set(reader, at);
      }
    }
    return lastReads;
  }
}
