import { DomainError, forbidden, newId, notFound, wrongState, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken, Storage, Tenancy, type Attachment } from '@waymark/foundation/server';
import { canDownload, canExportDataOf, type Actor, type DataExportView } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { MemberDirectory } from '../people/member-directory';
import { PersonQueries } from '../personal-data/persons.queries';
import type { DataExport } from './data-export.entity';
import { DataExportRepository } from './data-exports.repository';
import { ExportNudge } from './export-nudge';

/** Asking for everything about a person, and getting it. The worker makes the file in between. */
@Injectable()
export class DataExports {
  constructor(
    private readonly exports: DataExportRepository,
    private readonly directory: MemberDirectory,
    private readonly persons: PersonQueries,
    private readonly tenancy: Tenancy,
    private readonly storage: Storage,
    private readonly audit: AuditLog,
    private readonly nudge: ExportNudge,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** What was exported about a person, by whomever: they see that others asked, and who. */
  async list(actor: Actor, memberId = actor.memberId): Promise<{ items: DataExportView[] }> {
    await this.requireExporter(actor, memberId);
    const now = this.clock.now();
    return { items: (await this.exports.listOf(memberId)).map((view) => asOf(view, now)) };
  }

  /** Asking twice while the first waits is asking once. */
  async request(actor: Actor, memberId = actor.memberId): Promise<DataExportView> {
    await this.requireExporter(actor, memberId);
    const person = await this.persons.find(memberId);
    if (person?.status === 'ERASED') throw wrongState('already-erased', 'This person has been erased. There is nothing to export.');
    const asked = { id: newId(), memberId, requestedBy: actor.memberId, requestedAt: this.clock.now() };
    const { id, isNew } = await this.exports.request(asked);
    if (isNew) await this.record('data-export.requested', actor, id, memberId);
    this.tenancy.afterCommit(() => this.nudge.make(actor.organisationId, id));
    return this.exports.view(id);
  }

  /** The file itself. Each download is an entry of the audit log, made before the first byte is sent. */
  async download(actor: Actor, exportId: Id): Promise<Attachment> {
    const found = await this.tenancy.run(actor.organisationId, () => this.requireFile(actor, exportId));
    const stream = await this.storage.get(found.key);
    if (stream === null) throw gone();
    await this.tenancy.run(actor.organisationId, () => this.record('data-export.downloaded', actor, exportId, found.memberId));
    return { name: `waymark-export-${found.requestedAt.toISOString().slice(0, 10)}.zip`, type: 'application/zip', content: stream };
  }

  private async requireFile(actor: Actor, exportId: Id): Promise<Pick<DataExport, 'memberId' | 'requestedAt'> & { key: string }> {
    const found = await this.exports.find(exportId);
    if (found === null || !canExportDataOf(actor, found.memberId)) throw notFound('export');
    if (!canDownload(actor, { memberId: found.memberId, requestedById: found.requestedBy })) {
      throw forbidden('Only whoever asked for this export downloads it. You can ask for one yourself.');
    }
    const { status, fileKey, expiresAt } = found;
    if (status === 'WAITING') throw wrongState('export-not-made', 'This export is not made yet.');
    if (fileKey === null || expiresAt === null || expiresAt <= this.clock.now()) throw gone();
    return { memberId: found.memberId, requestedAt: found.requestedAt, key: fileKey };
  }

  /** Whom the actor does not see is not there; whom they see but may not export is refused. */
  private async requireExporter(actor: Actor, memberId: Id): Promise<void> {
    await this.directory.meet(actor, memberId);
    if (!canExportDataOf(actor, memberId)) throw forbidden('You can export everything about yourself, and nobody else.');
  }

  private record(action: 'data-export.requested' | 'data-export.downloaded', actor: Actor, id: Id, memberId: Id): Promise<void> {
    return this.audit.record({ action, at: this.clock.now(), actorId: actor.memberId, subject: { kind: 'data-export', id }, detail: { memberId } });
  }
}

/** An export that is over is expired from that instant, whether its file has been removed yet or not. */
function asOf(view: DataExportView, now: Date): DataExportView {
  const over = view.status === 'READY' && view.expiresAt !== null && new Date(view.expiresAt) <= now;
  return over ? { ...view, status: 'EXPIRED' } : view;
}

function gone(): DomainError {
  return new DomainError('GONE', 'export-expired', 'This export is no longer kept. Ask for a new one.');
}
