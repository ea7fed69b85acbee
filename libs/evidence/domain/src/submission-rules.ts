import type { Issue } from '@waymark/foundation/kernel';
import type { ClaimClause } from './claim';
import type { EvidenceFileView } from './evidence-file';
import { storyParts, type EvidenceContent, type EvidenceKind, type StoryPart } from './evidence';

interface Submitted {
  readonly kind: EvidenceKind;
  readonly content: EvidenceContent;
  readonly files: readonly Pick<EvidenceFileView, 'id' | 'name' | 'status'>[];
  /** How many witnesses have answered. */
  readonly answeredWitnesses: number;
}

interface SubmittedClaim {
  readonly id: string;
  readonly title: string;
  readonly levelName: string;
  readonly clauses: readonly ClaimClause[];
  readonly words: string;
}

const spokenParts: Readonly<Record<StoryPart, string>> = { situation: 'Situation', task: 'Task', action: 'Action', result: 'Result' };

/** The parts of the story that each kind cannot do without. */
const neededParts: Readonly<Record<EvidenceKind, readonly StoryPart[]>> = {
  STAR: storyParts,
  LINK: ['action'],
  FILE: ['action'],
  OBSERVATION: [],
  CERTIFICATE: [],
  DISCUSSION: ['action', 'result'],
  DEVELOPMENT: ['result'],
};

/**
 * What is missing before these claims can be sent for review: an issue each, with its path in the evidence. Empty: they
 * can be sent. A file that is still being checked has to wait, so that nobody judges what they cannot read.
 */
export function missingForSubmission(evidence: Submitted, claims: readonly SubmittedClaim[]): Issue[] {
  return [...missingContent(evidence), ...missingFiles(evidence), ...claims.flatMap(missingInClaim)];
}

const issueAt = (path: string, message: string): Issue => ({ path: `content.${path}`, message });

function missingContent(evidence: Submitted): Issue[] {
  const { kind, content } = evidence;
  return [
    ...(content.title === '' ? [issueAt('title', 'Enter a title')] : []),
    ...neededParts[kind].filter((part) => content[part] === '').map((part) => issueAt(part, `Write the ${spokenParts[part]}`)),
    ...missingDays(content),
    ...(neededOfKind[kind]?.(evidence) ?? []),
  ];
}

function missingDays({ startedOn, endedOn }: EvidenceContent): Issue[] {
  if (endedOn === null) return [issueAt('endedOn', 'Enter the date it happened')];
  return startedOn !== null && endedOn < startedOn ? [issueAt('endedOn', 'Choose an end that is not before the start')] : [];
}

/** What only one kind of evidence cannot do without. */
const neededOfKind: { readonly [Kind in EvidenceKind]?: (evidence: Submitted) => Issue[] } = {
  LINK: ({ content }) => (content.links.length === 0 ? [issueAt('links', 'Add a link')] : []),
  FILE: ({ files }) => (files.length === 0 ? [{ path: 'files', message: 'Add a file' }] : []),
  OBSERVATION: ({ answeredWitnesses }) =>
    answeredWitnesses === 0 ? [{ path: 'witnesses', message: 'Wait for the answer of a witness, or ask one' }] : [],
  CERTIFICATE: ({ content }) =>
    content.certificate === null || content.certificate.awardedBy === '' ? [issueAt('certificate.awardedBy', 'Enter who awarded the certificate')] : [],
  DISCUSSION: ({ content }) =>
    content.discussion === null || content.discussion.with === '' ? [issueAt('discussion.with', 'Enter who you talked with')] : [],
};

function missingFiles({ files }: Submitted): Issue[] {
  return files.flatMap(({ id, name, status }) => {
    if (status === 'CHECKING') return [{ path: `files.${id}`, message: `${name} is still being checked` }];
    return status === 'REFUSED' ? [{ path: `files.${id}`, message: `Remove ${name}, which was refused` }] : [];
  });
}

function missingInClaim({ id, title, levelName, clauses, words }: SubmittedClaim): Issue[] {
  if (clauses.length === 0) {
    return words === '' ? [{ path: `claims.${id}.words`, message: `Say how this shows ${title} at ${levelName}` }] : [];
  }
  return clauses.some(({ ticked }) => ticked)
    ? []
    : [{ path: `claims.${id}.clauses`, message: `Tick at least one part of ${title} at ${levelName}` }];
}
