import type { Id } from '@waymark/foundation/kernel';
import { OrganisationCalendar, ReminderCauses, type ReminderCause } from '@waymark/organisations/api';
import { intentChanges, wantedReminders, type WantedReminder } from '@waymark/reminders/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CauseFactQueries } from './cause-facts.queries';
import { IntentRepository } from './intent.repository';

/** How many things are looked at in one transaction. */
const portion = 200;

/**
 * Keeps the intents of each thing as they follow from it: in the transaction in which it changes, and again from time to
 * time, for what only the clock changes and for what was there before anybody planned it.
 */
@Injectable()
export class ReminderPlanning implements OnModuleInit {
  constructor(
    private readonly facts: CauseFactQueries,
    private readonly intents: IntentRepository,
    private readonly causes: ReminderCauses,
    private readonly calendar: OrganisationCalendar,
  ) {}

  onModuleInit(): void {
    this.causes.tell((cause) => this.plan(cause));
  }

  /** What is wanted because of a thing, as it is stored now. */
  async wanted(cause: ReminderCause, now: Date): Promise<WantedReminder[]> {
    const facts = await this.facts.of(cause, now);
    return facts === null ? [] : wantedReminders(facts);
  }

  async plan(cause: ReminderCause): Promise<void> {
    const now = this.calendar.now();
    const { begun, moved, cancelled } = intentChanges(await this.wanted(cause, now), await this.intents.ofCause(cause), now);
    await this.intents.begin(cause, begun, now);
    for (const intent of moved) await this.intents.move(intent, intent.dueAt);
    await this.intents.settle(cancelled.map(({ id }) => id), 'CANCELLED', 'CHANGED', now);
  }

  /** Looks at the next things of the organisation. Gives the last of them, or null where there are no more. */
  async planAfter(last: Id | null): Promise<Id | null> {
    const causes = await this.facts.openAfter(last, portion);
    for (const cause of causes) await this.plan(cause);
    return causes.length < portion ? null : (causes.at(-1)?.id ?? null);
  }
}
