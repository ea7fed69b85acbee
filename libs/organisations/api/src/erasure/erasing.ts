import { createHash } from 'node:crypto';
import type { Clock, Id } from '@waymark/foundation/kernel';
import { clockToken, loggerToken, Mailer, Tenancy } from '@waymark/foundation/server';
import { certificateRemarks, failureOf, pseudonymOf, type ErasureCertificate } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditLog } from '../audit/audit-log';
import { PersonQueries } from '../personal-data/persons.queries';
import type { Erasure } from './erasure.entity';
import { ErasureRepository } from './erasures.repository';
import { RowErasure, type Noted } from './row-erasure';

/**
 * Erases people, in the worker. The rows of the organisation go in one transaction, the files and those of the account
 * after it, and what has been done is noted in between: an erasure that is interrupted goes on where it was.
 */
@Injectable()
export class Erasing {
  constructor(
    private readonly erasures: ErasureRepository,
    private readonly rows: RowErasure,
    private readonly persons: PersonQueries,
    private readonly tenancy: Tenancy,
    private readonly mailer: Mailer,
    private readonly audit: AuditLog,
    @Inject(clockToken) private readonly clock: Clock,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  /** Carries out an erasure that waits. One that is done, or that another worker is at, is left alone. */
  async carryOut(organisationId: Id, erasureId: Id): Promise<void> {
    const claimed = await this.tenancy.run(organisationId, () => this.erasures.claim(erasureId, this.clock.now()));
    if (claimed === null) return;
    try {
      const noted = (claimed.done as Noted | null) ?? (await this.rows.ofOrganisation(claimed));
      await this.rows.ofStorage(noted);
      const accountTables = await this.rows.ofAccount(claimed, noted);
      await this.mailer.forget(noted.address);
      await this.tenancy.run(organisationId, () => this.certify(claimed, { ...noted, tables: [...noted.tables, ...accountTables] }));
    } catch (error) {
      await this.tenancy.run(organisationId, () => this.erasures.release(erasureId, failureOf(error)));
      throw error;
    }
  }

  /** Carries out what was not, of every organisation. */
  async sweep(): Promise<void> {
    for (const organisationId of await this.erasures.organisations()) {
      const waiting = await this.tenancy.run(organisationId, () => this.erasures.waiting(this.clock.now()));
      for (const erasureId of waiting) await this.carryOutOrLeave(organisationId, erasureId);
    }
  }

  private async carryOutOrLeave(organisationId: Id, erasureId: Id): Promise<void> {
    try {
      await this.carryOut(organisationId, erasureId);
    } catch (error) {
      this.log.error({ err: error, erasureId }, 'a person could not be erased; it is tried again');
    }
  }

  private async certify(erasure: Erasure, { tables, files, account }: Noted): Promise<void> {
    const at = this.clock.now();
    const certificate: ErasureCertificate = {
      certificate: 'waymark-erasure-1',
      organisation: { id: erasure.organisationId, name: await this.persons.organisationName() },
      memberId: erasure.memberId,
      pseudonym: pseudonymOf(erasure.memberId),
      requestedAt: erasure.requestedAt.toISOString(),
      requestedById: erasure.requestedBy,
      finishedAt: at.toISOString(),
      tables: tables.filter(({ rows }) => rows > 0),
      files: files.length,
      account,
      remarks: [...certificateRemarks],
    };
    const text = `${JSON.stringify(certificate, null, 2)}\n`;
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    await this.erasures.finish(erasure.id, { text, hash, at });
    await this.audit.record({
      action: 'erasure.finished',
      at,
      actorId: null,
      subject: { kind: 'erasure', id: erasure.id },
      detail: { memberId: erasure.memberId, certificateHash: hash },
    });
  }
}
