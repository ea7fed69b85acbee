import { canReadRecord, canWriteRecord, certificateStateOn, recordLifecycle, type developmentApi, type RecordStep, type RecordView, type RoleComponentsView } from '@waymark/development/domain';
import { allows, notFound, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { RecordQueries, type RecordRow } from './records.queries';
import { RoleComponentQueries } from './role-components.queries';

/** Development records as their owner reads them. */
@Injectable()
export class RecordReading {
  constructor(
    private readonly queries: RecordQueries,
    private readonly components: RoleComponentQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof developmentApi.listRecords>): Promise<Page<RecordView>> {
    const today = await this.calendar.today();
    const { items, nextCursor } = await this.queries.list(actor.memberId, query);
    return { items: items.map((row) => viewOf(actor, row, today)), nextCursor };
  }

  async read(actor: Actor, recordId: Id): Promise<RecordView> {
    return viewOf(actor, await this.meet(actor, recordId), await this.calendar.today());
  }

  /** What the actor's own role asks them to do. */
  async listComponents({ memberId }: Actor, query: QueryOf<typeof developmentApi.listComponents>): Promise<RoleComponentsView> {
    const role = await this.components.roleOf(memberId, await this.calendar.today(), query);
    if (role === null) return { role, items: [] };
    return { role: { kind: role.kind, title: role.title }, items: await this.components.of(role.versionId, memberId) };
  }

  /** @throws DomainError NOT_FOUND where there is no such record or the actor does not read it. */
  async meet(actor: Actor, recordId: Id): Promise<RecordRow> {
    const row = await this.queries.read(recordId);
    if (row === null || !canReadRecord(actor, row)) throw notFound('development record');
    return row;
  }
}

function viewOf(actor: Actor, row: RecordRow, today: string): RecordView {
  const may = (step: RecordStep) => canWriteRecord(actor, row) && allows(recordLifecycle, row.status, step);
  return {
    ...row,
    certificate: row.certificate === null ? null : { ...row.certificate, state: certificateStateOn(row.certificate, today) },
    may: {
      change: may('change'),
      start: may('start'),
      complete: may('complete'),
      cancel: may('cancel'),
      reopen: may('reopen'),
      beginEvidence: canWriteRecord(actor, row) && row.status === 'COMPLETED' && row.evidence === null,
    },
  };
}
