import { calendarDate, id, instant, line, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { claim, newClaim } from './claim';
import { evidenceFile } from './evidence-file';
import { witnessRequest } from './witness';

/**
 * What a piece of evidence is. STAR: a story of a situation, a task, an action and a result. DEVELOPMENT: a finished
 * training or professional development activity.
 */
export const evidenceKind = z.enum(['STAR', 'LINK', 'FILE', 'OBSERVATION', 'CERTIFICATE', 'DISCUSSION', 'DEVELOPMENT']);
export type EvidenceKind = z.infer<typeof evidenceKind>;

/** The parts of a story, in the order in which they are told. */
export const storyParts = ['situation', 'task', 'action', 'result'] as const;
export type StoryPart = (typeof storyParts)[number];

/** The longest part of a story, in code points: about three pages. */
export const longestPart = 10_000;
const part = text({ max: longestPart });

/** An address that is shown and opened by whoever reads the evidence; the server never fetches it. */
export const webAddress = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'Enter a web address, like https://example.org/page' })
  .max(2000, 'Use 2000 characters or fewer');

export const evidenceLink = z.object({ id, label: line({ max: 200 }), url: webAddress });
export type EvidenceLink = z.infer<typeof evidenceLink>;

/** A certificate's own facts, or those of a finished training or PDA. */
export const certificateFacts = z.object({
  awardedBy: line({ max: 200 }),
  issuedOn: calendarDate.nullable(),
  /** The first day on which it no longer counts. */
  expiresOn: calendarDate.nullable(),
});

/** A professional discussion: with whom, and when. */
export const discussionFacts = z.object({ with: line({ max: 200 }), heldOn: calendarDate.nullable() });

/**
 * Everything that the owner writes. The same shape is what is worked on, what a version keeps and what autosave sends.
 * Markdown in the parts of the story is kept raw and shown without HTML or images.
 */
export const evidenceContent = z.object({
  title: line({ max: 200 }),
  situation: part,
  task: part,
  action: part,
  result: part,
  /** When the work was done, from the first day to the last. */
  startedOn: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
  tags: z.array(line({ min: 1, max: 40 })).max(20),
  links: z.array(evidenceLink).max(20),
  certificate: certificateFacts.nullable(),
  discussion: discussionFacts.nullable(),
});
export type EvidenceContent = z.infer<typeof evidenceContent>;

/** What a new piece of evidence holds before anybody has written anything. */
export const emptyContent: EvidenceContent = {
  title: '',
  situation: '',
  task: '',
  action: '',
  result: '',
  startedOn: null,
  endedOn: null,
  tags: [],
  links: [],
  certificate: null,
  discussion: null,
};

/** A draft has never been submitted; submitted evidence was, and a change to it makes a new version. */
export const evidenceStatus = z.enum(['DRAFT', 'SUBMITTED', 'RETRACTED']);
export type EvidenceStatus = z.infer<typeof evidenceStatus>;

const person = z.object({ id, name: z.string() });

/** A version that was frozen when it was submitted: what an assessor sees and a decision cites. Numbers count from 1. */
export const evidenceVersionSummary = z.object({ number: z.int(), frozenAt: instant });
export const evidenceVersionView = evidenceVersionSummary.extend({
  content: evidenceContent,
  files: z.array(evidenceFile),
});
export type EvidenceVersionView = z.infer<typeof evidenceVersionView>;

export const evidenceView = z.object({
  id,
  owner: person,
  kind: evidenceKind,
  status: evidenceStatus,
  content: evidenceContent,
  files: z.array(evidenceFile),
  claims: z.array(claim),
  witnesses: z.array(witnessRequest),
  versions: z.array(evidenceVersionSummary),
  /** Whether something was written since the last version was submitted. */
  changedSinceSubmission: z.boolean(),
  /** Whether the reader may write in it. */
  mayWrite: z.boolean(),
  changedAt: instant,
  version: z.int(),
});
export type EvidenceView = z.infer<typeof evidenceView>;

export const evidenceSummary = z.object({
  id,
  kind: evidenceKind,
  status: evidenceStatus,
  title: z.string(),
  endedOn: calendarDate.nullable(),
  claims: z.array(claim.pick({ id: true, requirement: true, claimed: true, status: true, assessor: true, dueOn: true })),
  files: z.int(),
  changedAt: instant,
});
export type EvidenceSummary = z.infer<typeof evidenceSummary>;
export const evidencePage = pageOf(evidenceSummary);
export const evidenceQuery = pageQuery.extend({
  search: line({ max: 100 }).optional(),
  status: evidenceStatus.optional(),
  /** Only what claims this requirement. */
  requirementId: id.optional(),
});

export const evidenceParams = z.strictObject({ evidenceId: id });
export const evidenceVersionParams = z.strictObject({ evidenceId: id, number: z.coerce.number().int().min(1).max(100_000) });

export const createEvidenceBody = z.strictObject({
  kind: evidenceKind.default('STAR'),
  content: evidenceContent.partial().default({}),
  claims: z.array(newClaim).max(30).default([]),
});
/** What is saved while somebody writes: any part of the content. What is absent stays as it is. */
export const changeEvidenceBody = z
  .strictObject(evidenceContent.shape)
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

/** Sends claims for review. The evidence is frozen as a version, unless nothing has changed since the last one. */
export const submitClaimsBody = z.strictObject({
  claimIds: z.array(id).min(1, 'Choose at least one claim').max(30),
  /** The owner says that patient and citizen data, and anything marked official-sensitive, is not in it. */
  dataRemoved: z.literal(true, 'Confirm that you have removed patient and citizen data'),
});

/** A requirement that the words of the evidence speak of, and which words those are. */
export const requirementSuggestion = z.object({
  requirement: claim.shape.requirement,
  words: z.array(z.string()),
});
export const requirementSuggestions = z.object({ items: z.array(requirementSuggestion) });
export type RequirementSuggestion = z.infer<typeof requirementSuggestion>;

/** Own evidence that looks like the same thing again, and why it does. */
export const likeEvidence = z.object({ id, title: z.string(), reason: z.enum(['SAME_LINK', 'SAME_FILE', 'SAME_TITLE', 'SAME_WORDS']) });
export const likeEvidenceList = z.object({ items: z.array(likeEvidence) });
export type LikeEvidence = z.infer<typeof likeEvidence>;
