import { PlainError } from '../plain-error.mjs';

/** In the order in which they run. */
export const stageNames = /** @type {const} */ (['lint', 'types', 'unit', 'build', 'api', 'architecture', 'browser']);

/** @typedef {typeof stageNames[number]} StageName */
/** @typedef {{ stages: StageName[], rest: string[] }} TestOptions */

/** The stages that Jest runs, which understand its options. */
const ofJest = new Set(['unit', 'api', 'architecture', 'browser']);

export const usage = `npm test                          everything, in this order: ${stageNames.join(', ')}
npm test -- unit api              only these stages
npm test -- unit -t "a mentor"    the rest goes to Jest`;

/**
 * Stage names come first; from the first other word on, everything is meant for Jest.
 * @param {string[]} words
 * @returns {TestOptions}
 */
export function parseOptions(words) {
  const end = words.findIndex((word) => !isStage(word));
  const named = new Set(end === -1 ? words : words.slice(0, end));
  const rest = end === -1 ? [] : words.slice(end);
  const stages = stageNames.filter((name) => named.size === 0 || named.has(name));
  if (rest.length === 0) return { stages, rest };
  const stranger = [...named].find((name) => !ofJest.has(name));
  if (stranger !== undefined) throw new PlainError(`The stage "${stranger}" does not understand "${rest.join(' ')}".`, usage);
  return { stages: stages.filter((name) => ofJest.has(name)), rest };
}

/**
 * Whether the words for Jest pick tests by their names; those it leaves out are then not skipped but not asked for.
 * @param {string[]} rest
 */
export function picksByName(rest) {
  return rest.some((word) => word === '-t' || /^--testNamePattern(=|$)/.test(word) || /^-t=/.test(word));
}

/** @param {string} word @returns {word is StageName} */
function isStage(word) {
  return stageNames.some((name) => name === word);
}
