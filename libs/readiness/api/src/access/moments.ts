import type { Instants } from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { calendarDayIn } from '@waymark/organisations/domain';
import { currentRuleSet, type RuleSet } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';

/** The instants that a view is about, the day that the first of them is on where the organisation is, and its rules. */
export interface Moment extends Instants {
  readonly timeZone: string;
  readonly day: string;
  readonly rules: RuleSet;
  /** Whether either of the instants is over. */
  readonly isPast: boolean;
}

/** When a question is about. What is left out is now. */
@Injectable()
export class Moments {
  constructor(private readonly calendar: OrganisationCalendar) {}

  async of({ at, knownAt }: { readonly at?: string; readonly knownAt?: string }): Promise<Moment> {
    const [now, timeZone] = [this.calendar.now(), await this.calendar.timeZone()];
    const instants = { at: at === undefined ? now : new Date(at), knownAt: knownAt === undefined ? now : new Date(knownAt) };
    return { ...instants, timeZone, day: calendarDayIn(timeZone, instants.at), rules: currentRuleSet, isPast: earlierOf(instants) < now };
  }
}

/** The instants and the rule set as answers carry them. */
export function viewedAtOf({ at, knownAt, rules }: Moment): { at: string; knownAt: string; ruleSet: number } {
  return { at: at.toISOString(), knownAt: knownAt.toISOString(), ruleSet: rules.version };
}

/** By when something had to be said or begun to be seen: what was not known by then had not begun either. */
export function earlierOf({ at, knownAt }: Instants): Date {
  return at < knownAt ? at : knownAt;
}
