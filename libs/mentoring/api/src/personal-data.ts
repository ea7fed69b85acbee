import type { PersonalDataRegistry } from '@waymark/organisations/api';
import { goalsPersonalData } from './goals/personal-data';

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
  {
    table: 'mentor_profile',
    heading: 'Profiles as a mentor',
    people: { member_id: { as: 'owner' } },
    text: {
      about_me: { holds: 'words' },
      meets: { holds: 'fact' },
      place: { holds: 'words' },
      languages: { holds: 'fact' },
      time_zone: { holds: 'fact' },
      working_hours: { holds: 'fact' },
      helps_with: { holds: 'fact' },
    },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentor_place_watch',
    heading: 'Mentors whose places are waited for',
    people: { member_id: { as: 'owner' }, mentor_id: { as: 'named' } },
    text: {},
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_wish',
    heading: 'Wishes for a mentor',
    people: { mentee_id: { as: 'owner' } },
    text: { words: { holds: 'words' }, status: { holds: 'fact' } },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_outreach',
    heading: 'How owners of programmes were in touch with pairs',
    people: { relationship_id: { through: 'mentoring_relationship' }, by_id: { as: 'named' }, to_id: { as: 'named' } },
    text: { kind: { holds: 'fact' }, words: { holds: 'words', by: 'by_id', shared: true } },
    erasure: { rows: 'keep', why: 'That a pair was looked after, and when, stays accountable. The words are cleared.' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_session',
    heading: 'Mentoring sessions',
    people: {
      relationship_id: { through: 'mentoring_relationship' },
      planned_by: { as: 'named' },
      called_off_by: { as: 'named' },
      logged_by: { as: 'named' },
      confirmed_by: { as: 'named' },
      questioned_by: { as: 'named' },
    },
    text: {
      status: { holds: 'fact' },
      starts: { holds: 'fact' },
      ends: { holds: 'fact' },
      time_zone: { holds: 'fact' },
      meets: { holds: 'fact' },
      place: { holds: 'words', shared: true },
      agenda: { holds: 'words', shared: true },
      template: { holds: 'fact' },
      calendar_uid: { holds: 'fact' },
      moved: { holds: 'fact' },
      called_off_words: { holds: 'words', by: 'called_off_by', shared: true },
      missing: { holds: 'fact' },
      question_words: { holds: 'words', by: 'questioned_by', shared: true },
    },
    erasure: { rows: 'keep', why: 'That two people met, and when, is part of what the other one did. Every word in it is cleared.' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_stage',
    heading: 'Records of mentoring sessions',
    people: { session_id: { through: 'mentoring_session' }, changed_by: { as: 'named' } },
    // Two people write in one stage, so it goes with the mentee, whose record it is.
    text: { stage: { holds: 'fact' }, content: { holds: 'sealed', shared: true } },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_revision',
    heading: 'Revisions of mentoring sessions',
    people: { session_id: { through: 'mentoring_session' }, revised_by: { as: 'named' } },
    text: {
      stage: { holds: 'fact' },
      reason: { holds: 'sealed', by: 'revised_by', shared: true },
      stood: { holds: 'sealed', shared: true },
      stands: { holds: 'sealed', shared: true },
    },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_pulse',
    heading: 'What you found of mentoring sessions',
    people: { member_id: { as: 'owner' } },
    text: {},
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_prompts',
    heading: 'Prompts of programmes',
    people: { set_by: { as: 'named' } },
    text: { prompts: { holds: 'content' } },
    erasure: { rows: 'keep', why: 'What sessions asked belongs to the programme.' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_shared_note',
    heading: 'Shared notes',
    // Two people write in one note, so it goes with the mentee, whoever began it.
    people: { relationship_id: { through: 'mentoring_relationship' }, author_id: { as: 'named' }, changed_by: { as: 'named' } },
    text: { words: { holds: 'sealed', shared: true } },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'mentoring_private_note',
    heading: 'Private notes',
    // Erasing a mentee takes what a mentor noted about them; in an export it is its author's alone.
    people: { relationship_id: { through: 'mentoring_relationship' }, author_id: { as: 'owner' } },
    text: { words: { holds: 'sealed', by: 'author_id' } },
    readable: 't.author_id = person.member',
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  ...goalsPersonalData,
] as const satisfies PersonalDataRegistry;
