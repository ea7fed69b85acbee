import { levelWords } from '@waymark/evidence/web';
import type { Explanation } from '@waymark/readiness/domain';
import { listed } from '@waymark/role-profiles/web';
import { plainStep, type ThreadStep, type Walk } from './thread-step';
import type { ThreadTeller } from './thread-teller';

type Decision = Explanation['decisions'][number];

const sourceWords: Readonly<Record<Decision['source'], string>> = { CLAIM: '', PRIOR_RECORD: ', recorded from before Waymark', APPEAL: ', after another look' };
const statusWords: Readonly<Record<Decision['status'], string>> = { PROPOSED: ' A second assessor has still to look.', CONFIRMED: '', APPEALED: ' It is being looked at again.', SUPERSEDED: ' A later one replaced it.', REVOKED: ' It was taken back.' };

/** Who decided the level, or that nobody has yet. */
export function decisionStep({ requirement, decisions, member, here }: Explanation, teller: ThreadTeller, walk: Walk): ThreadStep {
  const step = { ...plainStep, name: 'Decision', icon: 'badge-check' as const };
  const link = decisions.length === 0 ? null : { words: teller.own ? 'See your levels' : `See the levels of ${teller.first}`, path: ['/people', member.id, 'levels'] };
  const counting = decisions.find(({ counts }) => counts);
  if (here === 'DONE' && counting !== undefined) {
    return { ...step, walk: 'WALKED', strong: `Confirmed ${levelWords(counting.level)}`, rest: ` by ${listed(counting.decidedBy)}`, details: [`${teller.day(counting.effectiveAt)}${sourceWords[counting.source]}.${statusWords[counting.status]}`], link };
  }
  const [latest] = decisions;
  const above = requirement.attained === null ? '' : ` above ${levelWords(requirement.attained)}`;
  const details = [...(latest === undefined ? [] : [latestWords(latest, teller)]), ...(here === 'DECISION' ? ['An assessor decides on the claim.'] : here === 'DONE' ? [] : ['An assessor decides once a claim is submitted.'])];
  return { ...step, walk, strong: `None${here === 'DONE' ? '' : ' yet'}${above}`, details, link };
}

function latestWords({ level, decidedBy, effectiveAt, source, status }: Decision, { day }: ThreadTeller): string {
  return `Last decision: ${levelWords(level)} by ${listed(decidedBy)}, ${day(effectiveAt)}${sourceWords[source]}.${statusWords[status]}`;
}
