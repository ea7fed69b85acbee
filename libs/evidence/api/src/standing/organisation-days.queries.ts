import { invalid } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';

/** The day at which an instant is, in the time zone of the organisation $1, as YYYY-MM-DD; null where there is none. */
export function dayOf(instant: string): string {
  return `to_char(${instant} AT TIME ZONE (SELECT o.time_zone FROM organisation o WHERE o.id = $1), 'YYYY-MM-DD')`;
}

/** The first instant of a day where the organisation $1 is, also where its clocks change that night. `day` is SQL of a date. */
export function dayBegins(day: string): string {
  return `((${day})::timestamp AT TIME ZONE (SELECT o.time_zone FROM organisation o WHERE o.id = $1))`;
}

/** When the days of the organisation begin. */
@Injectable()
export class OrganisationDays {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** The first instant of a day in the organisation's time zone, also where its clocks change that night. */
  async beginningOf(day: string): Promise<Date> {
    const [row] = await this.tenancy.manager.query<{ at: Date }[]>(
      'SELECT ($2::date)::timestamp AT TIME ZONE o.time_zone AS at FROM organisation o WHERE o.id = $1',
      [this.tenancy.organisationId, day],
    );
    if (row === undefined) throw new Error('The open organisation has no row');
    return row.at;
  }

  /** @throws DomainError INVALID at `path` where the day is not after today. */
  async requireLater(day: string, path: string): Promise<Date> {
    if (day <= (await this.calendar.today())) throw invalid(path, 'Choose a day after today.');
    return this.beginningOf(day);
  }
}
