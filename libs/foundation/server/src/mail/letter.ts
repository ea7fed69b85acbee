/** What a mail says: plain sentences, and at most one thing to open. */
export interface Letter {
  greeting: string;
  paragraphs: string[];
  action?: { label: string; url: string };
  /** Smaller, at the end: why the mail came and what to do if it was not expected. */
  closing: string;
}

/**
 * The same letter as plain text and as HTML. The HTML is readable without images or styles, in light and dark, and
 * every word in it is escaped.
 */
export function writeLetter({ greeting, paragraphs, action, closing }: Letter): { text: string; html: string } {
  const text = [
    greeting,
    ...paragraphs,
    ...(action === undefined ? [] : [`${action.label}:\n${action.url}`]),
    closing,
    'Waymark',
  ].join('\n\n');
  const body = [
    paragraph(greeting),
    ...paragraphs.map(paragraph),
    ...(action === undefined ? [] : [button(action.label, action.url)]),
    `<p style="margin:24px 0 0;font-size:14px;line-height:20px">${escape(closing)}</p>`,
  ].join('\n');
  const html = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Waymark</title></head>
<body style="margin:0;padding:24px;font-family:'Segoe UI',system-ui,Arial,sans-serif;font-size:16px;line-height:24px">
<div style="max-width:34rem;margin:0 auto">
<p style="margin:0 0 24px;font-size:18px;font-weight:bold">Waymark</p>
${body}
</div></body></html>`;
  return { text, html };
}

function paragraph(words: string): string {
  return `<p style="margin:0 0 16px">${escape(words)}</p>`;
}

function button(label: string, url: string): string {
  return `<p style="margin:24px 0"><a href="${escape(url)}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#0f5a50;color:#ffffff;font-weight:bold;text-decoration:none">${escape(label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;line-height:20px;word-break:break-all">Or copy this address into your browser: ${escape(url)}</p>`;
}

function escape(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
