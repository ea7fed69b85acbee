import type { PlannedReminder, WantedReminder } from '@waymark/reminders/domain';
import { Injectable } from '@nestjs/common';
import { IntentRepository, type HeldIntent } from '../intents/intent.repository';
import { ReminderPlanning } from '../intents/reminder-planning';
import type { ReminderIntent } from '../intents/reminder-intent.entity';
import { NoticeRepository } from '../notices/notice.repository';

/** How many are delivered in one transaction. */
const atOnce = 50;

/**
 * Delivers what is due. The intent, the look at the state of what it is about, and the notice are one transaction that
 * holds the intent, so a process that is killed has either told somebody once or not at all, and a change that was
 * committed before is seen.
 */
@Injectable()
export class ReminderDelivery {
  constructor(
    private readonly intents: IntentRepository,
    private readonly planning: ReminderPlanning,
    private readonly notices: NoticeRepository,
  ) {}

  /** Settles the next intents that are due, and gives how many there were. */
  async deliver(): Promise<number> {
    const due = await this.intents.holdDue(atOnce);
    for (const intent of due) await this.settle(intent);
    return due.length;
  }

  get portion(): number {
    return atOnce;
  }

  private async settle(intent: HeldIntent): Promise<void> {
    const { id, now, isHere, cause, memberId } = intent;
    const wanted = (await this.planning.wanted(cause, now)).find(isSame(intent));
    if (wanted !== undefined && wanted.dueAt > now) return this.intents.move(intent, wanted.dueAt);
    const reason = reasonAgainst(wanted, isHere, now);
    if (reason === null) await this.notices.tell({ intentId: id, memberId, toldAt: now });
    await this.intents.settle([id], reason === null ? 'SENT' : 'SKIPPED', reason, now);
  }
}

function reasonAgainst(wanted: WantedReminder | undefined, isHere: boolean, now: Date): ReminderIntent['reason'] {
  if (!isHere) return 'NOT_HERE';
  if (wanted === undefined) return 'NOT_WANTED';
  return now < wanted.staleAt ? null : 'TOO_LATE';
}

function isSame({ type, memberId, occasion }: PlannedReminder): (other: PlannedReminder) => boolean {
  return (other) => other.type === type && other.memberId === memberId && other.occasion === occasion;
}
