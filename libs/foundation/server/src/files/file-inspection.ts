import { adviceFor, extensionOf, fileKinds, fitsDeclared, kindByName, type FileKind } from '@waymark/foundation/kernel';
import { fileTypeFromBuffer } from 'file-type';
import { FileBytes } from './file-bytes';
import { findingOf, type ArchiveFault } from './office-archive';
import { faultOfJpeg, faultOfPng, faultOfWebp, type PictureFault } from './picture-structure';
import { faultOfText, type TextFault } from './plain-text';
import { unfitFile } from './unfit-file';

/** A file that waits to be looked at. */
export interface WaitingFile {
  /** Where it waits. */
  readonly path: string;
  /** Its name as it will be shown. */
  readonly name: string;
  /** The media type that its sender announced; empty where none was. */
  readonly declared: string;
  read(): AsyncIterable<Uint8Array>;
}

/** So many bytes from its start tell what a file is. */
const headBytes = 4100;
/** A ZIP archive may end in a comment of 65,535 bytes after the 22 of its last record. */
const archiveTail = 22 + 65_535;

/**
 * Tells the kind of a file, where its name, what its sender announced and what is in it agree, and nothing in it is
 * known to harm. It reads the file in pieces and unpacks nothing.
 * @throws DomainError INVALID with a sentence for whoever sent it.
 */
export async function inspectFile(file: WaitingFile): Promise<FileKind> {
  const kind = kindByName(file.name);
  if (kind === undefined) throw unfitFile('file-kind', adviceFor(extensionOf(file.name)));
  if (!fitsDeclared(kind, file.declared)) throw unfitFile('file-mismatch', mismatch(file.name, 'it was sent as something else'));
  return FileBytes.during(file.path, async (bytes) => {
    if (bytes.size === 0) throw unfitFile('file-empty', 'The file is empty. Check that it was saved, and add it again');
    const head = await bytes.at(0, headBytes);
    if (kind.content === 'text') await refuseUnfitText(file);
    else if (kind.content === 'office') await refuseUnfitArchive(kind, file, bytes, head);
    else await refuseUnfitContent(kind, file, bytes, head);
    return kind;
  });
}

async function refuseUnfitContent(kind: FileKind, file: WaitingFile, bytes: FileBytes, head: Buffer): Promise<void> {
  const sniffed = await sniff(head);
  if (sniffed !== kind.mediaType) throw unfitFile('file-mismatch', mismatch(file.name, `its content is ${named(sniffed)}`));
  if (kind.content === 'pdf') {
    // Readers look for the end of the document in the last kilobyte.
    if (!(await bytes.tail(1024)).includes('%%EOF')) throw unfitFile('file-damaged', damaged);
  } else {
    const fault = (await pictureFaults[kind.mediaType]?.(bytes)) ?? null;
    if (fault !== null) throw unfitFile(fault === 'damaged' ? 'file-damaged' : 'file-unsafe', pictureSentences[fault]);
    if (head.subarray(0, 1024).includes('%PDF-')) throw unfitFile('file-unsafe', twoKinds);
  }
  if (endsAsArchive(await bytes.tail(archiveTail))) throw unfitFile('file-unsafe', twoKinds);
}

async function refuseUnfitArchive(kind: FileKind, file: WaitingFile, bytes: FileBytes, head: Buffer): Promise<void> {
  if (head.toString('latin1', 0, 4) !== 'PK\x03\x04') {
    const sniffed = await sniff(head);
    if (sniffed === 'application/x-cfb') throw unfitFile('file-kind', 'This is protected with a password, or of an old kind. Save it without a password, and add that');
    throw unfitFile('file-mismatch', mismatch(file.name, `its content is ${named(sniffed)}`));
  }
  const finding = await findingOf(bytes);
  if ('fault' in finding) throw unfitFile(finding.fault === 'damaged' ? 'file-damaged' : 'file-unsafe', archiveSentences[finding.fault]);
  if (finding.mediaType !== kind.mediaType) throw unfitFile('file-mismatch', mismatch(file.name, `its content is ${named(finding.mediaType)}`));
}

async function refuseUnfitText(file: WaitingFile): Promise<void> {
  const fault = await faultOfText(file.read());
  if (fault !== null) throw unfitFile(fault === 'web-page' ? 'file-unsafe' : 'file-mismatch', textSentences[fault]);
}

async function sniff(head: Buffer): Promise<string | undefined> {
  const mediaType = (await fileTypeFromBuffer(head))?.mime;
  // An animated PNG is a PNG to everybody who does not animate it.
  return mediaType === 'image/apng' ? 'image/png' : mediaType;
}

/** Whether a ZIP archive ends here, which a program that looks from the end would open instead. */
function endsAsArchive(tail: Buffer): boolean {
  for (let at = tail.indexOf('PK\x05\x06', 0, 'latin1'); at !== -1; at = tail.indexOf('PK\x05\x06', at + 1, 'latin1')) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true;
  }
  return false;
}

const pictureFaults: Readonly<Record<string, (bytes: FileBytes) => Promise<PictureFault | null>>> = {
  'image/png': faultOfPng,
  'image/jpeg': faultOfJpeg,
  'image/webp': faultOfWebp,
};

const damaged = 'The file is damaged or was cut short. Export it again, and add that';
const twoKinds = 'This is two kinds of file in one, which can carry programs. Export it again, and add that';

const pictureSentences: Readonly<Record<PictureFault, string>> = {
  damaged,
  'more-than-a-picture': twoKinds,
  'too-many-pixels': 'The picture is larger than 100 megapixels. Make it smaller, and add that',
};

const archiveSentences: Readonly<Record<ArchiveFault, string>> = {
  damaged,
  bomb: 'The document would unpack to far more than it should. Save it again, and add that',
  macros: 'The document carries macros. Save it without them, and add that',
  encrypted: 'The document is protected with a password. Save it without one, and add that',
  'other-archive': 'This is an archive and no document. Add the files in it one by one',
};

const textSentences: Readonly<Record<TextFault, string>> = {
  binary: 'This is named as a text, but holds something else. Give it the ending it should have, or export it again',
  'not-utf-8': 'The text is not in UTF-8. Save it with the encoding UTF-8, and add that',
  'web-page': 'The text begins like a web page, which can carry scripts. Print it to PDF, and add that',
  'other-document': 'This is named as a text, but is a document. Give it the ending it should have',
};

function mismatch(name: string, butIs: string): string {
  return `The name ends in .${extensionOf(name)}, but ${butIs}. Give it the ending it should have, or export it again`;
}

function named(mediaType: string | undefined): string {
  return fileKinds.find((kind) => kind.mediaType === mediaType)?.name ?? 'something else';
}
