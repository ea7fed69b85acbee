import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** Where our own copy of the part of PDF.js lies that reads documents, apart from the page. */
const workerAddress = '/pdf/pdf.worker.min.mjs';
/** Pictures in a document beyond so many pixels are left out: little can claim to be much. */
const mostPixels = 50_000_000;
/** How wide, in pixels of the screen, a page is drawn. */
const width = 860;

/** A page as it was drawn. */
export interface DrawnPage {
  /** Its words in reading order, as far as it has any. */
  readonly words: string;
}

/** A document that is open, until it is closed. */
export interface OpenPdf {
  readonly pages: number;
  /** Draws a page, counted from 1, and gives its words. */
  draw(page: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<DrawnPage>;
  close(): void;
}

/** Opens a document. Nothing in it runs, and nothing is loaded for it. Rejects where it cannot be read. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist');
  const port = new Worker(trusted(workerAddress), { type: 'module' });
  const worker = pdfjs.PDFWorker.create({ port });
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    worker,
    maxImageSize: mostPixels,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableWorkerRendering: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const close = () => {
    void loading.destroy().finally(() => port.terminate());
  };
  try {
    const document = await loading.promise;
    return { pages: document.numPages, draw: (page, canvas, signal) => draw(document, page, canvas, signal), close };
  } catch (failure) {
    close();
    throw failure;
  }
}

async function draw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<DrawnPage> {
  const page = await document.getPage(number);
  const scale = (width * Math.min(2, devicePixelRatio)) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const rendering = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => rendering.cancel());
  await rendering.promise;
  return { words: await wordsOf(page) };
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('').trim();
}

interface ScriptPolicies {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

/** The address of the worker in the form in which the page's policy lets scripts be loaded. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  policy ??= trustedTypes?.createPolicy('waymark#pdf', { createScriptURL: (wanted) => (wanted === workerAddress ? wanted : '') });
  return policy?.createScriptURL(address) ?? address;
}

let policy: ReturnType<ScriptPolicies['createPolicy']> | undefined;
