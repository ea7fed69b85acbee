import { createReadStream } from 'node:fs';
import {
  isAboutContent,
  onlyDraft,
  parseProfileFile,
  profileFormat,
  type DraftWarning,
  type ParseOptions,
  type ProfileDraft,
  type ProfileReading,
  type ProfileRefusal,
} from '@waymark/role-profiles/domain';
import { Command, Option } from 'commander';

type Wanted = ParseOptions & { json?: true };
type Understood = Extract<ProfileReading, { ok: true }>;

/** `waymark profile parse`: needs no database and no configuration. */
export function profileParseCommand(): Command {
  return new Command('parse')
    .exitOverride()
    .description('Show what is understood of a role profile and what is not certain, without storing anything')
    .argument('<file>', 'the file to read, or - for standard input')
    .option('--json', 'print the draft as JSON; of a file with several role levels all drafts in a list')
    .addOption(new Option('--format <format>', 'instead of finding it out').choices(profileFormat.options))
    .option('--role <name>', 'of roles.csv only this role')
    .option('--level <name>', 'of roles.csv only this role level')
    .action(parseAndPrint);
}

async function parseAndPrint(file: string, { json, ...options }: Wanted): Promise<void> {
  const outcome = await read(file, options);
  if (!outcome.ok) {
    process.stderr.write(json === true ? `${JSON.stringify(problemOf(file, outcome.refusal))}\n` : `${outcome.refusal.message}\n`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(json === true ? `${JSON.stringify(asJson(outcome), null, 2)}\n` : inWords(outcome));
}

type Outcome = Understood | { ok: false; refusal: Pick<ProfileRefusal, 'message'> & { code: string; line?: number; column?: number } };

async function read(file: string, options: ParseOptions): Promise<Outcome> {
  try {
    const pieces: AsyncIterable<Uint8Array> = file === '-' ? process.stdin : createReadStream(file);
    return await parseProfileFile(pieces, options);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    const sentence = fileProblems[code];
    if (sentence === undefined) throw error;
    return { ok: false, refusal: { code: 'file-not-read', message: `${sentence} ${file}` } };
  }
}

const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file:',
  EISDIR: 'This is a folder, not a file:',
  EACCES: 'This file may not be read:',
};

/** As the API answers a problem (RFC 9457), with the place in the file. */
function problemOf(file: string, { code, message, line, column }: Extract<Outcome, { ok: false }>['refusal']) {
  return { type: 'about:blank', title: 'The profile cannot be read', status: 422, code, detail: message, file, line, column };
}

/** The draft of DESIGN.md section 6; of a file with several role levels all of them. */
function asJson(understood: Understood): unknown {
  const { format, drafts, warnings } = understood;
  return onlyDraft(understood) ?? { format, drafts, warnings };
}

function inWords(understood: Understood): string {
  const { drafts, warnings, format } = understood;
  const draft = onlyDraft(understood);
  if (draft !== null) return `${[`${draft.title} (${format})`, ...sectionsOf(draft), ...told(draft.warnings)].join('\n')}\n`;
  const lines = drafts.map(({ title, role, organisationSkills, warnings: own }) => {
    const name = [title, ...(role === undefined ? [] : [role.name])].join(', ');
    return `  ${name}: skills ${organisationSkills.length}, warnings ${own.length}`;
  });
  return `${[`${drafts.length} role levels (${format})`, ...lines, ...told([...warnings, ...drafts.flatMap((each) => each.warnings)])].join('\n')}\n`;
}

function sectionsOf(draft: ProfileDraft): string[] {
  const counts: [string, number][] = [
    ['responsibilities', draft.summary.responsibilities.length],
    ['background', draft.background.length],
    ['work activities', draft.workActivities.length],
    ['knowledge and skills', draft.knowledgeSkills.length],
    ['training activities', draft.trainingActivities.length],
    ['PDAs', draft.developmentActivities.length],
    ['qualifications', draft.qualifications.length],
    ['organisation skills', draft.organisationSkills.length],
  ];
  return counts.map(([section, count]) => `${String(count).padStart(5)} ${section}`);
}

function told(warnings: readonly DraftWarning[]): string[] {
  const content = warnings.filter(isAboutContent);
  const layout = warnings.filter((warning) => !isAboutContent(warning));
  const list = (title: string, some: readonly DraftWarning[]) =>
    some.length === 0 ? [] : ['', title, ...some.map(({ line, message }) => `  line ${line}: ${message}`)];
  return [...list('To look at:', content), ...list('About the layout:', layout)];
}
