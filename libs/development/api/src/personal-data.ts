import type { PersonalDataRegistry } from '@waymark/organisations/api';

/** All of it is the person's own and goes with them; what evidence says of it stays where decisions cite that. */
export const developmentPersonalData = [
  {
    table: 'development_record',
    heading: 'Training, PDAs, qualifications and work activities',
    people: { owner_id: { as: 'owner' } },
    text: {
      kind: { holds: 'fact' },
      title: { holds: 'words' },
      provider: { holds: 'words' },
      status: { holds: 'fact' },
      reflection: { holds: 'words' },
      certificate_name: { holds: 'words' },
    },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'development_record_aim',
    heading: 'Requirements that development is to serve',
    people: { record_id: { through: 'development_record' } },
    text: {},
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'development_record_evidence',
    heading: 'Evidence of development',
    people: { owner_id: { as: 'owner' } },
    text: {},
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'development_hours',
    heading: 'Hours of development',
    people: { owner_id: { as: 'owner' } },
    text: {},
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
] as const satisfies PersonalDataRegistry;
