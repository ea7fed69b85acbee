import { notFound, type Id } from '@waymark/foundation/kernel';
import { JobQueue, Storage, Tenancy } from '@waymark/foundation/server';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { EvidenceFileQueries } from './evidence-files.queries';
import { EvidenceFilesRepository } from './evidence-files.repository';
import { fileKey, waitingKey } from './file-keys';
import { forgetFile } from './files.job';

/** Taking files out of evidence. What was submitted keeps its files, because somebody judged them. */
@Injectable()
export class FileRemoval {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly access: EvidenceAccess,
    private readonly queries: EvidenceFileQueries,
    private readonly files: EvidenceFilesRepository,
    private readonly storage: Storage,
    private readonly queue: JobQueue,
    private readonly calendar: OrganisationCalendar,
  ) {
    queue.announce(forgetFile);
  }

  async remove(actor: Actor, evidenceId: Id, fileId: Id): Promise<void> {
    await this.access.toOwnEvidence(actor, evidenceId);
    // Held first, as everything that changes evidence does: nothing is submitted in between.
    await this.files.holdEvidence(evidenceId);
    if ((await this.files.hold(evidenceId, fileId)) === null) throw notFound('file');
    const now = this.calendar.now();
    await this.files.touchEvidence(evidenceId, now);
    if ((await this.queries.read(evidenceId, fileId))?.kept === true) return this.files.remove(fileId, now);
    await this.files.delete(fileId);
    this.tenancy.afterCommit(() => this.queue.nudge(forgetFile, { organisationId: actor.organisationId, fileId }));
  }

  /** Removes the bytes of a file whose row is gone; what a row still speaks of stays. */
  async forget(organisationId: Id, fileId: Id): Promise<void> {
    const statuses = await this.tenancy.run(organisationId, () => this.queries.statuses([fileId]));
    if (statuses.has(fileId)) return;
    await this.storage.delete(fileKey({ organisationId, fileId }));
    await this.storage.delete(waitingKey({ organisationId, fileId }));
  }
}
