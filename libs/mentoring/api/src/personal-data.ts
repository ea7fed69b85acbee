import type { PersonalDataRegistry } from '@waymark/organisations/api';

/** A reader gets a reflection as `showsReflection` of the domain says, and whoever wrote it their own. */
const readableReflection = `t.member_id = person.member OR EXISTS (
  SELECT FROM mentoring_relationship r WHERE r.organisation_id = t.organisation_id AND r.id = t.relationship_id
    AND (r.status IN ('COMPLETED', 'ENDED_EARLY') OR (SELECT count(*) FROM mentoring_reflection o WHERE o.organisation_id = r.organisation_id AND o.relationship_id = r.id) = 2))`;

const paired = 'That two people were a pair, and when, stays accountable. Every word in it is cleared.';

/**
 * What the tables of mentoring hold about people. A pair is the mentee's, and the mentor is a party to it: erasing the
 * mentee clears what was written in it, erasing the mentor what they wrote.
 */
export const mentoringPersonalData = [
  {
    table: 'mentoring_relationship',
    heading: 'Mentoring relationships',
    people: {
      mentee_id: { as: 'owner' },
      mentor_id: { as: 'party' },
      requested_by: { as: 'named' },
      declined_by: { as: 'named' },
      paused_by: { as: 'named' },
      ended_by: { as: 'named' },
    },
    text: {
      status: { holds: 'fact' },
      message: { holds: 'words', by: 'requested_by', shared: true },
      decline_reason: { holds: 'fact' },
      decline_words: { holds: 'words', by: 'declined_by' },
      pause_words: { holds: 'words', by: 'paused_by', shared: true },
      end_reason: { holds: 'fact' },
      end_words: { holds: 'words', by: 'ended_by' },
      end_readers: { holds: 'fact' },
    },
    erasure: { rows: 'keep', why: paired },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_reflection',
    heading: 'Reflections on mentoring',
    people: { relationship_id: { through: 'mentoring_relationship' }, member_id: { as: 'named' } },
    text: { part: { holds: 'fact' }, words: { holds: 'words', by: 'member_id', shared: true } },
    readable: readableReflection,
    erasure: { rows: 'keep', why: paired },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_agreement',
    heading: 'Mentoring agreements',
    people: { relationship_id: { through: 'mentoring_relationship' }, changed_by: { as: 'named' } },
    text: { status: { holds: 'fact' }, terms: { holds: 'words', shared: true } },
    erasure: { rows: 'keep', why: paired },
    retention: { kind: 'as-long-as-the-person' },
  },
] as const satisfies PersonalDataRegistry;
