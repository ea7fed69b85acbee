import { comparable, quoted } from '@waymark/foundation/kernel';
import type { LineLedger } from './line-ledger';
import type { SourceLine } from './source-text';
import { continues, type Layout } from './text-cells';

/** Lines of the web page around a published profile, as they are compared. */
const furniture = new Set(
  [
    'Give Feedback',
    'The Occupational Architecture Project is interactive and dynamic',
    'If you would like to provide feedback on this job role, or the job families, please click the button below.',
    'Skip to main content',
    'Back to top',
  ].map(comparable),
);

const attribution = /^this (?:job )?role profile was created|^©|^\(c\) |crown copyright|open government licence/;

/** Whether a line is a button or a footer of the web page and holds nothing of the profile. */
function isFurniture({ text }: SourceLine): boolean {
  return text.length <= 200 && furniture.has(comparable(text));
}

/** Whether a line says who made the profile. */
function isAttribution({ text }: SourceLine): boolean {
  return text.length <= 600 && attribution.test(comparable(text));
}

/** The last section's lines without the footer of the page, which begins with who made the profile or with a button. */
export function withoutFooter(body: readonly SourceLine[]): { body: readonly SourceLine[]; footer: readonly SourceLine[] } {
  const firstAttribution = body.findIndex(isAttribution);
  const lastOfProfile = body.findLastIndex((line) => !isFurniture(line));
  const end = firstAttribution === -1 ? lastOfProfile + 1 : firstAttribution;
  return { body: body.slice(0, end), footer: body.slice(end) };
}

/** Reads a footer: who made the profile, verbatim. Buttons are named; whatever else it holds is left to the ledger. */
export function readFooter(footer: readonly SourceLine[], layout: Layout, ledger: LineLedger): string | null {
  const makers: string[] = [];
  for (const [index, line] of footer.entries()) {
    if (!isAttribution(line)) continue;
    const paragraph = [line];
    for (const next of footer.slice(index + 1)) {
      const above = paragraph.at(-1) ?? line;
      if (isFurniture(next) || isAttribution(next) || !continues(above, next, layout)) break;
      paragraph.push(next);
    }
    ledger.use(paragraph);
    makers.push(paragraph.map(({ text }) => text).join(' '));
  }
  leaveFurniture(footer, ledger);
  return makers.length === 0 ? null : makers.join('\n\n');
}

/** Names the buttons and footers among some lines, and gives the other lines back. */
export function leaveFurniture(lines: readonly SourceLine[], ledger: LineLedger): SourceLine[] {
  return lines.filter((line) => {
    if (!isFurniture(line)) return true;
    ledger.leaveOut(line, 'page-furniture', { text: quoted(line.text) });
    return false;
  });
}
