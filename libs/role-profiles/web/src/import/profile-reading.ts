import { parseProfile, parseProfileFile, type ProfileDraft, type ProfileFormat, type ProfileReading } from '@waymark/role-profiles/domain';
import { counted } from '../wording';

/** Above this many characters a paste is looked at only when it is sent, so that typing stays quick. */
const quickLimit = 500_000;

/** What the person chose of a file that holds many roles; empty words choose all. */
export interface Choice {
  role: string;
  level: string;
}

/** The roles of a file with their levels, in the order of the file. */
export interface RoleOffer {
  role: string;
  levels: string[];
}

const formatWords: Record<ProfileFormat, string> = {
  'fedip-text': 'the published text of a role profile',
  'government-roles-csv': 'the roles file of the government framework',
  'case-json': 'a CASE package',
  'waymark-json': 'Waymark’s own format',
};

/** Whether a paste is short enough to be read while the person is still at it. */
export function isQuick(text: string): boolean {
  return text.trim() !== '' && text.length <= quickLimit;
}

export function readText(text: string): ProfileReading {
  return parseProfile(text);
}

export function readFile(file: File): Promise<ProfileReading> {
  return parseProfileFile(piecesOf(file));
}

/** The roles to choose from; none where a file holds only one profile. */
export function offersOf(drafts: readonly ProfileDraft[]): RoleOffer[] {
  if (drafts.length < 2) return [];
  const byRole = Map.groupBy(drafts, ({ role }) => role?.name ?? '');
  return [...byRole].map(([role, own]) => ({ role, levels: own.map(({ title }) => title) }));
}

/** "We recognise the published text of a role profile: “Senior DevOps Engineer”, 62 items." */
export function recognised({ format, drafts }: Extract<ProfileReading, { ok: true }>): string {
  const [draft, ...others] = drafts;
  const what = `We recognise ${formatWords[format]}`;
  if (draft === undefined) return `${what}, but nothing in it can be imported.`;
  if (others.length > 0) return `${what} with ${counted(drafts.length, 'role level')}.`;
  return `${what}: “${draft.title || 'no title'}”, ${counted(itemsIn(draft), 'item')}.`;
}

function itemsIn(draft: ProfileDraft): number {
  const sections = [draft.background, draft.workActivities, draft.knowledgeSkills, draft.trainingActivities, draft.developmentActivities, draft.qualifications, draft.organisationSkills];
  return sections.reduce((sum, { length }) => sum + length, draft.summary.responsibilities.length);
}

/** Not every browser lets a stream be looped over. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
