import { openChecks, spokenChecks, type CheckAnswers, type ClaimPageView, type LevelOffer, type ReviewCheck } from '@waymark/evidence/domain';
import { spokenDay } from '@waymark/foundation/browser';
import { counted, levelWords } from '../level-words';

/** What each check asks, of somebody with this first name, where evidence may be so many months old. */
export function questionOf(check: ReviewCheck, name: string, months: number): string {
  const questions: Record<ReviewCheck, string> = {
    valid: 'Does it show this skill at this level?',
    authentic: `Is it ${name}’s own work?`,
    reliable: 'Would another assessor agree?',
    current: `Is it from the last ${months} months?`,
    sufficient: 'Is there enough to be sure?',
  };
  return questions[check];
}

/** Why a level cannot be chosen, for whoever judges a claim or an appeal of a person with this first name. */
export function obstacleWords(obstacle: NonNullable<LevelOffer['obstacle']>, first: string): string {
  return obstacle === 'TAKES_TWO'
    ? `Two assessors judge this level from the start, each without seeing the other. ${first} has to claim it.`
    : 'Your right to judge does not reach this level.';
}

/** The next thing to do in a review: its heading, what stands so far, and the control to go to. */
export interface ReviewStep {
  heading: string;
  detail: string;
  go: { words: string; control: string };
}

/** What is left: the first check without an answer, then the sentence of a no, then the decision itself. */
export function reviewStep(checks: CheckAnswers, rationale: string, { claim }: ClaimPageView): ReviewStep {
  const open = openChecks(checks);
  const [first] = open;
  const covered = claim.clauses.filter(({ ticked }) => ticked).length;
  const clauses = claim.clauses.length === 0 ? '' : ` The claim covers ${partsWords(covered, claim.clauses.length)} of the level description.`;
  const answered = `You have answered ${5 - open.length} of the 5 checks.${clauses}`;
  if (first !== undefined) return { heading: `Answer “${spokenChecks[first]}”, then record your decision`, detail: answered, go: { words: 'Go to the check', control: `check-${first}` } };
  const silent = (['valid', 'authentic', 'reliable', 'current', 'sufficient'] as const).find((check) => checks[check].answer === 'NO' && checks[check].comment.trim() === '');
  if (silent !== undefined) return { heading: `Say why “${spokenChecks[silent]}” is a no`, detail: answered, go: { words: 'Go to the check', control: `check-${silent}-comment` } };
  if (rationale.trim() === '') return { heading: 'Say why, in words that help', detail: answered, go: { words: 'Write the reason', control: 'rationale' } };
  return { heading: 'Record your decision', detail: answered, go: { words: 'Go to the decision', control: 'decide' } };
}

function partsWords(covered: number, parts: number): string {
  if (covered < parts) return `${covered} of ${parts} parts`;
  return ({ 1: 'the one part', 2: 'both parts' } as Record<number, string>)[parts] ?? `all ${parts} parts`;
}

/** What the claim says, in one sentence after the meter, with who confirmed what is held and when, in this time zone. */
export function claimedWords({ claim, held }: ClaimPageView, timeZone: string): { confirmed: string; claims: string; needs: string } {
  const { confirmed, claimed, requirement } = claim;
  return {
    confirmed: confirmed === null ? 'Nothing confirmed yet.' : `Confirmed ${levelWords(confirmed)}${held === null ? '' : heldWords(held, timeZone)}.`,
    claims: `Claims ${levelWords(claimed)}.`,
    needs: requirement.required === null ? '' : `The role ${requirement.profileTitle} needs ${levelWords(requirement.required)}.`,
  };
}

function heldWords({ by, since, source }: NonNullable<ClaimPageView['held']>, timeZone: string): string {
  const names = by.map(({ name }) => name).join(' and ');
  const how = source === 'PRIOR_RECORD' ? `, recorded from before Waymark by ${names}` : ` by ${names}`;
  return `${how}, since ${spokenDay(since, timeZone)}`;
}

/** How long something waits: "waiting for 8 days", "since today". */
export function waitWords(submittedAt: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(submittedAt)) / 86_400_000);
  return days < 1 ? 'since today' : `for ${counted(days, 'day')}`;
}
