import { shownLevel } from '@waymark/evidence/domain';
import { levelWords } from '@waymark/evidence/web';
import { spokenCalendarDay, spokenDay } from '@waymark/foundation/browser';
import type { MeasuredRequirement } from '@waymark/readiness/domain';
import { counted } from '@waymark/role-profiles/web';
import { wordsOfRequirement } from '../explain/standing-words';

/** Where somebody stands with a requirement, in a word and what stands behind it. */
export interface RequirementWords {
  readonly word: string;
  readonly detail: string;
}

/** "2 of 4, gap of 2 levels", as a line of a page says it. */
export function requirementWords(item: MeasuredRequirement, timeZone: string): RequirementWords {
  const { status, attained, required, gap, since } = item;
  const from = dayWords(since, timeZone);
  const held = heldWords(item);
  switch (status) {
    case 'WAIVED':
      return { word: 'Waived', detail: `need not be met${attained === null ? '' : `, ${held} confirmed`}` };
    case 'MET':
    case 'EXPIRING':
      return { word: held, detail: metWords(item, from) };
    case 'LAPSED':
      return { word: 'Ran out', detail: lostWords(attained, from) };
    case 'REVOKED':
      return { word: 'Taken back', detail: lostWords(attained, from) };
    case 'GAP':
      return { word: held, detail: `gap of ${counted(gap, 'level')}` };
    case 'NOT_ASSESSED':
      if (item.started) return { word: wordsOfRequirement(item).status, detail: 'nothing confirmed yet' };
      return isShown(required) ? { word: 'Not yet shown', detail: '' } : { word: 'Not known', detail: 'nothing confirmed yet' };
  }
}

function dayWords(since: string | null, timeZone: string): string {
  return since === null ? '' : spokenDay(since, timeZone);
}

function isShown({ name }: MeasuredRequirement['required']): boolean {
  return name === shownLevel.name;
}

function heldWords({ attained, required }: MeasuredRequirement): string {
  if (attained === null) return '';
  return attained.ordinal >= required.ordinal ? levelWords(attained) : `${attained.ordinal} of ${required.ordinal}`;
}

function metWords({ status, validUntil }: MeasuredRequirement, from: string): string {
  if (status === 'EXPIRING') return validUntil === null ? 'met, ending soon' : `met until ${spokenCalendarDay(validUntil)}`;
  return from === '' ? 'met' : `met since ${from}`;
}

function lostWords(attained: MeasuredRequirement['attained'], from: string): string {
  return [from === '' ? '' : `on ${from}`, attained === null ? '' : `${levelWords(attained)} still counts`].filter((part) => part !== '').join(', ');
}
