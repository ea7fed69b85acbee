import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Handles, job, loggerToken, Tenancy } from '@waymark/foundation/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import { ReminderPlanning } from '../intents/reminder-planning';
import { ReminderDelivery } from './reminder-delivery';

/** What is due is found by the clock, so nobody has to nudge. */
const deliverReminders = job({ name: 'deliver-reminders', payload: z.object({}), everyMilliseconds: 5_000 });
const planReminders = job({ name: 'plan-reminders', payload: z.object({}), everyMilliseconds: 3_600_000 });

@Injectable()
export class ReminderJobs {
  constructor(
    private readonly delivery: ReminderDelivery,
    private readonly planning: ReminderPlanning,
    private readonly accounts: AccountDatabase,
    private readonly tenancy: Tenancy,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  @Handles(deliverReminders)
  async deliver(): Promise<void> {
    const due = await this.accounts.query<{ id: Id }>(`SELECT DISTINCT organisation_id AS id FROM reminder_intent WHERE status = 'PENDING' AND due_at <= now() ORDER BY 1`);
    await this.each(due, 'reminders could not be delivered; they are tried again in five seconds', async (organisationId) => {
      while ((await this.tenancy.run(organisationId, () => this.delivery.deliver())) === this.delivery.portion);
    });
  }

  @Handles(planReminders)
  async plan(): Promise<void> {
    const organisations = await this.accounts.query<{ id: Id }>('SELECT id FROM organisation ORDER BY id');
    await this.each(organisations, 'reminders could not be planned; it is tried again in an hour', async (organisationId) => {
      let last: Id | null = null;
      do last = await this.tenancy.run(organisationId, () => this.planning.planAfter(last));
      while (last !== null);
    });
  }

  /** An organisation whose turn fails keeps no other waiting. */
  private async each(organisations: readonly { id: Id }[], otherwise: string, work: (organisationId: Id) => Promise<void>): Promise<void> {
    for (const { id } of organisations) {
      try {
        await work(id);
      } catch (error) {
        this.log.error({ err: error, organisationId: id }, otherwise);
      }
    }
  }
}
