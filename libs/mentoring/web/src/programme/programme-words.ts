import { spokenDay } from '@waymark/foundation/browser';
import type { IconName } from '@waymark/foundation/ui';
import { demandWord, type HealthConcern, type OutreachView, type ProgrammeMentoring, type ProgrammePair, type SkillDemand, type WaitingRequest } from '@waymark/mentoring/domain';
import { counted } from '@waymark/role-profiles/web';

type Outreach = NonNullable<ProgrammePair['lastOutreach']>;

const did: Readonly<Record<Outreach['kind'], string>> = { WROTE: 'Wrote', CALLED: 'Called', ASKED: 'Asked', REMINDED: 'Reminded' };
const since: Readonly<Record<OutreachView['since'], string>> = { MET: 'they have met', PLANNED: 'a session is planned', NOTHING: 'nothing since' };

/** What was done about a pair last: "Wrote on 2 June 2026, nothing since". */
export function outreachWords(outreach: ProgrammePair['lastOutreach'], timeZone: string): string {
  if (outreach === null) return 'Nothing yet';
  const whom = outreach.to === null ? '' : ` ${outreach.to.name}`;
  return `${did[outreach.kind]}${whom} on ${spokenDay(outreach.at, timeZone)}, ${since[outreach.since]}`;
}

/** What a group of pairs is asked about, after "Check in with 3 pairs". */
const groupWords: Readonly<Record<HealthConcern, { readonly who: string; readonly why: string }>> = {
  NO_FIRST_MEETING: { who: 'without a first meeting', why: 'They accepted more than 10 days ago. A short note now helps.' },
  NO_MEETING: { who: 'without a session for 30 days', why: 'Ask whether they want to go on, pause or close.' },
  SLOWER_THAN_AGREED: { who: 'who meet less often than they agreed', why: 'Another rhythm may suit them better.' },
  PAUSED_WITHOUT_END: { who: 'who paused without a day to go on', why: 'Ask whether they want to go on, or to close.' },
  NOT_SIGNED: { who: 'whose agreement is not signed', why: 'Without it a pair has not begun.' },
  ACTIONS_AGEING: { who: 'with actions that are long overdue', why: 'Ask whether something is in the way.' },
};

/** The group where a note helps most: the most urgent concern that any pair has. */
export function groupToWriteTo({ concerns, outreach }: Pick<ProgrammeMentoring, 'concerns' | 'outreach'>): { readonly kind: HealthConcern; readonly heading: string; readonly why: string; readonly pairs: number } | null {
  const group = concerns.find(({ pairs }) => pairs > 0);
  if (group === undefined) return null;
  const { who, why } = groupWords[group.kind];
  const record = group.kind === 'NO_FIRST_MEETING' && outreach.pairs > 0 ? ` ${outreach.metWithinAWeek} of ${counted(outreach.pairs, 'pair')} you wrote to this year met within a week.` : '';
  return { kind: group.kind, pairs: group.pairs, heading: `Check in with ${counted(group.pairs, 'pair')} ${who}`, why: `${why}${record}` };
}

/** Places for a skill against those who wait: a word with its look. */
export function demandLook(demand: SkillDemand): { readonly words: string; readonly risk: 'uncovered' | 'single' | 'covered'; readonly icon: IconName | null } {
  const { word, by } = demandWord(demand);
  switch (word) {
    case 'NO_PLACES':
      return { words: 'No places', risk: 'uncovered', icon: 'circle-slash' };
    case 'SHORT':
      return { words: `${by} short`, risk: 'single', icon: 'user' };
    case 'ENOUGH':
      return { words: 'Enough', risk: 'covered', icon: null };
    case 'TO_SPARE':
      return { words: `${by} to spare`, risk: 'covered', icon: null };
  }
}

/** Who asked whom: "Amara Okafor asked Farah Begum", "Daniel Osei asked for anyone". */
export function waitingWords({ mentee, mentor, another, proposed }: WaitingRequest): string {
  if (proposed && mentor !== null) return `${mentor.name} proposed for ${mentee.name}`;
  if (mentor !== null) return `${mentee.name} asked ${mentor.name}`;
  return `${mentee.name} asked for ${another ? 'another mentor' : 'anyone'}`;
}
