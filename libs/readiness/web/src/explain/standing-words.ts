import { shownLevel } from '@waymark/evidence/domain';
import { levelWords } from '@waymark/evidence/web';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import type { Explanation, MeasuredRequirement } from '@waymark/readiness/domain';
import { counted } from '@waymark/role-profiles/web';
import { cellWords, type CellWords, type StatusLetter } from '../words/cell-words';
import { durationWords, type ThreadTeller } from './thread-teller';

const letters: Readonly<Record<MeasuredRequirement['status'], StatusLetter>> = { WAIVED: 'W', MET: 'M', EXPIRING: 'X', LAPSED: 'L', REVOKED: 'R', GAP: 'G', NOT_ASSESSED: 'N' };

/** What a cell says of a requirement of one person, wherever it is said. */
export function wordsOfRequirement({ status, attained, required, started }: Pick<MeasuredRequirement, 'status' | 'attained' | 'required' | 'started'>): CellWords {
  const letter = status === 'NOT_ASSESSED' && started ? 'S' : letters[status];
  return cellWords({ letter, attained: attained?.ordinal ?? 0, required });
}

/** How far it is from what the role needs: "2 levels below what Senior DevOps Engineer needs". */
export function distanceWords({ status, gap, required }: Pick<MeasuredRequirement, 'status' | 'gap' | 'required'>, roleTitle: string): string {
  if (status === 'WAIVED') return `${roleTitle} asks for it, and it is waived`;
  if (gap === 0) return `At the level that ${roleTitle} needs`;
  return required.name === shownLevel.name ? `${roleTitle} needs it shown` : `${counted(gap, 'level')} below what ${roleTitle} needs`;
}

/** The gap in a sentence, and what stands behind it. */
export function gapWords({ requirement, openSince, waiver, at }: Explanation, teller: ThreadTeller): { strong: string; rest: string; details: string[] } {
  const { status, gap, required } = requirement;
  if (status === 'WAIVED') return { strong: 'None', rest: ', it need not be met', details: waiver === null ? ['It is waived.'] : [waiverWords(waiver)] };
  if (status === 'MET' || status === 'EXPIRING') return { strong: 'None', rest: '', details: [heldWords(requirement, teller)] };
  const strong = required.name === shownLevel.name ? 'Not shown yet' : counted(gap, 'level');
  return { strong, rest: openSince === null ? '' : `, open for ${durationWords(openSince, at)}`, details: [heldWords(requirement, teller)] };
}

function heldWords({ status, attained, since, validUntil }: MeasuredRequirement, { day }: ThreadTeller): string {
  if (status === 'LAPSED' || status === 'REVOKED') return `${lostWords(status, since === null ? null : day(since))}${attained === null ? '' : ` ${levelWords(attained)} still counts.`}`;
  if (attained === null) return 'Nothing is confirmed yet.';
  const held = `Confirmed ${levelWords(attained)}.${since === null ? '' : ` No change since ${day(since)}.`}`;
  return validUntil === null ? held : `${held} It counts until ${spokenCalendarDay(validUntil)}.`;
}

function lostWords(status: 'LAPSED' | 'REVOKED', day: string | null): string {
  const on = day === null ? '' : ` on ${day}`;
  return status === 'LAPSED' ? `The level ran out${on}.` : `The level was taken back${on}.`;
}

function waiverWords({ reason, from, to, decidedBy }: NonNullable<Explanation['waiver']>): string {
  const until = to === null ? '' : ` until ${spokenCalendarDay(to)}`;
  return `Waived from ${spokenCalendarDay(from)}${until}${decidedBy === null ? '' : ` by ${decidedBy}`}: “${reason}”`;
}
