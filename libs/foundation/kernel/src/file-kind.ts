/**
 * A kind of file that people may add. `declared` are the media types besides its own by which browsers and operating
 * systems announce it; `shown` is how the page itself can show it, null where it is only handed out.
 */
export interface FileKind {
  readonly name: string;
  readonly mediaType: string;
  readonly extensions: readonly [string, ...string[]];
  readonly declared: readonly string[];
  readonly content: 'pdf' | 'picture' | 'text' | 'office';
  readonly shown: 'pdf' | 'picture' | null;
}

/** Every kind that is taken. Whatever is not here is refused: pictures that carry scripts, web pages, archives, macros. */
export const fileKinds: readonly FileKind[] = [
  { name: 'a PDF', mediaType: 'application/pdf', extensions: ['pdf'], declared: ['application/x-pdf'], content: 'pdf', shown: 'pdf' },
  picture('a PNG picture', 'image/png', ['png'], ['image/x-png']),
  picture('a JPEG picture', 'image/jpeg', ['jpg', 'jpeg'], ['image/jpg', 'image/pjpeg']),
  picture('a WebP picture', 'image/webp', ['webp'], []),
  text('a text', 'text/plain', ['txt', 'log'], ['text/x-log']),
  text('a Markdown text', 'text/markdown', ['md', 'markdown'], ['text/x-markdown']),
  // Windows with Excel announces every CSV as one of Excel's.
  text('a CSV table', 'text/csv', ['csv'], ['application/csv', 'text/comma-separated-values', 'application/vnd.ms-excel']),
  office('a Word document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  office('an Excel workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
  office('a PowerPoint presentation', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'),
  office('an OpenDocument text', 'application/vnd.oasis.opendocument.text', 'odt'),
  office('an OpenDocument spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet', 'ods'),
  office('an OpenDocument presentation', 'application/vnd.oasis.opendocument.presentation', 'odp'),
];

/** The kinds in words, for whoever chooses a file. */
export const fileKindsInWords = 'PDF, PNG, JPEG, WebP, text, Markdown, CSV, Word, Excel, PowerPoint and OpenDocument files';

/** What the file dialogue of a browser is asked to offer. */
export const fileExtensions: string = fileKinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');

/** The ending of a file's name without its dot, in lower case; empty where it has none. */
export function extensionOf(name: string): string {
  return /\.([^.\s]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The kind that a file's name promises, or undefined where its ending is none that is taken. */
export function kindByName(name: string): FileKind | undefined {
  return fileKinds.find(({ extensions }) => extensions.includes(extensionOf(name)));
}

/** The kind with a media type, as it is stored. */
export function kindByMediaType(mediaType: string): FileKind | undefined {
  return fileKinds.find((kind) => kind.mediaType === mediaType);
}

/**
 * Whether a sender's announcement fits a kind. No announcement, or one that says only "bytes", contradicts nothing; nor
 * does text/plain, as which a part of a form counts that announces nothing (RFC 7578, section 4.4).
 */
export function fitsDeclared(kind: FileKind, declared: string): boolean {
  const essence = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  return ['', 'text/plain', 'application/octet-stream', 'binary/octet-stream', kind.mediaType, ...kind.declared].includes(essence);
}

/** What to do with a file whose ending is not taken, in one sentence that begins with the reason. */
export function adviceFor(extension: string): string {
  return advice[extension] ?? `${extension === '' ? 'A file without an ending' : `A .${extension} file`} cannot be added. Add ${fileKindsInWords}`;
}

const oldOffice = (extension: string) => `This is of an old kind that can carry macros. Save it as .${extension} and add that`;
const withMacros = (extension: string) => `This can carry macros. Save it without them, as .${extension}, and add that`;
const archive = 'An archive cannot be checked. Add the files in it one by one';
const webPage = 'A web page can carry scripts. Print it to PDF and add that';
const otherPicture = 'This kind of picture cannot be added. Export it as PNG or JPEG and add that';

const advice: Readonly<Record<string, string>> = {
  svg: 'An SVG picture can carry scripts. Export it as PNG and add that',
  ...Object.fromEntries(['gif', 'heic', 'heif', 'bmp', 'tif', 'tiff', 'avif'].map((extension) => [extension, otherPicture])),
  ...Object.fromEntries(['htm', 'html', 'xhtml', 'mht', 'mhtml'].map((extension) => [extension, webPage])),
  ...Object.fromEntries(['zip', '7z', 'rar', 'tar', 'gz', 'tgz', 'bz2', 'xz'].map((extension) => [extension, archive])),
  doc: oldOffice('docx'),
  xls: oldOffice('xlsx'),
  ppt: oldOffice('pptx'),
  docm: withMacros('docx'),
  dotm: withMacros('docx'),
  xlsm: withMacros('xlsx'),
  xlsb: withMacros('xlsx'),
  pptm: withMacros('pptx'),
};

function picture(name: string, mediaType: string, extensions: FileKind['extensions'], declared: readonly string[]): FileKind {
  return { name, mediaType, extensions, declared, content: 'picture', shown: 'picture' };
}

function text(name: string, mediaType: string, extensions: FileKind['extensions'], declared: readonly string[]): FileKind {
  return { name, mediaType, extensions, declared, content: 'text', shown: null };
}

function office(name: string, mediaType: string, extension: string): FileKind {
  return { name, mediaType, extensions: [extension], declared: ['application/zip', 'application/x-zip-compressed'], content: 'office', shown: null };
}
