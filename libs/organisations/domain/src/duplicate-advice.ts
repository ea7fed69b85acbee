import { wrongState } from '@waymark/foundation/kernel';
import type { MemberView } from './member';

/** One of two records that are of the same person. */
export type Double = Pick<MemberView, 'name' | 'status' | 'roles' | 'teams' | 'manager'> & {
  /** Whether anybody reports to this record today. */
  readonly managesPeople: boolean;
};

/** What an admin can do about a record that is one too many: `step` names it for programs, `words` for people. */
export interface DuplicateStep {
  readonly step: 'withdraw' | 'suspend' | 'give-team' | 'give-manager' | 'give-role' | 'hand-over' | 'nothing';
  readonly words: string;
}

/** Why two records are never made one. */
export const whyNotMerged =
  'Waymark does not merge people: what each record signed, wrote and decided stays the act of that record, or the account of it would be false.';

/**
 * What to do instead of merging `duplicate` into `kept`, in the order in which to do it. What only the duplicate has
 * comes first, because the last step takes the duplicate away.
 */
export function adviseOnDuplicate(duplicate: Double, kept: Double): DuplicateStep[] {
  const steps: DuplicateStep[] = [];
  if (duplicate.managesPeople) steps.push({ step: 'hand-over', words: `Hand the people whom ${duplicate.name} manages to the record that stays.` });
  for (const team of duplicate.teams) {
    if (kept.teams.every(({ id }) => id !== team.id)) steps.push({ step: 'give-team', words: `Put the record that stays in the team ${team.name}.` });
  }
  if (duplicate.manager !== null && kept.manager === null) {
    steps.push({ step: 'give-manager', words: `Give the record that stays ${duplicate.manager.name} as manager.` });
  }
  if (duplicate.roles.some((role) => !kept.roles.includes(role))) {
    steps.push({ step: 'give-role', words: 'Give the record that stays the roles that only the other one has.' });
  }
  return [...steps, lastStep(duplicate)];
}

/** @throws always DomainError WRONG_STATE with code `people-not-merged`, whose sentence says what to do instead. */
export function refuseMerger(duplicate: Double, kept: Double): never {
  const advice = adviseOnDuplicate(duplicate, kept).map(({ words }) => words);
  throw wrongState('people-not-merged', [whyNotMerged, ...advice].join(' '));
}

function lastStep({ name, status }: Double): DuplicateStep {
  switch (status) {
    case 'EXPECTED':
      return { step: 'withdraw', words: `Take ${name} off the list. Nobody has invited them yet.` };
    case 'INVITED':
      return { step: 'withdraw', words: `Withdraw the invitation of ${name}. Nobody has signed in with it yet.` };
    case 'ACTIVE':
      return { step: 'suspend', words: `Suspend ${name}, whose history stays readable, and go on with the other record.` };
    case 'SUSPENDED':
    case 'WITHDRAWN':
    case 'ERASED':
      return { step: 'nothing', words: `Leave ${name} as it is: nobody can sign in with it.` };
  }
}
