import type { PersonalDataRegistry } from '@waymark/organisations/api';

/** What the tables of reminders hold about people: whom, of what and when, and no word that anybody wrote. */
export const reminderPersonalData = [
  {
    table: 'reminder_intent',
    heading: 'What you should be reminded of',
    people: { member_id: { as: 'owner' } },
    text: { type: { holds: 'fact' }, cause_kind: { holds: 'fact' }, occasion: { holds: 'fact' }, status: { holds: 'fact' }, reason: { holds: 'fact' } },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'reminder_notice',
    heading: 'What you were reminded of, and when you read it',
    people: { member_id: { as: 'owner' } },
    text: {},
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
] as const satisfies PersonalDataRegistry;
