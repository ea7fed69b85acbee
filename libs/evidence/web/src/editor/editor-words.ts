import { missingForSubmission, type ClaimView, type EvidenceContent, type EvidenceView } from '@waymark/evidence/domain';
import type { Issue } from '@waymark/foundation/kernel';
import { levelWords } from '../level-words';
import type { TypedClaim } from './editor-desk';

/** The id of the control that a path of a refused submission speaks of, for the error summary. */
export function controlOf(path: string): string | undefined {
  const plain = path.replace(/^body\.?/, '');
  if (plain === 'dataRemoved') return 'data-removed';
  const claim = /^claims\.([^.]+)/.exec(plain);
  if (claim !== null) return `claim-${claim[1]}`;
  if (plain.startsWith('content.')) return plain.replaceAll('.', '-');
  if (plain.startsWith('files')) return 'files';
  return plain.startsWith('witnesses') ? 'witnesses' : undefined;
}

/** The claims that can be sent for review now. */
export function sendable(claims: readonly ClaimView[]): ClaimView[] {
  return claims.filter(({ status }) => status === 'DRAFT' || status === 'RETURNED');
}

/** The claims that still say something: what was withdrawn before is history. */
export function liveClaims(claims: readonly ClaimView[]): ClaimView[] {
  return claims.filter(({ status }) => status !== 'WITHDRAWN');
}

export type EditorStep =
  | { step: 'returned'; claim: ClaimView; reasons: string; by: string }
  | { step: 'choose-skill' }
  | { step: 'submit'; count: number }
  | { step: 'waiting'; claim: ClaimView }
  | { step: 'none' };

/** What comes next for this piece of evidence. */
export function editorStep({ claims }: Pick<EvidenceView, 'claims'>): EditorStep {
  const returned = claims.find(({ status }) => status === 'RETURNED');
  if (returned?.returned) return { step: 'returned', claim: returned, reasons: returned.returned.reasons, by: returned.returned.by };
  const drafts = sendable(claims);
  if (drafts.length > 0) return { step: 'submit', count: drafts.length };
  const waiting = claims.find(({ status }) => status === 'SUBMITTED' || status === 'IN_REVIEW');
  if (waiting !== undefined) return { step: 'waiting', claim: waiting };
  return liveClaims(claims).length === 0 ? { step: 'choose-skill' } : { step: 'none' };
}

/** What is missing before the claims that can be sent are sent, by what stands in the editor now. */
export function missingNow(evidence: EvidenceView, content: EvidenceContent, claims: readonly { claim: ClaimView; typed: TypedClaim }[]): Issue[] {
  const answeredWitnesses = evidence.witnesses.filter(({ status }) => status === 'ANSWERED').length;
  const typed = claims.map(({ claim: { id, requirement, claimed, clauses }, typed }) => ({
    id,
    title: requirement.title,
    levelName: levelWords(claimed),
    clauses: clauses.map((clause, index) => ({ ...clause, ...typed.clauses[index] })),
    words: typed.words.trim(),
  }));
  return missingForSubmission({ kind: evidence.kind, content, files: evidence.files, answeredWitnesses }, typed);
}

/** Who gets the claims that are sent: the assessors who judged them before, as far as that is known. */
export function receivers(claims: readonly ClaimView[]): string {
  const names = [...new Set(claims.flatMap(({ assessor }) => (assessor === null ? [] : [assessor.name])))];
  return names.length === 0 ? 'Goes to an assessor for each skill.' : `Goes to ${names.join(' and ')}.`;
}
