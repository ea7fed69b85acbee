/** What is wrong with something that calls itself a text. */
export type TextFault = 'binary' | 'not-utf-8' | 'web-page' | 'other-document';

/**
 * What is wrong with a text: it must be UTF-8 without control characters, and must not begin as something that a
 * program would take for a web page (the patterns of WHATWG MIME Sniffing, section 7.1), an SVG, a PDF or PostScript.
 * Reads it in pieces.
 */
export async function faultOfText(pieces: AsyncIterable<Uint8Array>): Promise<TextFault | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start: string | null = '';
  try {
    for await (const piece of pieces) {
      const words = decoder.decode(piece, { stream: true });
      if (control.test(words)) return 'binary';
      if (start === null) continue;
      start += words;
      if (start.length < 4096) continue;
      const fault = faultOfStart(start);
      if (fault !== null) return fault;
      start = null;
    }
    decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'not-utf-8';
    throw error;
  }
  return start === null ? null : faultOfStart(start);
}

/** All of C0 but tab, line feed, form feed and carriage return, and DEL. */
const control = /(?![\t\n\f\r])[\p{Cc}--[\u0080-\u009f]]/v;

const webPage = /^\s*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>]|^\s*<!--|^\s*<\?xml|^\s*<svg[\s>]/i;

function faultOfStart(start: string): TextFault | null {
  if (webPage.test(start)) return 'web-page';
  return start.slice(0, 1024).includes('%PDF-') || /^\s*(?:%!PS|\{\\rtf)/.test(start) ? 'other-document' : null;
}
