import { calendarDate, emailAddress, id, instant, line, text } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** Somebody who saw the work is asked, by a link in a mail, what they saw. They need no account. */
export const witnessStatus = z.enum(['ASKED', 'ANSWERED', 'DECLINED', 'WITHDRAWN', 'EXPIRED']);
export type WitnessStatus = z.infer<typeof witnessStatus>;

/** How many days a witness has to answer. */
export const witnessDays = 30;

/**
 * What a witness is shown and signs: the story as it was when they were asked, and the titles of what is claimed with it.
 * It never changes, whatever becomes of the story.
 */
export const witnessedStory = z.object({
  title: z.string(),
  situation: z.string(),
  task: z.string(),
  action: z.string(),
  result: z.string(),
  startedOn: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
  skills: z.array(z.string()),
});
export type WitnessedStory = z.infer<typeof witnessedStory>;

export const witnessRequest = z.object({
  id,
  name: z.string(),
  email: z.string(),
  message: z.string(),
  status: witnessStatus,
  askedAt: instant,
  answeredAt: instant.nullable(),
  /** What the witness saw, as they signed it. Nobody can change it afterwards. */
  statement: z.string().nullable(),
  observedOn: calendarDate.nullable(),
  signedName: z.string().nullable(),
  /** What the witness says they were to the owner, such as "on-call lead". */
  signedAs: z.string().nullable(),
  /** Whether the story that the reader sees is another than the witness was shown. */
  storyChanged: z.boolean(),
});
export type WitnessRequestView = z.infer<typeof witnessRequest>;

export const askWitnessBody = z.strictObject({
  name: line({ min: 1, max: 200, missing: 'Enter the name of the person who saw it' }),
  email: emailAddress,
  message: text({ max: 2000 }).default(''),
});
export const witnessRequestParams = z.strictObject({ evidenceId: id, witnessRequestId: id });

/** The words of a link: behind the # of its address, so that it reaches no log. */
export const witnessToken = z.string().min(20).max(200);
export const readWitnessRequestBody = z.strictObject({ token: witnessToken });

/** What a witness is shown: the story they are asked about, and nothing else of its owner. */
export const witnessQuestion = witnessedStory.extend({
  organisation: z.string(),
  ownerName: z.string(),
  witnessName: z.string(),
  message: z.string(),
  expiresAt: instant,
});
export type WitnessQuestion = z.infer<typeof witnessQuestion>;

export const answerWitnessBody = z.strictObject({
  token: witnessToken,
  statement: text({ min: 1, max: 5000, missing: 'Say what you saw' }),
  observedOn: calendarDate.nullable().default(null),
  signedName: line({ min: 1, max: 200, missing: 'Enter your name' }),
  signedAs: line({ max: 200 }).default(''),
});
export const declineWitnessBody = z.strictObject({ token: witnessToken });
