import type { AnsweredWarning, WarningCode } from '@waymark/role-profiles/domain';
import { counted } from '../wording';

/** What a person reads above and below the reader's own sentence, and on the two buttons. */
export interface WarningWording {
  heading: string;
  question: string;
  /** What happens when the text is kept as it stands. */
  keep: string;
  correct: string;
}

interface Plan {
  /** `{name}` is the record that the warning is about. */
  heading: string;
  question?: string;
  keep?: string;
  correct?: string;
}

const publish = 'What should we publish?';

const plans: Partial<Record<WarningCode, Plan>> = {
  'level-text-cut-off': { heading: '“{name}” stops mid-sentence', question: publish, keep: 'The text as it stands', correct: 'Complete the text' },
  'line-left-over': { heading: 'A line is left out', question: 'Does it belong to the profile?', keep: 'Leave it out', correct: 'Put it into “{name}”' },
  'line-read-twice': { heading: 'A line was read twice', keep: 'Keep both', correct: 'Correct “{name}”' },
  'title-missing': { heading: 'The profile has no title', question: publish, keep: 'No title', correct: 'Enter a title' },
  'title-unclear': { heading: 'The title is not certain', question: publish, keep: 'The title we chose', correct: 'Correct the title' },
  'cells-out-of-step': { heading: '“{name}” reads like a description', question: 'Is each title with its own description?', keep: 'Yes, it is right', correct: 'Correct it' },
  'cell-empty': { heading: 'A cell of “{name}” is empty', question: publish, keep: 'The empty cell', correct: 'Fill it in' },
  'depth-unknown': { heading: '“{name}” has a depth we do not know', question: 'How should people show it?', keep: 'Shown or not yet shown', correct: 'Set a depth' },
  'type-unknown': { heading: '“{name}” has a type we do not know', question: 'Is it right among the others?', keep: 'Yes, keep it there' },
  'level-mismatch': { heading: 'The level of “{name}” does not fit its scale', question: publish },
  'level-name-differs': { heading: 'The level of “{name}” has another name in its scale', question: publish },
  'level-not-on-scale': { heading: 'The level of “{name}” is not on its scale', question: publish, keep: 'No level that counts', correct: 'Choose a level' },
  'list-without-bullets': { heading: 'The list of responsibilities has no bullets', question: publish, keep: 'All of it in the summary', correct: 'Correct the summary' },
  'text-after-list': { heading: 'Some text stands after the responsibilities', question: publish, keep: 'At the end of the summary', correct: 'Correct the summary' },
  'replacement-character': { heading: 'A character of “{name}” was lost', question: publish, correct: 'Put the character right' },
  'title-repeated': { heading: '“{name}” stands here more than once', question: 'Are they different things?', keep: 'Yes, keep each', correct: 'Correct “{name}”' },
  'skill-repeated': { heading: '“{name}” stands here more than once', question: 'Are they different things?', keep: 'Yes, keep each', correct: 'Correct “{name}”' },
  'description-missing': { heading: 'A description of “{name}” is missing', question: publish, keep: 'Nothing there', correct: 'Write it' },
  'row-disagrees': { heading: 'Two rows say different things', question: publish, keep: 'What the first row says' },
};

/** The wording for a warning about the record called `name`. */
export function wordingOf({ code }: Pick<AnsweredWarning, 'code'>, name: string): WarningWording {
  const { heading, question, keep, correct } = plans[code] ?? { heading: 'Look at “{name}”' };
  return {
    heading: named(heading, name),
    question: question ?? 'Is it right as it stands?',
    keep: keep ?? 'Keep it as it stands',
    correct: named(correct ?? 'Correct “{name}”', name),
  };
}

/** Warnings that somebody has to answer before the version can be published. */
export function openWarnings<Warning extends Pick<AnsweredWarning, 'aboutContent' | 'answer'>>(warnings: readonly Warning[]): Warning[] {
  return warnings.filter(({ aboutContent, answer }) => aboutContent && answer === null);
}

/** "5 warnings, 2 need an answer". */
export function warningCount(all: number, open: number): string {
  const words = counted(all, 'warning');
  if (open === 0) return `${words}, all answered`;
  return `${words}, ${open} ${open === 1 ? 'needs' : 'need'} an answer`;
}

/** How many of all warnings still need an answer, as a sentence. */
export function openWords(all: number, open: number): string {
  if (open === 0) return 'No question is open.';
  if (open < all) return `${open} of ${counted(all, 'warning')} still ${open === 1 ? 'needs' : 'need'} your answer.`;
  return all === 1 ? 'One warning needs your answer.' : `All ${all} warnings need your answer.`;
}

function named(words: string, name: string): string {
  const shown = [...name];
  return words.replace('{name}', () => (shown.length > 60 ? `${shown.slice(0, 57).join('').trimEnd()}…` : name));
}
