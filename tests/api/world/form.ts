/** A multipart form with one file and text fields. */
export interface Form {
  file: string | Uint8Array;
  fields?: Readonly<Record<string, string>>;
  /** As a browser would send them; `null` sends no media type at all. */
  fileName?: string;
  mediaType?: string | null;
}

const boundary = '----waymark-test-7e3f9a';

/** The bytes of a form as a browser sends it, the fields first, and the header that goes with them. */
export function encodedForm({ file, fields = {}, fileName = 'profile.txt', mediaType = 'text/plain' }: Form): { headers: Record<string, string>; body: Buffer } {
  const head = (disposition: string) => `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => `${head(`name="${name}"`)}\r\n${value}\r\n`);
  const announced = mediaType === null ? '' : `content-type: ${mediaType}\r\n`;
  const before = `${parts.join('')}${head(`name="file"; filename="${escaped(fileName)}"`)}${announced}\r\n`;
  const body = Buffer.concat([Buffer.from(before), Buffer.from(file), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body };
}

/** As HTML has browsers write a name into a form. */
function escaped(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}
