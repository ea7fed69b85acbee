import { calendarDate, id, instant, line, text } from '@waymark/foundation/kernel';
import { managerSharing } from '@waymark/organisations/domain';
import * as z from 'zod';
import { agreementStatus } from './agreement-lifecycle';
import { meetingWay } from './mentor-profile';
import { pairPart, person } from './person';
import { aim, aimView } from './sought-skill';

/** What a new agreement says of the limits of confidentiality, until the pair has words of its own. */
export const usualLimits = 'A risk of harm to one of us or to somebody else.';
/** For how many months after the end a pair keeps what it wrote, until it says otherwise. */
export const usualRetentionMonths = 24;
/** How long a session is, in minutes, until a pair says otherwise. */
export const usualSessionMinutes = 50;

const whole = (min: number, max: number, unit: string) =>
  z.int('Enter a whole number').min(min, `Use ${min} or more ${unit}`).max(max, `Use ${max} or fewer ${unit}`);

const terms = {
  /** What the two want to reach. */
  purpose: text({ max: 2000 }),
  /** The agreed skills: levels of requirements, compared before and after when the pair closes. */
  aims: z.array(aim).max(10, 'Choose 10 skills or fewer').refine((all) => new Set(all.map(({ requirementId }) => requirementId)).size === all.length, 'Name each skill once'),
  /** In how many days they meet again, how long a session is in minutes, and how. */
  cadenceDays: whole(1, 366, 'days'),
  sessionMinutes: whole(10, 480, 'minutes'),
  meets: meetingWay,
  place: line({ max: 120 }),
  /** The last day; null: until one of them ends it. */
  endsOn: calendarDate.nullable(),
  /** What stays between the two, and what else they agree: begins with the words of the programme. */
  confidentiality: text({ max: 8000 }),
  /** What does not stay between them. */
  limits: text({ max: 2000 }),
  /** What the manager of the mentee may see: at most what the programme allows. */
  managerSharing,
  /** The mentee lets the mentor review their claims until this day (exclusive); null: not at all. */
  mentorReviewsUntil: calendarDate.nullable(),
  /** For how many months after the end what they wrote is kept. */
  retentionMonths: whole(0, 120, 'months'),
};

/** All that an agreement says. What both sign is one version of it. */
export const agreementTerms = z.strictObject(terms);
export type AgreementTerms = z.infer<typeof agreementTerms>;
export type AgreementTerm = keyof AgreementTerms;
export const agreementTerm = z.enum(Object.keys(terms) as [AgreementTerm, ...AgreementTerm[]]);

export const changeAgreementBody = z
  .strictObject(terms)
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

export const signature = z.object({ part: pairPart, person, at: instant });
export type Signature = z.infer<typeof signature>;

export const agreement = z.object({
  id,
  relationshipId: id,
  /** Counts from 1 in the relationship. */
  number: z.int(),
  status: agreementStatus,
  terms: z.object({ ...terms, aims: z.array(aimView) }),
  signatures: z.array(signature),
  /** Since when it is in force and until when it was; null while it is not, or still is. */
  signedAt: instant.nullable(),
  supersededAt: instant.nullable(),
  /** Who wrote in it last, and when. */
  changedBy: person,
  changedAt: instant,
  /** What is different from the version before; empty for the first. */
  changedTerms: z.array(agreementTerm),
  /** The most that the programme lets a manager see. */
  mostManagerSharing: managerSharing,
  may: z.object({ change: z.boolean(), sign: z.boolean(), takeSignatureBack: z.boolean(), discard: z.boolean() }),
  version: z.int(),
});
export type AgreementView = z.infer<typeof agreement>;

/** The agreements of a pair: what holds, what is suggested, and what held before, the latest first. */
export const agreements = z.object({
  inForce: agreement.nullable(),
  suggested: agreement.nullable(),
  earlier: z.array(agreement),
  /** Whether the reader can begin the first one or suggest a change. */
  maySuggest: z.boolean(),
});
export type AgreementsView = z.infer<typeof agreements>;
export const agreementParams = z.strictObject({ agreementId: id });
