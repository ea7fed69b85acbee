import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { LineSpan } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { OrganisationLock } from './organisation-lock.repository';
import { ReportingLine } from './reporting-line.entity';

@Injectable()
export class ReportingLineRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly lock: OrganisationLock,
  ) {}

  /** Waits for its turn: until the transaction ends nobody else changes a line of the organisation. */
  async takeTurn(): Promise<void> {
    await this.lock.hold('reporting-lines');
  }

  /** Every line of the organisation that is in force on `day` or later. */
  fromDayOn(day: string): Promise<LineSpan[]> {
    return this.tenancy.manager.query<LineSpan[]>(
      `SELECT id, member_id AS "memberId", manager_id AS "managerId", from_date::text AS "from", to_date::text AS "to"
       FROM reporting_line WHERE organisation_id = $1 AND (to_date IS NULL OR to_date > $2::date)`,
      [this.tenancy.organisationId, day],
    );
  }

  load(id: Id): Promise<ReportingLine | null> {
    return this.tenancy.repository(ReportingLine).findOneBy({ organisationId: this.tenancy.organisationId, id });
  }

  async insert(line: LineSpan): Promise<void> {
    await this.tenancy.repository(ReportingLine).insert({ ...line, organisationId: this.tenancy.organisationId });
  }

  /** Shortens a line that was read after `takeTurn`. */
  async endOn({ id }: Pick<LineSpan, 'id'>, to: string): Promise<void> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(ReportingLine)
      .update({ organisationId, id }, { to, version: () => 'version + 1' });
    requireOne(affected);
  }

  async delete({ id }: Pick<LineSpan, 'id'>): Promise<void> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(ReportingLine).delete({ organisationId, id });
    requireOne(affected);
  }
}

function requireOne(affected: number | null | undefined): void {
  if (affected !== 1) throw new Error('A reporting line changed out of turn');
}
