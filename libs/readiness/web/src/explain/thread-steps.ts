import type { EvidenceKind } from '@waymark/evidence/domain';
import { evidenceKindWords, levelWords } from '@waymark/evidence/web';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import type { Explanation } from '@waymark/readiness/domain';
import { capitalised, counted } from '@waymark/role-profiles/web';
import { nothing } from '../words/cell-words';
import { decisionStep } from './decision-step';
import { missingWords, type ThreadPart } from './missing-words';
import { gapWords, wordsOfRequirement } from './standing-words';
import { plainStep, type ThreadStep, type ThreadThing, type Walk } from './thread-step';
import type { ThreadTeller } from './thread-teller';

/** The golden thread of a requirement: from what is asked for to what the cell says, in the order in which it is walked. */
export function threadSteps(thread: Explanation, teller: ThreadTeller): ThreadStep[] {
  return [requirementStep(thread), { name: 'Gap', icon: 'move-vertical', walk: 'WALKED', things: [], link: null, ...gapWords(thread, teller) }, ...partSteps(thread, teller), decisionStep(thread, teller, walkOf('DECISION', thread)), cellStep(thread, teller)];
}

const order = ['GOAL', 'ACTION', 'EVIDENCE', 'CLAIM', 'DECISION', 'DONE'] as const satisfies readonly Explanation['here'][];

/** How a part stands to where the thread is now. A part that is there was walked, wherever the thread is. */
function walkOf(part: (typeof order)[number], { here }: Explanation, isThere = false): Walk {
  if (part === here) return 'HERE';
  if (isThere) return 'WALKED';
  return order.indexOf(part) < order.indexOf(here) ? 'PASSED' : 'AHEAD';
}

function requirementStep({ requirement, role }: Explanation): ThreadStep {
  const [first] = requirement.clauses;
  return {
    ...plainStep,
    name: 'Requirement',
    icon: 'flag',
    walk: 'WALKED',
    strong: levelWords(requirement.required),
    rest: ` in ${requirement.title}`,
    details: first === undefined ? [] : [`“${first}”`],
    link: { words: `${role.title}, version ${role.number}`, path: ['/role-profiles', role.profileId], query: { version: role.number } },
  };
}

function partSteps(thread: Explanation, teller: ThreadTeller): ThreadStep[] {
  const step = (part: ThreadPart, name: string, icon: ThreadStep['icon'], things: ThreadThing[]): ThreadStep => {
    const walk = walkOf(part, thread, things.length > 0);
    const missing = things.length > 0 ? null : missingWords(part, walk, thread, teller);
    return { ...plainStep, name, icon, walk, things, strong: missing?.strong ?? '', details: missing?.details ?? [], link: missing?.link ?? null };
  };
  return [
    step('GOAL', thread.goals.length > 1 ? `Goals, ${thread.goals.length}` : 'Goal', 'target', goalsOf(thread, teller)),
    step('ACTION', actionsName(thread), 'list-checks', actionsOf(thread)),
    step('EVIDENCE', thread.evidence.length > 1 ? `Evidence, ${counted(thread.evidence.length, 'piece')}` : 'Evidence', 'file-check', evidenceOf(thread, teller)),
    step('CLAIM', 'Claim', 'send', claimsOf(thread, teller)),
  ];
}

function goalsOf({ goals }: Explanation, { own, day, who }: ThreadTeller): ThreadThing[] {
  return goals.map(({ id, title, status, dueOn, releasedAt }) => ({
    id,
    title,
    path: ['/goals', id],
    detail: sentences(`${capitalised(spokenState(status))}${dueOn === null ? '' : `, by ${spokenCalendarDay(dueOn)}`}`, own || releasedAt === null ? '' : `${who} released it to you on ${day(releasedAt)}`),
  }));
}

const ended = new Set(['DONE', 'DROPPED']);

function actionsName({ actions }: Explanation): string {
  const open = actions.filter(({ status }) => !ended.has(status)).length;
  return actions.length === 0 ? 'Action' : `Actions, ${open} open`;
}

function actionsOf({ actions }: Explanation): ThreadThing[] {
  return actions.map(({ id, title, status, dueOn, ownerName }) => ({
    id,
    title,
    path: ['/actions', id],
    detail: sentences(`${ownerName}, ${spokenState(status)}${dueOn === null ? '' : `, due ${spokenCalendarDay(dueOn)}`}`),
  }));
}

function evidenceOf({ evidence }: Explanation, { own, day }: ThreadTeller): ThreadThing[] {
  return evidence.map(({ id, title, kind, at, releasedAt }) => ({
    id,
    title: title === '' ? 'Evidence without a title' : title,
    path: ['/evidence', id],
    detail: sentences(`${evidenceKindWords[kind as EvidenceKind].name}, ${day(at)}`, own || releasedAt === null ? '' : `Released to you on ${day(releasedAt)}`),
  }));
}

function claimsOf({ claims, evidence }: Explanation, { day, managed }: ThreadTeller): ThreadThing[] {
  return claims.map((claim) => ({ id: claim.id, title: levelWords(claim.claimed), path: claimPath(claim, evidence, managed), detail: sentences(`Begun on ${day(claim.at)}`), claim: claim.status }));
}

/** A manager reads no claim: the evidence that was released to them is where they follow it. */
function claimPath({ id, evidenceId }: Explanation['claims'][number], evidence: Explanation['evidence'], managed: boolean): string[] | null {
  if (!managed) return ['/claims', id];
  return evidence.some((piece) => piece.id === evidenceId) ? ['/evidence', evidenceId] : null;
}

/** What the cell says: now where nothing is left to do, or what it will say. */
function cellStep(thread: Explanation, { day }: ThreadTeller): ThreadStep {
  const { requirement, here } = thread;
  const { level, status } = wordsOfRequirement(requirement);
  const step = { ...plainStep, name: 'What the cell says', icon: 'grid-3x3' as const };
  if (here !== 'DONE') return { ...step, walk: 'AHEAD', strong: 'Met', rest: `, once ${levelWords(requirement.required)} is confirmed`, details: [`Now it says: ${level === nothing ? '' : `${level}, `}${status}.`] };
  return { ...step, walk: 'HERE', strong: level === nothing ? status : `${level}, ${status}`, details: requirement.since === null ? [] : [`Since ${day(requirement.since)}.`] };
}

/** "IN_PROGRESS" as it is said: "in progress". */
function spokenState(status: string): string {
  return status.replaceAll('_', ' ').toLowerCase();
}

function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== '').map((part) => `${part}.`).join(' ');
}
