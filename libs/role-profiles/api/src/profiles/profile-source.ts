import { decodeUtf8, DomainError, Utf8Reader } from '@waymark/foundation/kernel';
import {
  maxProfileBytes,
  maxStreamBytes,
  type ProfileDraft,
  type ProfileReading,
  type ProfileRefusal,
} from '@waymark/role-profiles/domain';

/** A file that can be read from its beginning more than once. */
export interface ProfileFile {
  read(): AsyncIterable<Uint8Array>;
}

/** The lines that one draft was read from. */
export interface Excerpt {
  readonly firstLine: number;
  readonly text: string;
}

/** The refusal of a file that no role profile can be read from, with the place in its sentence. */
export function asDomainError({ code, message }: ProfileRefusal): DomainError {
  const path = code === 'choice-not-found' || code === 'choice-needless' ? 'body.role' : 'file';
  const issues = [{ path, message }];
  return code === 'too-large' ? new DomainError('TOO_LARGE', 'too-large', message, { issues }) : new DomainError('INVALID', 'unreadable', message, { issues });
}

/**
 * Each draft of a reading with the part of the file that it was read from: the whole text, or its own rows of a file of
 * many roles, which is read again for them line by line.
 */
export async function* withExcerpts(
  file: ProfileFile,
  { format, drafts }: Extract<ProfileReading, { ok: true }>,
): AsyncGenerator<{ draft: ProfileDraft; source: Excerpt }> {
  if (format !== 'government-roles-csv') {
    const text = await textOf(file);
    for (const draft of drafts) yield { draft, source: { firstLine: 1, text } };
    return;
  }
  const lines = linesOf(file);
  let number = 0;
  for (const draft of drafts) {
    const { line: first = 1, lastLine = first } = draft.role ?? {};
    const own: string[] = [];
    while (number < lastLine) {
      const next = await lines.next();
      if (next.done === true) break;
      number++;
      if (number >= first) own.push(next.value);
    }
    yield { draft, source: { firstLine: first, text: own.join('\n') } };
  }
}

/** The text of a file that is read as a whole. @throws Unreadable */
async function textOf(file: ProfileFile): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.read()) pieces.push(piece);
  return decodeUtf8(Buffer.concat(pieces), maxProfileBytes);
}

async function* linesOf(file: ProfileFile): AsyncGenerator<string> {
  const utf8 = new Utf8Reader(maxStreamBytes);
  let rest = '';
  for await (const piece of file.read()) {
    // A return at the very end waits for the line feed that may follow it.
    const parts = (rest + utf8.read(piece)).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    yield* parts;
  }
  yield rest.replace(/\r$/, '');
}
