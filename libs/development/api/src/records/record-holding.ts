import { canWriteRecord } from '@waymark/development/domain';
import { notFound, stale, type Id } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { RecordReading } from './record-reading';
import type { DevelopmentRecord } from './record.entity';
import { RecordRepository } from './record.repository';

/** A record of the actor's own under a lock, so that it can be changed. */
@Injectable()
export class RecordHolding {
  constructor(
    private readonly records: RecordRepository,
    private readonly reading: RecordReading,
  ) {}

  /** @throws DomainError NOT_FOUND where there is no such record of theirs. */
  async hold(actor: Actor, recordId: Id): Promise<DevelopmentRecord> {
    const record = await this.records.hold(recordId);
    if (record === null || !canWriteRecord(actor, record)) throw notFound('development record');
    return record;
  }

  /** As it was read. @throws DomainError NOT_FOUND, or STALE with the record as it is now. */
  async holdAt(actor: Actor, recordId: Id, version: number): Promise<DevelopmentRecord> {
    const record = await this.hold(actor, recordId);
    if (record.version !== version) throw stale(await this.reading.read(actor, recordId));
    return record;
  }
}
