import { hoursAsCsv, hoursByYear, recordLifecycle, requireHours, type developmentApi, type RecordView } from '@waymark/development/domain';
import { advance, newId, notFound, type BodyOf, type Id, type ParamsOf, type QueryOf, type ResponseOf } from '@waymark/foundation/kernel';
import type { Attachment } from '@waymark/foundation/server';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { RecordHolding } from '../records/record-holding';
import { RecordReading } from '../records/record-reading';
import { RecordRepository } from '../records/record.repository';
import { HoursQueries } from './hours.queries';
import { HoursRepository } from './hours.repository';

type HoursPath = ParamsOf<typeof developmentApi.changeHours>;
type WantedHours = BodyOf<typeof developmentApi.addHours>;

/** Logging the time that was spent, and adding it up. */
@Injectable()
export class HoursLogging {
  constructor(
    private readonly hours: HoursRepository,
    private readonly queries: HoursQueries,
    private readonly records: RecordRepository,
    private readonly holding: RecordHolding,
    private readonly reading: RecordReading,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async add(actor: Actor, recordId: Id, wanted: WantedHours): Promise<RecordView> {
    const { status, ownerId } = await this.holding.hold(actor, recordId);
    advance(recordLifecycle, status, 'change');
    await this.requirePossible(actor, wanted, null);
    await this.hours.insert({ id: newId(), recordId, ownerId, ...wanted });
    return this.changed(actor, recordId);
  }

  async change(actor: Actor, { recordId, hoursId: id }: HoursPath, wanted: WantedHours, version: number): Promise<RecordView> {
    const { status } = await this.holding.holdAt(actor, recordId, version);
    advance(recordLifecycle, status, 'change');
    await this.requirePossible(actor, wanted, id);
    if (!(await this.hours.update({ id, recordId }, wanted))) throw notFound('entry of hours');
    return this.changed(actor, recordId);
  }

  async remove(actor: Actor, { recordId, hoursId: id }: HoursPath, version: number): Promise<RecordView> {
    const { status } = await this.holding.holdAt(actor, recordId, version);
    advance(recordLifecycle, status, 'change');
    if (!(await this.hours.delete({ id, recordId }))) throw notFound('entry of hours');
    return this.changed(actor, recordId);
  }

  async overview({ memberId }: Actor, { years }: QueryOf<typeof developmentApi.readHours>): Promise<ResponseOf<typeof developmentApi.readHours>> {
    return { years: hoursByYear(await this.queries.of(memberId, {}), years) };
  }

  async asFile({ memberId }: Actor, query: QueryOf<typeof developmentApi.saveHours>): Promise<Attachment> {
    return { name: 'development-hours.csv', type: 'text/csv; charset=utf-8', content: inOnePiece(hoursAsCsv(await this.queries.of(memberId, query))) };
  }

  private async requirePossible({ memberId }: Actor, wanted: WantedHours, without: Id | null): Promise<void> {
    await this.hours.hold(memberId);
    requireHours(wanted, await this.hours.minutesOn(memberId, wanted.doneOn, without), await this.calendar.today());
  }

  private async changed(actor: Actor, recordId: Id): Promise<RecordView> {
    await this.records.update(recordId);
    return this.reading.read(actor, recordId);
  }
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
