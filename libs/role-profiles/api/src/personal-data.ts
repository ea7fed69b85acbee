import type { PersonalDataRegistry } from '@waymark/organisations/api';

/** What the tables of frameworks and role profiles hold about people. */
export const roleProfilesPersonalData = [
  { table: 'scale', impersonal: 'Names of scales.' },
  { table: 'scale_level', impersonal: 'Names of levels.' },
  { table: 'framework', impersonal: 'Names of frameworks.' },
  { table: 'skill', impersonal: 'Names and descriptions of skills.' },
  { table: 'level_descriptor', impersonal: 'What a level of a skill means, for everybody.' },
  { table: 'role_profile', impersonal: 'Titles of roles.' },
  { table: 'requirement', impersonal: 'Lines of a role profile, about the role and nobody in it.' },
  {
    table: 'role_profile_version',
    heading: 'Role profiles that were imported or published',
    people: { created_by: { as: 'named' }, published_by: { as: 'named' } },
    text: {
      status: { holds: 'fact' },
      title: { holds: 'fact' },
      format: { holds: 'fact' },
      content_hash: { holds: 'content' },
      source_text: { holds: 'content' },
      role: { holds: 'content' },
      summary: { holds: 'content' },
      lead_in: { holds: 'content' },
      attribution: { holds: 'content' },
      warnings: { holds: 'content' },
      matching: { holds: 'content' },
    },
    erasure: { rows: 'keep', why: 'A published edition of the organisation, with the id of whoever published it.' },
    retention: { kind: 'fixed', why: 'As long as the organisation.' },
  },
  {
    table: 'role_assignment',
    heading: 'Current and target roles',
    adminsRead: true,
    people: { member_id: { as: 'owner' }, assigned_by: { as: 'named' } },
    text: { kind: { holds: 'fact' } },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
] as const satisfies PersonalDataRegistry;
