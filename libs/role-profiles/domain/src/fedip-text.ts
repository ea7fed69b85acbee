import { oneLine } from '@waymark/foundation/kernel';
import { emptyDraft, type ProfileDraft } from './draft';
import { leaveFurniture, readFooter, withoutFooter } from './footer';
import { LineLedger } from './line-ledger';
import { readTable } from './markdown-tables';
import { organisationSkillsOf } from './organisation-skills';
import type { SectionPlan } from './profile-sections';
import { unreadable } from './refusal';
import { findSections, type FoundSection } from './section-finder';
import { backgroundOf, detailedOf, knowledgeSkillsOf, pairsOf, qualificationOf, type Pair } from './section-records';
import { afterListMark, contentLines, type SourceLine } from './source-text';
import { readSummary } from './summary-text';
import { cellsOf, layoutOf, withLists } from './text-cells';
import type { TextReading } from './text-reading';

/** Far more than 2,000 requirements need, and few enough to be read while somebody waits. */
const mostLines = 50_000;

/**
 * Reads the published text of a role profile (FEDIP Occupational Architecture, made with BCS RoleModelplus): pasted
 * with one cell a paragraph, or with its tables in Markdown. Every line that is not blank is in the draft or named in
 * one of its warnings.
 * @throws Unreadable where it holds no section, or records that cannot be told apart.
 */
export function readFedipText(text: string, openLedger = (lines: readonly SourceLine[]) => new LineLedger(lines)): ProfileDraft {
  const lines = contentLines(text);
  const excess = lines[mostLines];
  if (excess !== undefined) throw unreadable('too-many-lines', { line: excess.number, column: 1 }, { limit: mostLines });
  const ledger = openLedger(lines);
  const reading = { draft: emptyDraft('fedip-text'), ledger, layout: layoutOf(lines) };
  const { preamble, sections } = findSections(lines, ledger);
  if (sections.length === 0) throw unreadable('no-section', { line: 1, column: 1 }, {});
  if (reading.layout.cells === 'lines') ledger.warn('no-blank-lines', lines[0]?.number ?? 1, {});
  readTitle(preamble, reading);
  for (const section of sections) readSection(section, section === sections.at(-1), reading);
  return { ...reading.draft, warnings: ledger.close() };
}

function readTitle(preamble: readonly SourceLine[], { draft, ledger }: TextReading): void {
  const candidates = leaveFurniture(preamble, ledger);
  const [title, ...others] = candidates.filter(isMarkdownTitle).length === 1 ? candidates.filter(isMarkdownTitle) : candidates;
  if (title === undefined) {
    ledger.warn('title-missing', 1, {});
  } else if (others.length > 0) {
    ledger.warn('title-unclear', title.number, { count: candidates.length });
  } else {
    ledger.use([title]);
    draft.title = oneLine(title.text.replace(/^#\s+/, '').replace(/^(\*\*|__)(.+)\1$/, '$2'));
  }
}

function isMarkdownTitle({ text }: SourceLine): boolean {
  return /^#\s+\S/.test(text);
}

function readSection(section: FoundSection, isLast: boolean, reading: TextReading): void {
  const { body, footer } = isLast ? withoutFooter(section.body) : { body: section.body, footer: [] };
  const trimmedSection = { ...section, body };
  if (section.titles === null) readParagraphs(trimmedSection, reading);
  else readTable(trimmedSection, section.titles, reading);
  const { draft, ledger, layout } = reading;
  draft.attribution = readFooter(footer, layout, ledger) ?? draft.attribution;
}

function readParagraphs({ plan, body }: FoundSection, { draft, ledger, layout }: TextReading): void {
  refuseTableRow(plan, body);
  if (plan.key === 'summary') {
    draft.summary = readSummary(cellsOf(body, layout, ledger, (text) => afterListMark(text) !== null), ledger);
    ledger.use(body);
    return;
  }
  const whole = withLists(cellsOf(body, layout, ledger));
  const used = plan.key === 'organisationSkills' ? readSkills() : whole;
  for (const cell of used) ledger.use(cell.lines);
  if (plan.key === 'knowledgeSkills') draft.knowledgeSkills.push(...knowledgeSkillsOf(plan, whole, ledger));
  else if (plan.key !== 'organisationSkills') readPairs(plan.key, pairsOf(plan, whole));

  function readSkills() {
    const { skills, used: certain } = organisationSkillsOf(plan, whole, ledger);
    draft.organisationSkills.push(...skills);
    return certain;
  }

  function readPairs(key: 'background' | 'qualifications' | 'workActivities' | 'trainingActivities' | 'developmentActivities', pairs: Pair[]) {
    if (key === 'background') draft.background.push(...pairs.map(backgroundOf));
    else if (key === 'qualifications') draft.qualifications.push(...pairs.map(qualificationOf));
    else draft[key].push(...pairs.map((pair) => detailedOf(pair, ledger)));
  }
}

/** A row of a table below no titles of columns: which cell is which is not said anywhere. */
function refuseTableRow({ spoken }: SectionPlan, body: readonly SourceLine[]): void {
  const row = body.find(({ text }) => text.startsWith('|'));
  if (row === undefined) return;
  throw unreadable('records-not-told-apart', { line: row.number, column: 1 }, { section: spoken, reason: 'here is a row of a table whose columns have no titles' });
}
