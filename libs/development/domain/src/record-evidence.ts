import { emptyContent, type EvidenceContent, type EvidenceKind } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import type { RecordKind } from './hours';
import type { DevelopmentAim } from './record';

/** What is known of something that is done, for evidence that tells of it. Days are YYYY-MM-DD. */
export interface FinishedRecord {
  readonly kind: RecordKind;
  readonly title: string;
  readonly provider: string;
  readonly startedOn: string | null;
  readonly finishedOn: string;
  readonly reflection: string;
  readonly certificate: { readonly expiresOn: string | null } | null;
  readonly component: { readonly id: Id; readonly title: string } | null;
  readonly aims: readonly DevelopmentAim[];
}

const evidenceKinds: Readonly<Record<RecordKind, EvidenceKind>> = { TRAINING: 'DEVELOPMENT', PDA: 'DEVELOPMENT', QUALIFICATION: 'CERTIFICATE', WORK_ACTIVITY: 'STAR' };

/**
 * What evidence of something that is done begins with: the person's own words, and claims of what it was to serve. What
 * nobody knows yet stays empty. A line of a role without a scale is claimed as shown (1); a claim is a draft, and only
 * what an assessor confirms of it moves a level.
 */
export function evidenceOfRecord(record: FinishedRecord): { kind: EvidenceKind; content: EvidenceContent; claims: DevelopmentAim[] } {
  const { kind, title, provider, startedOn, finishedOn, reflection, certificate, component, aims } = record;
  const claims = component === null ? [...aims] : [{ requirementId: component.id, ordinal: 1 }, ...aims.filter(({ requirementId }) => requirementId !== component.id)];
  return {
    kind: evidenceKinds[kind],
    content: {
      ...emptyContent,
      title,
      task: component?.title ?? '',
      action: provider === '' ? title : `${title}, ${provider}`,
      result: reflection,
      startedOn: startedOn === null || startedOn > finishedOn ? finishedOn : startedOn,
      endedOn: finishedOn,
      certificate: certificate === null ? null : { awardedBy: provider, issuedOn: finishedOn, expiresOn: certificate.expiresOn },
    },
    claims,
  };
}
