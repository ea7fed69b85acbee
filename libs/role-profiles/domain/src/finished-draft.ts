import { maxRequirements, type ProfileDraft } from './draft';
import { requireShortTexts } from './draft-limits';
import { byLine } from './draft-warning';
import { unreadable } from './refusal';
import { requirementsOf } from './requirement';

/**
 * A draft whose sections are all read, with what only its requirements together show.
 * @throws Unreadable `too-many-requirements`, `too-long`
 */
export function finishDraft(draft: ProfileDraft): ProfileDraft {
  const { requirements, warnings } = requirementsOf(draft);
  const excess = requirements[maxRequirements];
  if (excess !== undefined) {
    throw unreadable('too-many-requirements', { line: excess.line, column: 1 }, { count: maxRequirements + 1, limit: maxRequirements });
  }
  requireShortTexts(draft);
  return { ...draft, warnings: [...draft.warnings, ...warnings].toSorted(byLine) };
}
