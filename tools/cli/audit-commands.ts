import { readFile, writeFile } from 'node:fs/promises';
import { id, type Id } from '@waymark/foundation/kernel';
import { AuditVerification } from '@waymark/organisations/api';
import { anchorText, readAnchor, type ChainHead, type ChainVerdict } from '@waymark/organisations/domain';
import { Command, InvalidArgumentError } from 'commander';
import { withApplication } from './application';
import { parseId } from './organisation-option';

/** The exit code where a chain is not what was written; 1 is for a check that could not be made. */
const broken = 3;

interface Wanted {
  anchor?: ChainHead;
  anchors?: string;
}

export function auditCommands(): Command {
  const audit = new Command('audit').description('The audit log');
  audit
    .command('verify')
    .description('Check the hash chain of the audit log, of one organisation or of all')
    .argument('[organisation]', 'its id; without one, every organisation is checked', parseId)
    .option('--anchor <number:hash>', 'what an earlier run printed: also finds a tail that was cut together with its head', parseAnchor)
    .option('--anchors <file>', 'a file, best kept on another machine: what earlier runs saw is checked, what this one saw is added')
    .addHelpText('after', `\nExit codes: 0 intact, ${broken} something was edited, taken out, moved, added or cut off, 1 it could not be checked.`)
    .action(async (organisationId: Id | undefined, { anchor, anchors: file }: Wanted) => {
      if (anchor !== undefined && organisationId === undefined) {
        throw new InvalidArgumentError('An anchor is of one organisation: name it.');
      }
      const seen = await readAnchors(file);
      const verdicts = await verdictsOf(organisationId, (one) => [...(seen.get(one) ?? []), ...(anchor === undefined ? [] : [anchor])]);
      for (const { name, verdict } of verdicts) process.stdout.write(`${organisationId === undefined ? `${name}: ` : ''}${words(verdict)}\n`);
      if (verdicts.some(({ verdict }) => !verdict.intact)) process.exitCode = broken;
      if (file !== undefined) await addAnchors(file, seen, verdicts);
    });
  return audit;
}

interface Checked {
  organisationId: Id;
  name: string;
  verdict: ChainVerdict;
}

function verdictsOf(organisationId: Id | undefined, anchorsOf: (organisationId: Id) => ChainHead[]): Promise<Checked[]> {
  return withApplication(async (app) => {
    const verification = app.get(AuditVerification, { strict: false });
    const organisations = organisationId === undefined ? await verification.everyOrganisation() : [{ id: organisationId, name: '' }];
    const checked: Checked[] = [];
    for (const { id: one, name } of organisations) {
      checked.push({ organisationId: one, name, verdict: await verification.verifyAuditChain(one, anchorsOf(one)) });
    }
    return checked;
  });
}

function words(verdict: ChainVerdict): string {
  if (!verdict.intact) return `Broken. ${verdict.fault.sentence}`;
  return `Intact: ${verdict.entries} entries. Anchor: ${anchorText(verdict.end)}`;
}

/** A file of anchors has one a line: the id of the organisation, a space and the anchor. */
async function readAnchors(file: string | undefined): Promise<Map<Id, ChainHead[]>> {
  const anchors = new Map<Id, ChainHead[]>();
  if (file === undefined) return anchors;
  for (const [index, line] of (await contentOf(file)).split('\n').entries()) {
    if (line.trim() === '') continue;
    const [organisationId = '', word = ''] = line.trim().split(/\s+/);
    const anchor = readAnchor(word);
    if (anchor === null || !id.safeParse(organisationId).success) throw new InvalidArgumentError(`Line ${index + 1} of ${file} is no anchor.`);
    anchors.set(organisationId, [...(anchors.get(organisationId) ?? []), anchor]);
  }
  return anchors;
}

/** Adds what this run saw and no earlier one did; what is broken adds nothing. */
async function addAnchors(file: string, seen: Map<Id, ChainHead[]>, verdicts: Checked[]): Promise<void> {
  const lines = verdicts.flatMap(({ organisationId, verdict }) => {
    const known = seen.get(organisationId) ?? [];
    const isNew = verdict.intact && !known.some(({ sequence }) => sequence === verdict.end.sequence);
    return isNew ? [`${organisationId} ${anchorText(verdict.end)}\n`] : [];
  });
  if (lines.length > 0) await writeFile(file, lines.join(''), { flag: 'a' });
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''; // the first run makes it
    throw error;
  }
}

function parseAnchor(word: string): ChainHead {
  const anchor = readAnchor(word);
  if (anchor === null) throw new InvalidArgumentError('It is not an anchor that an earlier run printed, like 214:9f86….');
  return anchor;
}
