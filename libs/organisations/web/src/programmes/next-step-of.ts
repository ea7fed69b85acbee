import type { ProgrammeOverview, ProgrammeView } from '@waymark/organisations/domain';

/** The one thing that whoever looks after a programme can do now. */
export interface ProgrammeStep {
  heading: string;
  why: string;
  words: string;
  path: string[];
  fragment?: string;
}

/** Nobody takes part, then managers who do not know what it is for; null where nothing waits. */
export function nextStepOf({ id, archivedAt }: Pick<ProgrammeView, 'id' | 'archivedAt'>, { people, managers }: ProgrammeOverview): ProgrammeStep | null {
  if (archivedAt !== null) return null;
  if (people.mentees + people.mentors + people.both + people.toCome === 0) {
    return {
      heading: 'Enrol the first people',
      why: 'Nobody takes part in this programme yet. Enrol a whole team at once, or one person after another.',
      words: 'Enrol people',
      path: ['/programmes', id, 'people'],
    };
  }
  if (managers.waiting === 0) return null;
  const one = managers.waiting === 1;
  return {
    heading: one ? '1 manager has not acknowledged the purpose' : `${managers.waiting} managers have not acknowledged the purpose`,
    why: `${one ? 'They are' : 'They are all'} asked when they open the view of a team. A word from you helps them know why.`,
    words: 'See who they are',
    path: ['/programmes', id],
    fragment: 'managers',
  };
}
