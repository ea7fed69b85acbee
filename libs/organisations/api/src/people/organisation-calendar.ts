import type { Clock } from '@waymark/foundation/kernel';
import { clockToken } from '@waymark/foundation/server';
import { calendarDayIn, firstWorkingDayFrom } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { OrganisationRepository } from './organisation.repository';

/** What time it is, and what the open organisation's clocks and calendars say. */
@Injectable()
export class OrganisationCalendar {
  constructor(
    private readonly organisations: OrganisationRepository,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  timeZone(): Promise<string> {
    return this.organisations.timeZone();
  }

  /** The present day in the organisation's own time zone, as YYYY-MM-DD. */
  async today(): Promise<string> {
    return calendarDayIn(await this.timeZone(), this.clock.now());
  }

  /** A day (YYYY-MM-DD), or the next one on which the organisation works. */
  async workingDayFrom(day: string): Promise<string> {
    return firstWorkingDayFrom(day, await this.organisations.workingCalendar());
  }
}
