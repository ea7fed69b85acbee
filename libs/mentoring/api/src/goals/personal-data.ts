import type { PersonalDataRegistry } from '@waymark/organisations/api';

/**
 * Goals and actions are the mentee's, also what the mentor wrote in them: they go with the mentee. Of a mentor who is
 * erased the reasons go that they gave.
 */
export const goalsPersonalData = [
  {
    table: 'mentoring_goal',
    heading: 'Goals',
    people: {
      owner_id: { as: 'owner' },
      relationship_id: { through: 'mentoring_relationship' },
      proposed_by: { as: 'named' },
      ended_by: { as: 'named' },
    },
    text: {
      title: { holds: 'words', shared: true },
      why: { holds: 'words', shared: true },
      measure: { holds: 'words', shared: true },
      status: { holds: 'fact' },
      ended_words: { holds: 'words', by: 'ended_by', shared: true },
    },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_goal_aim',
    heading: 'Requirements that goals are tied to',
    people: { goal_id: { through: 'mentoring_goal' } },
    text: {},
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_action',
    heading: 'Actions',
    people: {
      mentee_id: { as: 'owner' },
      owner_id: { as: 'party' },
      relationship_id: { through: 'mentoring_relationship' },
      blocked_by: { as: 'named' },
      dropped_by: { as: 'named' },
      created_by: { as: 'named' },
    },
    text: {
      title: { holds: 'words', shared: true },
      status: { holds: 'fact' },
      blocked_from: { holds: 'fact' },
      blocked_reason: { holds: 'words', by: 'blocked_by', shared: true },
      dropped_reason: { holds: 'words', by: 'dropped_by', shared: true },
      makes_it_eight: { holds: 'words', shared: true },
    },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_action_due_change',
    heading: 'Days of actions that were moved',
    people: { action_id: { through: 'mentoring_action' }, changed_by: { as: 'named' } },
    text: { reason: { holds: 'words', by: 'changed_by', shared: true } },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
] as const satisfies PersonalDataRegistry;
