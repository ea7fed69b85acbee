import type { EvidenceFileView } from '@waymark/evidence/domain';
import { toProblemError, wordsFor } from '@waymark/foundation/browser';
import { adviceFor, extensionOf, kindByMediaType, kindByName } from '@waymark/foundation/kernel';

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** A size as people say it: "184 KB", "1.8 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < megabyte) return `${Math.max(1, Math.round(bytes / kilobyte)).toLocaleString('en-GB')} KB`;
  return `${megabytes(bytes)} MB`;
}

/** How much has gone, in the unit of the whole: "1.1 of 1.8 MB". */
export function progressWords(sent: number, bytes: number): string {
  if (bytes < megabyte) return `${Math.round(sent / kilobyte)} of ${sizeWords(bytes)}`;
  return `${megabytes(sent)} of ${sizeWords(bytes)}`;
}

function megabytes(bytes: number): string {
  const count = bytes / megabyte;
  return count >= 10 || Number.isInteger(count) ? String(Math.round(count)) : count.toFixed(1);
}

/** What stands under the name of a file. */
export function captionOf({ mediaType, size, status }: EvidenceFileView): string {
  const kind = kindByMediaType(mediaType)?.name.replace(/^an? /, '') ?? 'File';
  const what = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, ${sizeWords(size)}`;
  return status === 'CHECKING' ? `${what}, being checked for viruses` : what;
}

/** What can be said of a file before it is sent; undefined where nothing speaks against it. */
export function objectionTo({ name, size }: Pick<File, 'name' | 'size'>, largest: number): string | undefined {
  if (kindByName(name) === undefined) return adviceFor(extensionOf(name));
  if (size === 0) return 'The file is empty. Check that it was saved, and add it again';
  return size > largest ? `The file is larger than ${sizeWords(largest)}. Make it smaller, or add a link to it instead` : undefined;
}

/** Why a file did not get there, beside it. */
export function failureWords(failure: unknown): string {
  const { issues, code } = toProblemError(failure);
  if (issues[0] !== undefined) return issues[0].message;
  return connectionCodes.has(code) ? 'The connection was lost before all of it was sent' : wordsFor(failure).title;
}

const connectionCodes = new Set(['offline', 'unreachable', 'timed-out', 'too-slow', 'busy']);

/** Whether the same may work in a moment, without anybody doing anything. */
export function isPassing(failure: unknown): boolean {
  return connectionCodes.has(toProblemError(failure).code);
}
