import type { AccountOutcome, ErasedTable, ErasureCertificate } from '@waymark/organisations/domain';

const accountWords: Record<AccountOutcome, string> = {
  deleted: 'The account, its browsers that were signed in and its links were deleted.',
  'kept-for-another-organisation': 'The account stays, because another organisation has it as a member. What belonged to this membership was deleted.',
  none: 'There was no account.',
};

/** A certificate as a page to print or to keep. `hash` is the SHA-256 of the certificate’s JSON. */
export function certificatePage(certificate: ErasureCertificate, hash: string): string {
  const { organisation, pseudonym, memberId, requestedAt, requestedById, finishedAt, tables, files, account, remarks } = certificate;
  const rows = (done: ErasedTable['done']) => tables.filter((table) => table.done === done);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Certificate of erasure - Waymark</title><style>${style}</style></head><body><main>
<h1>Certificate of erasure</h1>
<p>${escape(organisation.name)} erased the personal data of a member, who is called <strong>${escape(pseudonym)}</strong> from then on.</p>
<dl>
<div><dt>Member id</dt><dd>${escape(memberId)}</dd></div>
<div><dt>Asked for</dt><dd>${spoken(requestedAt)}, by ${requestedById === null ? 'a rule of retention' : `the member ${escape(requestedById)}`}</dd></div>
<div><dt>Finished</dt><dd>${spoken(finishedAt)}</dd></div>
<div><dt>Account</dt><dd>${accountWords[account]}</dd></div>
<div><dt>Files</dt><dd>${files === 0 ? 'None' : `${files} deleted`}</dd></div>
</dl>
<h2>Deleted</h2>
${table(['What', 'Rows'], rows('deleted').map(({ heading, rows: count }) => [heading, String(count)]))}
<h2>Kept, and why</h2>
${table(['What', 'Rows', 'Cleared', 'Why'], rows('kept').map(({ heading, rows: count, cleared, why }) => [heading, String(count), cleared.join(', ').replaceAll('_', ' ') || 'Nothing', why ?? '']))}
<h2>Remarks</h2>
<ul>${remarks.map((remark) => `<li>${escape(remark)}</li>`).join('')}</ul>
<h2>Hash</h2>
<p>The SHA-256 of the certificate as JSON: <code>${escape(hash)}</code></p>
</main></body></html>
`;
}

function table(heads: string[], lines: string[][]): string {
  if (lines.length === 0) return '<p>Nothing.</p>';
  const cells = (line: string[], tag: string) => line.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('');
  return `<table><thead><tr>${cells(heads, 'th')}</tr></thead><tbody>${lines.map((line) => `<tr>${cells(line, 'td')}</tr>`).join('')}</tbody></table>`;
}

function spoken(instant: string): string {
  return `${new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant))} UTC`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `:root{color-scheme:light dark}body{font:16px/24px system-ui,sans-serif;margin:0}main{max-width:48rem;margin:2rem auto;padding:0 1rem}
dl div{display:grid;grid-template-columns:10rem 1fr;gap:1rem}dt{font-weight:600}dd{margin:0}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent)}code{overflow-wrap:anywhere}`;
