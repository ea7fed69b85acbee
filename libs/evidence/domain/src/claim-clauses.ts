import { comparable, invalid } from '@waymark/foundation/kernel';
import type { ClaimClause } from './claim';

/** What a person says about one clause, without its sentence. */
type ClauseAnswer = Pick<ClaimClause, 'ticked' | 'shownIn' | 'words'>;

const unanswered: ClauseAnswer = { ticked: false, shownIn: [], words: '' };

/**
 * The clauses of a level as a claim carries them. What was said about a sentence before stays with it, however it is
 * spaced and cased, so that another level asks anew only what it alone asks.
 */
export function clausesOfClaim(sentences: readonly string[], before: readonly ClaimClause[] = []): ClaimClause[] {
  const said = new Map(before.map(({ text, ...answer }) => [comparable(text), answer]));
  return sentences.map((text) => ({ ...(said.get(comparable(text)) ?? unanswered), text }));
}

/**
 * The clauses with new answers, by their place.
 * @throws DomainError INVALID at `body.clauses` where there are not as many answers as clauses.
 */
export function answeredClauses(clauses: readonly ClaimClause[], answers: readonly ClauseAnswer[]): ClaimClause[] {
  if (answers.length !== clauses.length) throw invalid('body.clauses', `Send one for each of the ${clauses.length} parts of the level`);
  return clauses.map(({ text }, place) => ({ ...(answers[place] ?? unanswered), text }));
}
