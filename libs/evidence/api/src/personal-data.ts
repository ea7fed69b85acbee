import type { PersonalDataRegistry } from '@waymark/organisations/api';

const cited = 'Decisions cite it, and what was decided stays accountable. Every word in it is cleared.';
const judged =
  'What was decided stays accountable. Every word about the work of the person is cleared; what they said of the work of others stays, under a pseudonym, because those rely on it.';

/** As isReviewReadable of the domain says, and a reviewer reads their own. */
const readableReview = `t.reviewer_id = person.member OR (t.spoken_at IS NOT NULL AND EXISTS (
  SELECT FROM claim c WHERE c.organisation_id = t.organisation_id AND c.id = t.claim_id
    AND (t.submission < c.submission OR c.status NOT IN ('SUBMITTED', 'IN_REVIEW'))))`;

/**
 * What the tables of evidence hold about people. Erasing somebody clears every word about them and all that they wrote
 * for themselves; what they said of the work of others as assessors stays with those, whose levels rest on it, under a
 * pseudonym. That something was claimed, judged and decided, at which level and when, stays as ids, days and numbers.
 */
export const evidencePersonalData = [
  {
    table: 'evidence',
    heading: 'Evidence',
    people: { owner_id: { as: 'owner' } },
    text: { kind: { holds: 'fact' }, content: { holds: 'words' } },
    erasure: { rows: 'keep', why: cited },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'evidence_version',
    heading: 'Evidence as it was submitted',
    people: { evidence_id: { through: 'evidence' } },
    text: { content: { holds: 'words' } },
    erasure: { rows: 'keep', why: cited },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'evidence_file',
    heading: 'Files of evidence',
    people: { evidence_id: { through: 'evidence' } },
    text: {
      name: { holds: 'words' },
      media_type: { holds: 'fact' },
      sha256: { holds: 'fact' },
      storage_key: { holds: 'file', onlyWhere: { column: 'status', is: 'AVAILABLE' } },
      status: { holds: 'fact' },
      preview: { holds: 'fact' },
    },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'witness_request',
    heading: 'Questions to witnesses and their answers',
    people: { evidence_id: { through: 'evidence' }, email: { as: 'named', holds: 'address' } },
    text: {
      name: { holds: 'words', by: 'email', shared: true, erased: 'pseudonym' },
      email: { holds: 'words', by: 'email', shared: true, erased: 'pseudonymous-address' },
      message: { holds: 'words' },
      shown: { holds: 'words' },
      // With the witness the link goes that was mailed to them.
      token_hash: { holds: 'secret', by: 'email' },
      statement: { holds: 'words', by: 'email', shared: true },
      signed_name: { holds: 'words', by: 'email', shared: true },
      signed_as: { holds: 'words', by: 'email', shared: true },
    },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'claim',
    heading: 'Claims',
    people: { owner_id: { as: 'owner' }, assessor_id: { as: 'named' }, second_assessor_id: { as: 'named' } },
    text: { measure: { holds: 'fact' }, status: { holds: 'fact' }, clauses: { holds: 'words' }, words: { holds: 'words' }, submitted: { holds: 'words' } },
    erasure: { rows: 'keep', why: cited },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'claim_event',
    heading: 'What happened to claims',
    people: { claim_id: { through: 'claim' }, actor_id: { as: 'named' } },
    text: { action: { holds: 'fact' }, words: { holds: 'words' } },
    erasure: { rows: 'keep', why: judged },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'review',
    heading: 'Reviews',
    people: { claim_id: { through: 'claim' }, reviewer_id: { as: 'named' } },
    text: {
      checks: { holds: 'words', by: 'reviewer_id', shared: true, aboutOwner: true },
      rationale: { holds: 'words', by: 'reviewer_id', shared: true, aboutOwner: true },
      outcome: { holds: 'fact' },
    },
    readable: readableReview,
    erasure: { rows: 'keep', why: judged },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'conflict_of_interest',
    heading: 'Conflicts of interest',
    people: { claim_id: { through: 'claim' }, member_id: { as: 'named' } },
    text: { reason: { holds: 'words', by: 'member_id' } },
    erasure: { rows: 'keep', why: 'That somebody should not judge a claim has to stay known. The reason is cleared.' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'appeal_conflict',
    heading: 'Conflicts of interest in appeals',
    people: { decision_id: { through: 'decision' }, member_id: { as: 'named' } },
    text: { reason: { holds: 'words', by: 'member_id' } },
    erasure: { rows: 'keep', why: 'That somebody should not answer an appeal has to stay known. The reason is cleared.' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'assessor_grant',
    heading: 'Rights to judge claims',
    people: { assessor_id: { as: 'owner' }, granted_by: { as: 'named' } },
    text: {},
    erasure: { rows: 'keep', why: 'Ids and days only: who could judge what, and when, stays accountable.' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'decision',
    heading: 'Decided levels',
    people: { member_id: { as: 'owner' }, decided_by: { as: 'named' }, second_decided_by: { as: 'named' } },
    text: { measure: { holds: 'fact' }, source: { holds: 'fact' }, rationale: { holds: 'words' } },
    erasure: { rows: 'keep', why: judged },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'decision_citation',
    heading: 'What decisions rest on',
    people: { decision_id: { through: 'decision' } },
    text: {},
    erasure: { rows: 'keep', why: 'Ids only.' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'decision_event',
    heading: 'What happened to decisions',
    people: { decision_id: { through: 'decision' }, actor_id: { as: 'named' }, assessor_id: { as: 'named' } },
    text: { action: { holds: 'fact' }, status: { holds: 'fact' }, reason: { holds: 'words' } },
    erasure: { rows: 'keep', why: judged },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'self_rating',
    heading: 'Self-ratings',
    people: { member_id: { as: 'owner' } },
    text: { measure: { holds: 'fact' }, note: { holds: 'words' } },
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'waiver',
    heading: 'Waivers',
    people: { member_id: { as: 'owner' }, asked_by: { as: 'named' }, decided_by: { as: 'named' } },
    text: { measure: { holds: 'fact' }, status: { holds: 'fact' }, reason: { holds: 'words' } },
    erasure: { rows: 'keep', why: 'Ids and days only: the history of teams is not rewritten. The reason is cleared.' },
    retention: { kind: 'as-long-as-the-person' },
  },
  {
    table: 'unsent_form',
    heading: 'What was typed into forms and not sent',
    people: { member_id: { as: 'owner' }, about_id: { as: 'owner' } },
    text: { form: { holds: 'fact' }, fields: { holds: 'words' } },
    // Levels that are typed for a team name the people by id.
    copies: 'fields',
    readable: 't.member_id = person.member',
    erasure: { rows: 'delete' },
    retention: { kind: 'as-long-as-the-person' },
  },
] as const satisfies PersonalDataRegistry;
