import type { Clock, Id } from '@waymark/foundation/kernel';
import { clockToken, loggerToken, Storage, Tenancy } from '@waymark/foundation/server';
import { exportDays } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditLog } from '../audit/audit-log';
import type { PersonKeys } from '../personal-data/belonging';
import { PersonQueries, type PersonRow } from '../personal-data/persons.queries';
import type { DataExport } from './data-export.entity';
import { DataExportRepository } from './data-exports.repository';
import { writeArchive } from './export-archive';
import { ExportGathering, type ExportContents } from './export-contents';

/** What the worker does about exports: makes those that wait, and removes those that are over. */
@Injectable()
export class DataExportMaking {
  constructor(
    private readonly exports: DataExportRepository,
    private readonly gathering: ExportGathering,
    private readonly persons: PersonQueries,
    private readonly tenancy: Tenancy,
    private readonly storage: Storage,
    private readonly audit: AuditLog,
    @Inject(clockToken) private readonly clock: Clock,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  /** Makes an export that waits. One that is made already, or that another worker is at, is left alone. */
  async make(organisationId: Id, exportId: Id): Promise<void> {
    const claimed = await this.tenancy.run(organisationId, () => this.exports.claim(exportId, this.clock.now()));
    if (claimed === null) return;
    try {
      await this.write(claimed, await this.tenancy.run(organisationId, () => this.gather(claimed)));
    } catch (error) {
      await this.tenancy.run(organisationId, () => this.exports.release(claimed));
      throw error;
    }
  }

  /** Makes what was not made, of every organisation. */
  async sweep(): Promise<void> {
    for (const organisationId of await this.exports.organisations()) {
      const waiting = await this.tenancy.run(organisationId, () => this.exports.waiting(this.clock.now()));
      for (const exportId of waiting) await this.makeOrLeave(organisationId, exportId);
    }
  }

  /** Removes the files of exports that are over, and those that a worker left behind when it died. */
  async expire(): Promise<void> {
    for (const organisationId of await this.exports.organisations()) {
      for (const key of await this.tenancy.run(organisationId, () => this.exports.expire(this.clock.now()))) await this.storage.delete(key);
      await this.removeLeftovers(organisationId);
    }
  }

  private async makeOrLeave(organisationId: Id, exportId: Id): Promise<void> {
    try {
      await this.make(organisationId, exportId);
    } catch (error) {
      this.log.warn({ err: error, exportId }, 'an export could not be made; it is tried again');
    }
  }

  private async gather({ organisationId, memberId, requestedBy }: DataExport): Promise<ExportContents> {
    const person = await this.persons.find(memberId);
    if (person === null) throw new Error('A member who is exported has no row');
    const own = requestedBy === memberId;
    return this.gathering.gather(await this.keysOf(person, organisationId, own), { memberId, own, name: person.name }, this.clock.now());
  }

  /** Where an admin asks, the account is part of it only if it belongs to this organisation alone. */
  private async keysOf({ memberId, accountId, email }: PersonRow, organisationId: Id, own: boolean): Promise<PersonKeys> {
    const apart = accountId !== null && !own && (await this.persons.servesAnother(accountId, organisationId));
    const keys = { organisationId, memberId, accountId: apart ? null : accountId, address: apart ? null : email };
    return own ? { ...keys, everywhere: true } : keys;
  }

  /** Each attempt has a file of its own, so that one which is overtaken removes nothing but that. */
  private async write(claimed: DataExport, contents: ExportContents): Promise<void> {
    const { organisationId, id, memberId, attempts } = claimed;
    const key = `exports/${organisationId}/${id}-${attempts}`;
    const written = await writeArchive(contents, this.storage, key);
    const now = this.clock.now();
    const finished = await this.tenancy.run(organisationId, async () => {
      const expiresAt = new Date(now.getTime() + exportDays * 86_400_000);
      if (!(await this.exports.finish(claimed, { key, ...written, expiresAt }))) return false;
      await this.audit.record({ action: 'data-export.made', at: now, actorId: null, subject: { kind: 'data-export', id }, detail: { memberId } });
      return true;
    });
    if (!finished) await this.storage.delete(key);
  }

  private async removeLeftovers(organisationId: Id): Promise<void> {
    const hourAgo = this.clock.now().getTime() - 3_600_000;
    for await (const { key, storedAt } of this.storage.list(`exports/${organisationId}/`)) {
      if (storedAt.getTime() > hourAgo) continue;
      const kept = await this.tenancy.run(organisationId, () => this.exports.find(idIn(key)));
      if (kept?.fileKey !== key) await this.storage.delete(key);
    }
  }
}

/** Whose file it is: the id is what comes first in its name. */
function idIn(key: string): Id {
  return key.slice(key.lastIndexOf('/') + 1).slice(0, 36);
}
