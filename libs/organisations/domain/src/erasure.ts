import { DomainError, id, instant, invalid, line, wrongState } from '@waymark/foundation/kernel';
import * as z from 'zod';
import type { MemberStatus } from './member';

export const erasureStatus = z.enum(['WAITING', 'DONE', 'FAILED']);
export type ErasureStatus = z.infer<typeof erasureStatus>;

/** What erasing does, or did, with the rows of one table. */
export const erasedTable = z.object({
  table: z.string(),
  heading: z.string(),
  rows: z.int(),
  done: z.enum(['deleted', 'kept']),
  /** The columns of kept rows that lose what stands in them. */
  cleared: z.array(z.string()),
  /** Why rows are kept. */
  why: z.string().nullable(),
});
export type ErasedTable = z.infer<typeof erasedTable>;

/** What becomes of the way in: an account lasts while another organisation has it as a member. */
export const accountOutcome = z.enum(['deleted', 'kept-for-another-organisation', 'none']);
export type AccountOutcome = z.infer<typeof accountOutcome>;

/** What stands in the way of erasing a person. */
export const erasureObstacle = z.enum(['still-active', 'on-the-list', 'invitation-waits', 'legal-hold', 'under-way', 'already-erased']);
export type ErasureObstacle = z.infer<typeof erasureObstacle>;

/** What would be erased and kept now, before anybody decides. */
export const erasurePreview = z.object({
  memberId: id,
  memberName: z.string(),
  pseudonym: z.string(),
  obstacles: z.array(erasureObstacle),
  tables: z.array(erasedTable),
  files: z.int(),
  account: accountOutcome,
});
export type ErasurePreview = z.infer<typeof erasurePreview>;

/** Why an erasure was not done: what stood in its way, an import that ran, or a fault of the server. */
export const erasureFailure = z.enum([...erasureObstacle.options, 'import-runs', 'fault']);
export type ErasureFailure = z.infer<typeof erasureFailure>;

/** An erasure that waits, or was done. It names nobody but by the pseudonym. */
export const erasure = z.object({
  id,
  memberId: id,
  pseudonym: z.string(),
  status: erasureStatus,
  requestedAt: instant,
  /** Null where a rule of retention asked for it. */
  requestedByName: z.string().nullable(),
  finishedAt: instant.nullable(),
  /** Why it was not done when it was tried last; null where it was not tried, or is done. */
  failure: erasureFailure.nullable(),
  /** The SHA-256 of the certificate, as 64 lower-case hexadecimal digits. */
  certificateHash: z.string().nullable(),
});
export type ErasureView = z.infer<typeof erasure>;

export const erasures = z.object({ items: z.array(erasure) });
export const erasureParams = z.strictObject({ erasureId: id });
export const erasureBody = z.strictObject({
  /** The person's name, typed again. */
  confirmation: line({ max: 200 }),
});
export const certificateQuery = z.strictObject({ format: z.enum(['html', 'json']).default('html') });

/** The document of what was erased and what was kept. Its text is hashed as it is stored. */
export const erasureCertificate = z.object({
  certificate: z.literal('waymark-erasure-1'),
  organisation: z.object({ id, name: z.string() }),
  memberId: id,
  pseudonym: z.string(),
  requestedAt: instant,
  requestedById: id.nullable(),
  finishedAt: instant,
  tables: z.array(erasedTable),
  files: z.int(),
  account: accountOutcome,
  remarks: z.array(z.string()),
});
export type ErasureCertificate = z.infer<typeof erasureCertificate>;

/** What every certificate says besides: what no program can find. */
export const certificateRemarks: readonly string[] = [
  'Words that other people wrote may still name this person; they belong to whoever wrote them.',
  'Files of people that were uploaded to be imported are deleted as a whole, because any row of theirs may name this person.',
  'Backups that were made before keep what they hold until they are replaced.',
  'The audit log keeps ids and plain facts: an entry that goes would look like tampering.',
];

const inTheWay: Readonly<Record<MemberStatus, ErasureObstacle | null>> = {
  ACTIVE: 'still-active',
  EXPECTED: 'on-the-list',
  INVITED: 'invitation-waits',
  SUSPENDED: null,
  WITHDRAWN: null,
  ERASED: 'already-erased',
};

/** A person as far as erasing them goes; `underWay`: an erasure of theirs waits to be carried out. */
interface ErasureSubject {
  readonly status: MemberStatus;
  readonly onHold: boolean;
  readonly underWay: boolean;
}

/** Why a person cannot be erased now; nothing: they can. Only who is shut out already is erased, once, and nobody on hold. */
export function erasureObstacles({ status, onHold, underWay }: ErasureSubject): ErasureObstacle[] {
  const obstacle = inTheWay[status];
  return [...(obstacle === null ? [] : [obstacle]), ...(onHold ? (['legal-hold'] as const) : []), ...(underWay ? (['under-way'] as const) : [])];
}

export const obstacleSentences: Readonly<Record<ErasureObstacle, string>> = {
  'still-active': 'This person is still an active member. Suspend them first.',
  'on-the-list': 'This person waits to be invited. Take them off the list first.',
  'invitation-waits': 'This person has an invitation that waits. Withdraw it first.',
  'legal-hold': 'A legal hold stands for this person. Nothing about them is removed until it ends.',
  'under-way': 'This person is being erased. That was asked for already.',
  'already-erased': 'This person has been erased already.',
};

export const failureSentences: Readonly<Record<ErasureFailure, string>> = {
  ...obstacleSentences,
  'import-runs': 'People are being imported, and the file may name this person. It is tried again when that is done.',
  fault: 'Something failed on the server. Its log says what, under the id of this erasure.',
};

/** What is kept of why an erasure failed: a word of the vocabulary, because an error may carry what somebody wrote. */
export function failureOf(error: unknown): ErasureFailure {
  return erasureFailure.safeParse(error instanceof DomainError ? error.code : undefined).data ?? 'fault';
}

/** @throws DomainError WRONG_STATE with the obstacle as its code. */
export function requireErasable(person: ErasureSubject): void {
  const [obstacle] = erasureObstacles(person);
  if (obstacle !== undefined) throw wrongState(obstacle, obstacleSentences[obstacle]);
}

/** @throws DomainError WRONG_STATE where an erasure waits: nobody comes back whom it would take away again. */
export function requireNoErasure(underWay: boolean): void {
  if (underWay) throw wrongState('under-way', obstacleSentences['under-way']);
}

/** @throws DomainError WRONG_STATE where nobody is left to be named or to be put anywhere. */
export function requireNotErased({ status }: { readonly status: MemberStatus }): void {
  if (status === 'ERASED') throw wrongState('already-erased', obstacleSentences['already-erased']);
}

/** @throws DomainError INVALID at `body.confirmation` where the name that was typed is another. */
export function requireConfirmation(typed: string, name: string): void {
  if (typed.normalize('NFC') !== name.normalize('NFC')) throw invalid('body.confirmation', `Type the name as it is shown: ${name}`);
}

/** What an erased member is called from then on: "Former member 7f3a", by the end of their id. */
export function pseudonymOf(memberId: string): string {
  return `Former member ${memberId.slice(-4)}`;
}

/** The address of an erased member: nobody's, and no other member's. */
export function pseudonymousAddress(memberId: string): string {
  return `former-${memberId}@erased.invalid`;
}

/** Whether an address is what was left of an erased member's: nothing is sent there. */
export function isNobodysAddress(address: string): boolean {
  return address.endsWith('@erased.invalid');
}
