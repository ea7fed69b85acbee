import { recordLifecycle, requireCompletion, type developmentApi, type RecordView } from '@waymark/development/domain';
import { advance, invalid, newId, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { LineChecking } from './line-checking';
import { RecordHolding } from './record-holding';
import { RecordReading } from './record-reading';
import type { DevelopmentRecord } from './record.entity';
import { RecordRepository } from './record.repository';

type Days = Pick<DevelopmentRecord, 'status' | 'startedOn' | 'finishedOn' | 'certificateExpiresOn'>;
type Certificate = BodyOf<typeof developmentApi.completeRecord>['certificate'];

/** Planning, changing, starting, finishing and cancelling a development record of one's own. */
@Injectable()
export class RecordWriting {
  constructor(
    private readonly records: RecordRepository,
    private readonly reading: RecordReading,
    private readonly holding: RecordHolding,
    private readonly lines: LineChecking,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async add(actor: Actor, { aims, ...written }: BodyOf<typeof developmentApi.addRecord>): Promise<RecordView> {
    await this.lines.require(written.kind, { componentId: written.componentId, aims });
    const id = newId();
    const nothingYet = { startedOn: null, finishedOn: null, reflection: '', certificateName: null, certificateExpiresOn: null };
    await this.records.insert({ id, ownerId: actor.memberId, ...written, ...nothingYet, status: 'PLANNED', createdAt: this.calendar.now() }, aims);
    return this.reading.read(actor, id);
  }

  async change(actor: Actor, recordId: Id, { aims, certificate, ...written }: BodyOf<typeof developmentApi.changeRecord>, version: number): Promise<RecordView> {
    const record = await this.holding.holdAt(actor, recordId, version);
    const status = advance(recordLifecycle, record.status, 'change');
    await this.lines.require(record.kind, { componentId: written.componentId, aims });
    const changes = { ...written, ...certificateColumns(certificate) };
    await this.requireDays(record, { ...changes, status });
    if (aims !== undefined) await this.records.setAims(recordId, aims);
    await this.records.update(recordId, changes);
    return this.reading.read(actor, recordId);
  }

  async start(actor: Actor, recordId: Id, { startedOn }: BodyOf<typeof developmentApi.startRecord>, version: number): Promise<RecordView> {
    const record = await this.holding.holdAt(actor, recordId, version);
    const changes = { status: advance(recordLifecycle, record.status, 'start'), startedOn: startedOn ?? (await this.calendar.today()) };
    await this.requireDays(record, changes);
    await this.records.update(recordId, changes);
    return this.reading.read(actor, recordId);
  }

  async complete(actor: Actor, recordId: Id, { finishedOn, reflection, certificate }: BodyOf<typeof developmentApi.completeRecord>, version: number): Promise<RecordView> {
    const record = await this.holding.holdAt(actor, recordId, version);
    const changes = {
      status: advance(recordLifecycle, record.status, 'complete'),
      finishedOn: finishedOn ?? (await this.calendar.today()),
      ...(reflection === undefined ? {} : { reflection }),
      ...certificateColumns(certificate),
    };
    await this.requireDays(record, changes);
    await this.records.update(recordId, changes);
    return this.reading.read(actor, recordId);
  }

  async cancel(actor: Actor, recordId: Id, version: number): Promise<RecordView> {
    const record = await this.holding.holdAt(actor, recordId, version);
    await this.records.update(recordId, { status: advance(recordLifecycle, record.status, 'cancel') });
    return this.reading.read(actor, recordId);
  }

  /** What was written about it stays; only the day on which it was done goes. */
  async reopen(actor: Actor, recordId: Id, version: number): Promise<RecordView> {
    const record = await this.holding.holdAt(actor, recordId, version);
    await this.records.update(recordId, { status: advance(recordLifecycle, record.status, 'reopen'), finishedOn: null });
    return this.reading.read(actor, recordId);
  }

  /** @throws DomainError INVALID where the days do not go together with each other or with how far the record is. */
  private async requireDays(record: Days, changes: Partial<Days>): Promise<void> {
    const { status, startedOn, finishedOn, certificateExpiresOn } = { ...daysOf(record), ...changes };
    const today = await this.calendar.today();
    if (startedOn !== null && startedOn > today) throw invalid('body.startedOn', 'Choose today or a day before');
    if (status !== 'COMPLETED' && finishedOn !== null) throw invalid('body.finishedOn', 'Say first that it is done');
    if (finishedOn !== null) requireCompletion({ startedOn, finishedOn, certificateExpiresOn }, today);
  }
}

function daysOf({ status, startedOn, finishedOn, certificateExpiresOn }: Days): Days {
  return { status, startedOn, finishedOn, certificateExpiresOn };
}

function certificateColumns(certificate: Certificate): Partial<Pick<DevelopmentRecord, 'certificateName' | 'certificateExpiresOn'>> {
  if (certificate === undefined) return {};
  return { certificateName: certificate?.name ?? null, certificateExpiresOn: certificate?.expiresOn ?? null };
}
