import { comparable } from '@waymark/foundation/kernel';
import type { SourceLine } from './source-text';

/** The sections of a published role profile, by their key in the draft. */
type SectionKey =
  | 'summary'
  | 'background'
  | 'workActivities'
  | 'knowledgeSkills'
  | 'trainingActivities'
  | 'developmentActivities'
  | 'qualifications'
  | 'organisationSkills';

/** How a section announces itself in the published text: by its heading, the name of its components, its columns. */
export interface SectionPlan {
  readonly key: SectionKey;
  /** As it is called in a sentence. */
  readonly spoken: string;
  readonly headings: readonly string[];
  readonly components: readonly string[];
  /** The titles of its columns in order; none where its text is no table. */
  readonly columns: readonly string[];
}

export const sectionPlans: readonly SectionPlan[] = [
  plan('summary', 'the summary', ['Summary'], [], []),
  plan('background', 'background', ['Background'], ['Background Components'], ['Description', 'Background']),
  plan('workActivities', 'work activities', ['Work Activities', 'Work Activity'], ['Work Activity Components', 'Work Activities Components'], ['Title', 'Details']),
  plan('knowledgeSkills', 'knowledge and skills', ['Knowledge/Skills', 'Knowledge and Skills'], ['Knowledge/Skills Components', 'Knowledge and Skills Components'], ['Title', 'Depth', 'Details', 'Type']),
  plan('trainingActivities', 'training activities', ['Training Activities'], ['Training Components', 'Training Activity Components'], ['Title', 'Details']),
  plan('developmentActivities', 'PDAs', ['PDAs', 'Professional Development Activities'], ['PDA Components', 'Professional Development Activity Components'], ['Title', 'Details']),
  plan('qualifications', 'qualifications', ['Qualifications'], ['Qualification Components', 'Qualifications Components'], ['Title', 'Awarding Body']),
  plan('organisationSkills', 'organisation skills', ['Organisation Skills'], ['Organisation Skills Components', 'Organisation Skill Components'], ['Framework » Organisation Category » Subcategory Skill Name and Description', 'Level']),
];

const longestHeading = 120;

/**
 * A line as a heading is compared: without the marks of Markdown around it and without a colon at its end. Null for
 * a line that is too long to be one.
 */
export function asHeading({ text }: Pick<SourceLine, 'text'>): string | null {
  if (text.length > longestHeading) return null;
  const bare = text
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+#{1,6}$/, '')
    .replace(/^(\*\*|__)(.+)\1$/, '$2')
    .replace(/:$/, '');
  return comparable(bare);
}

/** Whether a line only draws a rule, as Markdown has them below a heading or between sections. */
export function isRule({ text }: Pick<SourceLine, 'text'>): boolean {
  return /^(?:-{3,}|={3,}|\*{3,}|_{3,})$/.test(text);
}

/** Whether a heading, as `asHeading` gives it, announces a section or its columns, wherever it stands. */
export function isAnnouncement(heading: string): boolean {
  return announcements.has(heading);
}

function plan(key: SectionKey, spoken: string, headings: string[], components: string[], columns: string[]): SectionPlan {
  return { key, spoken, headings: headings.map(comparable), components: components.map(comparable), columns: columns.map(comparable) };
}

const announcements = new Set(
  sectionPlans.flatMap(({ headings, components, columns }) => [...headings, ...components, ...(columns.length > 0 ? [columns.join(' ')] : [])]),
);
