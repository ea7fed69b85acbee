import type { PersonalDataRegistry } from '@waymark/organisations/api';

/** What the tables of readiness hold about people. What is computed is kept nowhere but in snapshots. */
export const readinessPersonalData = [
  {
    table: 'readiness_snapshot',
    heading: 'How you stood with a role',
    people: { member_id: { as: 'owner' } },
    text: { cause: { holds: 'fact' }, band: { holds: 'fact' }, measures: { holds: 'fact' } },
    erasure: { rows: 'delete' },
    retention: { kind: 'days', rule: 'readiness-snapshots', since: 'at' },
  },
  {
    table: 'readiness_judgement',
    heading: 'What managers said of your readiness',
    people: { member_id: { as: 'owner' }, said_by: { as: 'named' } },
    text: { horizon: { holds: 'fact' }, reason: { holds: 'words', by: 'said_by', shared: true }, band_then: { holds: 'fact' } },
    erasure: { rows: 'delete' },
    retention: { kind: 'days', rule: 'readiness-judgements', since: 'said_at' },
  },
] as const satisfies PersonalDataRegistry;
