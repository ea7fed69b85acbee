import { comparable } from '@waymark/foundation/kernel';
import { likenessOf, tellingWords, type Likeness } from './likeness';

interface Named {
  readonly name: string;
}

/** A skill of the framework that another name may mean. A person confirms it or not: nothing follows from it alone. */
export interface RenameProposal<Skill extends Named> extends Likeness {
  readonly skill: Skill;
}

/** What was found for one name. */
export type SkillMatch<Skill extends Named> =
  | { readonly name: string; readonly found: 'same name'; readonly skill: Skill }
  | { readonly name: string; readonly found: 'proposals'; readonly proposals: readonly RenameProposal<Skill>[] }
  | { readonly name: string; readonly found: 'nothing' };

/** Names that share fewer of their words are not taken for a renaming. */
const leastLikeness = 0.6;
const mostProposals = 3;

/**
 * Finds the skills of a framework that the skills of a profile are called after: by the same name, without regard to
 * case and spacing, or else as proposals, the likeliest first, among the skills that no profile's name matches.
 */
export function matchSkillNames<Skill extends Named>(names: readonly string[], skills: readonly Skill[]): SkillMatch<Skill>[] {
  const byName = new Map<string, Skill>();
  for (const skill of skills) if (!byName.has(comparable(skill.name))) byName.set(comparable(skill.name), skill);
  const taken = new Set(names.map((name) => byName.get(comparable(name))));
  const free = skills.filter((skill) => !taken.has(skill)).map((skill) => ({ skill, words: tellingWords(skill.name) }));
  return names.map((name) => {
    const skill = byName.get(comparable(name));
    if (skill !== undefined) return { name, found: 'same name', skill };
    const words = tellingWords(name);
    const proposals = free
      .map((candidate) => ({ skill: candidate.skill, ...likenessOf(words, candidate.words) }))
      .filter(({ score }) => score >= leastLikeness)
      .toSorted((one, other) => other.score - one.score || compareNames(one.skill, other.skill))
      .slice(0, mostProposals);
    return proposals.length === 0 ? { name, found: 'nothing' } : { name, found: 'proposals', proposals };
  });
}

/** By code units: the order must not depend on where the rule runs. */
function compareNames({ name: one }: Named, { name: other }: Named): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
