import { csvRow, csvStart, forbidden, type Clock, type QueryOf } from '@waymark/foundation/kernel';
import { clockToken, Tenancy, type Attachment } from '@waymark/foundation/server';
import { auditActions, canReadAudit, type Actor, type AuditFilter, type peopleApi } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { AuditEntryQueries, type ChainedEntry } from './audit-entries.queries';
import { AuditLog } from './audit-log';

/** How many entries are in memory at a time. */
const partSize = 1000;

type Format = QueryOf<typeof peopleApi.exportAuditEntries>['format'];

/** How each format writes the log: what comes first, and each entry. */
const formats: Record<Format, Omit<Attachment, 'content'> & { start: string; entry: (entry: ChainedEntry) => string }> = {
  csv: {
    name: 'audit-log.csv',
    type: 'text/csv; charset=utf-8',
    start: csvStart + csvRow(['Number', 'When (UTC)', 'What', 'Who', 'About', 'Details', 'Action', 'Who (id)', 'About (id)']),
    entry: (entry) =>
      csvRow([
        entry.id,
        entry.at,
        auditActions[entry.action],
        entry.actorName ?? 'Waymark itself',
        entry.subjectKind,
        JSON.stringify(entry.detail),
        entry.action,
        entry.actorId,
        entry.subjectId,
      ]),
  },
  jsonl: {
    name: 'audit-log.jsonl',
    type: 'application/jsonl; charset=utf-8',
    start: '',
    entry: (entry) => `${JSON.stringify({ ...entry, words: auditActions[entry.action] })}\n`,
  },
};

/** The audit log as a file, latest first. That it was taken out is an entry itself, and the first of the file. */
@Injectable()
export class AuditExport {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly entries: AuditEntryQueries,
    private readonly audit: AuditLog,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async begin(actor: Actor, { format, ...filter }: QueryOf<typeof peopleApi.exportAuditEntries>): Promise<Attachment> {
    if (!canReadAudit(actor)) throw forbidden('Only an organisation admin reads the audit log.');
    await this.tenancy.run(actor.organisationId, () =>
      this.audit.record({
        action: 'audit.exported',
        at: this.clock.now(),
        actorId: actor.memberId,
        subject: { kind: 'organisation', id: actor.organisationId },
        detail: { format, ...filter },
      }),
    );
    const { name, type } = formats[format];
    return { name, type, content: this.write(actor, format, filter) };
  }

  /** Each part is read in a transaction of its own: entries never change, so parts of different instants fit together. */
  private async *write(actor: Actor, format: Format, filter: AuditFilter): AsyncGenerator<string> {
    yield formats[format].start;
    let before: number | null = null;
    let part: ChainedEntry[];
    do {
      part = await this.readPart(actor, filter, before);
      yield part.map(formats[format].entry).join('');
      before = part.at(-1)?.id ?? before;
    } while (part.length === partSize);
  }

  private readPart(actor: Actor, filter: AuditFilter, before: number | null): Promise<ChainedEntry[]> {
    return this.tenancy.run(actor.organisationId, () => this.entries.read(filter, before, partSize));
  }
}
