import { Reader, TextWriter, ZipReader, configure, type Entry } from '@zip.js/zip.js';
import type { FileBytes } from './file-bytes';

/** An Office or OpenDocument file is a ZIP archive; beyond these it is one that was made to harm who opens it. */
const mostEntries = 10_000;
const mostUnpacked = 1024 * 1024 * 1024;
/** How many times larger than the file what is in it may claim to be, once that is more than a few megabytes. */
const mostTimesLarger = 150;
const unquestioned = 20 * 1024 * 1024;

/** What is wrong with an archive that calls itself an office document. */
export type ArchiveFault = 'damaged' | 'bomb' | 'macros' | 'encrypted' | 'other-archive';

/** What an archive turned out to be: a media type of an office document, or what is wrong with it. */
export type ArchiveFinding = { mediaType: string } | { fault: ArchiveFault };

configure({ useWebWorkers: false });

/** Looks into an office document without unpacking it: at the list of its parts, and at the one in which OpenDocument says its type. */
export async function findingOf(bytes: FileBytes): Promise<ArchiveFinding> {
  try {
    const parts = new Map<string, Entry>();
    let packed = 0;
    let unpacked = 0;
    const archive = new ZipReader(new PartReader(bytes), { filenameValidation: 'balanced', maxAppendedDataSize: 0 });
    for await (const entry of archive.getEntriesGenerator()) {
      parts.set(entry.filename, entry);
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      if (parts.size > mostEntries || packed > bytes.size || isBomb(unpacked, bytes.size)) return { fault: 'bomb' };
      if (entry.encrypted) return { fault: 'encrypted' };
    }
    const mediaType = openXmlType(parts) ?? (await openDocumentType(parts));
    if (mediaType === undefined) return { fault: 'other-archive' };
    return [...parts.keys()].some(isMacro) ? { fault: 'macros' } : { mediaType };
  } catch {
    return { fault: 'damaged' }; // whatever the reader stumbles over came with the file
  }
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > mostUnpacked || (unpacked > unquestioned && unpacked > packed * mostTimesLarger);
}

/** Parts that hold programs, in Office and in OpenDocument. */
function isMacro(part: string): boolean {
  return /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|xlmacrosheets?\/|macrosheets\/|activeX\/)/i.test(part) || /^(?:Basic|Scripts)\/./.test(part);
}

const openXml = 'application/vnd.openxmlformats-officedocument.';

/** The document of Office that the main part of an archive makes it. */
function openXmlType(parts: ReadonlyMap<string, Entry>): string | undefined {
  if (!parts.has('[Content_Types].xml')) return undefined;
  if (parts.has('word/document.xml')) return `${openXml}wordprocessingml.document`;
  if (parts.has('xl/workbook.xml')) return `${openXml}spreadsheetml.sheet`;
  return parts.has('ppt/presentation.xml') ? `${openXml}presentationml.presentation` : undefined;
}

/** What OpenDocument 1.2, part 3, section 3.3 has an archive say of itself. */
async function openDocumentType(parts: ReadonlyMap<string, Entry>): Promise<string | undefined> {
  const own = parts.get('mimetype');
  if (own === undefined || own.directory || own.uncompressedSize > 200 || own.compressedSize > 400 || !parts.has('content.xml')) return undefined;
  return (await own.getData(new TextWriter())).trim();
}

class PartReader extends Reader<FileBytes> {
  constructor(private readonly bytes: FileBytes) {
    super(bytes);
    this.size = bytes.size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.bytes.at(index, length);
  }
}
