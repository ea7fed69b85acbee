import { expiringDays } from '@waymark/evidence/domain';
import { invalid } from '@waymark/foundation/kernel';
import type { RequirementKind } from '@waymark/role-profiles/domain';
import * as z from 'zod';
import type { RecordKind } from './hours';

const dayInMilliseconds = 86_400_000;

/** NONE: no certificate. LASTING: one without an end. EXPIRED: from the day of its end on. */
export const certificateState = z.enum(['NONE', 'LASTING', 'VALID', 'EXPIRING', 'EXPIRED']);
type CertificateState = z.infer<typeof certificateState>;

/** How a certificate stands on a day (YYYY-MM-DD). It is said to run out as long before its end as a level is; on the day of its end it no longer counts. */
export function certificateStateOn(certificate: { readonly expiresOn: string | null } | null, today: string): CertificateState {
  if (certificate === null) return 'NONE';
  if (certificate.expiresOn === null) return 'LASTING';
  if (certificate.expiresOn <= today) return 'EXPIRED';
  return Date.parse(certificate.expiresOn) - Date.parse(today) <= expiringDays * dayInMilliseconds ? 'EXPIRING' : 'VALID';
}

/**
 * Holds the days of a completed record together. Days are YYYY-MM-DD.
 * @throws DomainError INVALID at `body.finishedOn` where the day is to come or before the beginning, at
 * `body.certificateExpiresOn` where a certificate would end before the record was done.
 */
export function requireCompletion(days: { readonly startedOn: string | null; readonly finishedOn: string; readonly certificateExpiresOn: string | null }, today: string): void {
  const { startedOn, finishedOn, certificateExpiresOn } = days;
  if (finishedOn > today) throw invalid('body.finishedOn', 'Choose today or a day before');
  if (startedOn !== null && finishedOn < startedOn) throw invalid('body.finishedOn', 'Choose a day that is not before it began');
  if (certificateExpiresOn !== null && certificateExpiresOn <= finishedOn) throw invalid('body.certificateExpiresOn', 'Choose a day after it was finished');
}

/** The order of a plan: the soonest first, what has no day yet last, and of the same day by title. */
export function byPlannedDay(one: { readonly plannedOn: string | null; readonly title: string }, other: { readonly plannedOn: string | null; readonly title: string }): number {
  if (one.plannedOn === other.plannedOn) return one.title.localeCompare(other.title, 'en-GB');
  if (one.plannedOn === null) return 1;
  if (other.plannedOn === null) return -1;
  return one.plannedOn < other.plannedOn ? -1 : 1;
}

const componentKinds: Readonly<Record<RecordKind, RequirementKind>> = {
  TRAINING: 'TRAINING',
  PDA: 'DEVELOPMENT_ACTIVITY',
  QUALIFICATION: 'QUALIFICATION',
  WORK_ACTIVITY: 'WORK_ACTIVITY',
};

/** @throws DomainError INVALID at `body.componentId` where the line of the role is of another kind than the record. */
export function requireFittingComponent(kind: RecordKind, component: RequirementKind): void {
  if (componentKinds[kind] !== component) throw invalid('body.componentId', 'Choose a line of the role that is of the same kind');
}
