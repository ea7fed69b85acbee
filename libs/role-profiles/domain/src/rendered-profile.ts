import { codePoints } from '@waymark/foundation/kernel';
import type { ProfileDraft } from './draft';

/** What a published profile says, without where it says it. The specs write one in every form and read it back. */
export interface PublishedProfile {
  title: string;
  text: string;
  leadIn: string;
  responsibilities: string[];
  background: { description: string; kind: string }[];
  workActivities: { title: string; details: string }[];
  knowledgeSkills: { title: string; depth: string | null; details: string; type: string }[];
  trainingActivities: { title: string; details: string }[];
  developmentActivities: { title: string; details: string }[];
  qualifications: { title: string; awardingBody: string }[];
  organisationSkills: { category: string; name: string; description: string; ordinal: number; level: string; levelDescription: string }[];
  attribution: string | null;
}

/** How the text of a profile is laid out. */
export interface TextForm {
  lineEnd: string;
  /** In front of the whole, such as a byte order mark. */
  mark: string;
  /** Between words. */
  space: string;
  /** In front of each responsibility. */
  bullet: string;
  /** Blank lines between the cells; 0 puts every cell right below the one before. */
  blankLines: number;
  /** Around every line. */
  margin: string;
  /** Where lines are wrapped, in code points; null for lines as long as they are. */
  width: number | null;
}

/** The lines of the records in a rendered text, section by section. */
type RecordLines = Record<'responsibilities' | RecordSection, number[]>;
type RecordSection = keyof ProfileDraft & keyof PublishedProfile & (`${string}s` | 'background' | 'workActivities');

export interface RenderedProfile {
  text: string;
  lines: RecordLines;
}

/** Lines of a page as they are put down, and where each record began. */
class Page {
  readonly #written: string[] = [];
  readonly #form: TextForm;
  readonly lines: RecordLines = {
    responsibilities: [],
    background: [],
    workActivities: [],
    knowledgeSkills: [],
    trainingActivities: [],
    developmentActivities: [],
    qualifications: [],
    organisationSkills: [],
  };

  constructor(form: TextForm) {
    this.#form = form;
  }

  /** Puts down a paragraph and says on which line it begins. */
  put(paragraph: string, blankLines = this.#form.blankLines): number {
    const begins = this.#written.length + 1;
    const { width, margin, space } = this.#form;
    for (const line of width === null ? [paragraph] : wrapped(paragraph, width)) {
      this.#written.push(`${margin}${line.replaceAll(' ', space)}${margin}`);
    }
    for (let count = 0; count < blankLines; count++) this.#written.push(count % 2 === 0 ? '' : margin);
    return begins;
  }

  record(section: keyof RecordLines, cells: readonly string[]): void {
    const [first] = cells.map((cell) => this.put(cell));
    this.lines[section].push(first ?? 0);
  }

  render(): RenderedProfile {
    return { text: this.#form.mark + this.#written.join(this.#form.lineEnd), lines: this.lines };
  }
}

/** The profile as its page is copied: one cell a paragraph. */
export function renderText(profile: PublishedProfile, form: TextForm): RenderedProfile {
  const page = new Page(form);
  const section = (...announcement: string[]) => announcement.forEach((line) => page.put(line));
  section(profile.title, 'Summary', profile.text, profile.leadIn);
  for (const duty of profile.responsibilities) page.record('responsibilities', [`${form.bullet} ${duty}`]);
  section('Background', 'Background Components', 'Description Background');
  for (const { description, kind } of profile.background) page.record('background', [description, kind]);
  section('Work Activity Components', 'Title Details');
  for (const { title, details } of profile.workActivities) page.record('workActivities', [title, details]);
  section('Knowledge/Skills', 'Knowledge/Skills Components', 'Title Depth Details Type');
  for (const { title, depth, details, type } of profile.knowledgeSkills) {
    page.record('knowledgeSkills', depth === null ? [title, details, type] : [title, depth, details, type]);
  }
  section('Training Activities', 'Training Components', 'Title Details');
  for (const { title, details } of profile.trainingActivities) page.record('trainingActivities', [title, details]);
  section('PDAs', 'PDA Components', 'Title Details');
  for (const { title, details } of profile.developmentActivities) page.record('developmentActivities', [title, details]);
  section('Qualifications', 'Qualification Components', 'Title Awarding Body');
  for (const { title, awardingBody } of profile.qualifications) page.record('qualifications', [title, awardingBody]);
  section('Organisation Skills', 'Framework » Organisation', 'Category » Subcategory', 'Skill Name and Description Level');
  for (const skill of profile.organisationSkills) {
    page.record('organisationSkills', [
      `DDaT » ${skill.category}`,
      `${skill.category} – ${skill.name}`,
      skill.description,
      `${skill.ordinal} – ${skill.level}`,
      skill.levelDescription,
    ]);
  }
  if (profile.attribution !== null) page.put(profile.attribution);
  return page.render();
}

/** The profile with its sections as Markdown tables. */
export function renderTables(profile: PublishedProfile, form: TextForm): RenderedProfile {
  const page = new Page({ ...form, width: null });
  const heading = (words: string) => page.put(`## ${words}`);
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/[\\|]/g, String.raw`\$&`)).join(' | ')} |`;
  function table(section: keyof RecordLines, columns: readonly string[], rows: readonly (readonly string[])[]) {
    page.put(row(columns), 0);
    page.put(`|${columns.map(() => ' :--- ').join('|')}|`, 0);
    for (const cells of rows) page.lines[section].push(page.put(row(cells), 0));
    page.put('', 0);
  }
  page.put(`# ${profile.title}`);
  heading('Summary');
  page.put(profile.text);
  page.put(profile.leadIn);
  for (const duty of profile.responsibilities) page.record('responsibilities', [`${form.bullet} ${duty}`]);
  heading('Background');
  table('background', ['Background', 'Description'], profile.background.map(({ description, kind }) => [kind, description]));
  heading('Work Activity Components');
  table('workActivities', ['Title', 'Details'], profile.workActivities.map(({ title, details }) => [title, details]));
  heading('Knowledge/Skills');
  const knowledge = profile.knowledgeSkills.map(({ title, depth, details, type }) => [type, title, depth ?? '', details]);
  table('knowledgeSkills', ['Type', 'Title', 'Depth', 'Details'], knowledge);
  heading('Training Components');
  table('trainingActivities', ['Title', 'Details'], profile.trainingActivities.map(({ title, details }) => [title, details]));
  heading('PDAs');
  table('developmentActivities', ['Title', 'Details'], profile.developmentActivities.map(({ title, details }) => [title, details]));
  heading('Qualifications');
  table('qualifications', ['Title', 'Awarding Body'], profile.qualifications.map(({ title, awardingBody }) => [title, awardingBody]));
  heading('Organisation Skills');
  const skills = profile.organisationSkills.map(({ category, name, description, ordinal, level, levelDescription }) => [
    `DDaT » ${category}<br>${category} – ${name}<br>${description}`,
    `${ordinal} – ${level}<br/>${levelDescription}`,
  ]);
  table('organisationSkills', ['Framework » Organisation<br>Category » Subcategory<br>Skill Name and Description', 'Level'], skills);
  if (profile.attribution !== null) page.put(profile.attribution);
  return page.render();
}

/** The lines of a paragraph as an editor wraps it, never with a dash in front. */
function wrapped(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(/ (?![–-] )/)) {
    const last = lines.at(-1);
    if (last === undefined || codePoints(`${last} ${word}`) > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
