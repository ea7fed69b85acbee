import { levelWords } from '@waymark/evidence/web';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { bandNames, bandRank, type MeasuredRequirement, type PersonReadiness } from '@waymark/readiness/domain';
import type { ThreadLink } from '../explain/thread-step';
import type { PersonFigures } from './person-figures';

/** The closest next step in words, with the one button. */
export interface ClosestStepWords {
  readonly heading: string;
  readonly why: string;
  /** Where the button leads; null: nothing is to be done. */
  readonly link: ThreadLink | null;
  readonly nothing: boolean;
}

/** What one more confirmed level would change most; where nothing is open, what ends soonest; else nothing. */
export function closestStep(figures: PersonFigures): ClosestStepWords {
  const { view, measures } = figures;
  const [step] = view.nextSteps;
  const item = view.items.find(({ requirementId }) => requirementId === step?.requirementId);
  if (step !== undefined && item !== undefined) return { heading: stepHeading(step, item), why: stepWords(step, figures), link: linkOf(item, view), nothing: false };
  const ending = view.items.filter(({ gate, status }) => gate === 'MANDATORY' && status === 'EXPIRING').toSorted((one, other) => (one.validUntil ?? '').localeCompare(other.validUntil ?? ''))[0];
  if (ending !== undefined) return { heading: `Have ${levelWords(ending.required)} in ${ending.title} confirmed again`, why: endingWords(ending), link: linkOf(ending, view), nothing: false };
  if (measures.counted === 0) return { heading: 'There is nothing to measure', why: 'This role has no mandatory requirement that counts.', link: null, nothing: true };
  return { heading: 'Every mandatory requirement is met', why: view.sees === 'OWN' ? 'Nothing of this role is open. Look at the next role.' : 'Nothing of this role is open.', link: view.sees === 'OWN' ? { words: 'Look at the role profiles', path: ['/role-profiles'] } : null, nothing: true };
}

type Step = PersonReadiness['nextSteps'][number];

function stepHeading({ level }: Step, { title, status, levels }: MeasuredRequirement): string {
  if (levels.length <= 1) return `Have ${title} confirmed`;
  return `Have ${levelWords(level)} in ${title} confirmed${status === 'LAPSED' ? ' again' : ''}`;
}

function stepWords({ meets, band, met }: Step, { view, measures }: PersonFigures): string {
  const would = meets ? `It would meet the requirement, so that ${met} of ${measures.counted} are met.` : `It would bring the requirement one level closer.`;
  const better = view.band !== null && bandRank(band) > bandRank(view.band) ? ` The band would be ${bandNames[band]}.` : '';
  return `${would}${better}`;
}

function endingWords({ validUntil }: MeasuredRequirement): string {
  return validUntil === null ? 'The level ends soon.' : `The level counts until ${spokenCalendarDay(validUntil)}.`;
}

function linkOf({ requirementId, claim }: MeasuredRequirement, { sees }: PersonReadiness): ThreadLink {
  if (sees !== 'OWN') return { words: 'See where it stands', path: [], query: { requirement: requirementId } };
  if (claim !== null && claim.status !== 'DRAFT') return { words: 'See your claim', path: ['/claims', claim.id] };
  return { words: 'Add evidence', path: ['/evidence'], query: { requirement: requirementId } };
}
