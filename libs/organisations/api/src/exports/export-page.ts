import type { ExportContents, ExportedTable } from './export-contents';

/** An export as a page that a browser shows without a network: all of it in words, table by table. */
export function exportPage(contents: ExportContents): string {
  const { person, organisation, madeAt, own, tables } = contents;
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const title = `${own ? 'Everything about' : 'Membership of'} ${escape(person.name)}`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} - Waymark</title><style>${style}</style></head><body><main>
<h1>${title}</h1>
<p>From ${escape(organisation.name)} in Waymark, made on ${escape(spoken(madeAt))}. ${
    own ? 'You asked for it yourself.' : 'An admin of the organisation asked for it.'
  }</p>
<h2>What is in it, and what is not</h2>
<ul>
<li>${
    own
      ? 'Every fact that Waymark stores about you, your own words, and words that were written for you to read once you may read them.'
      : 'What admins manage: membership, teams, reporting lines, roles, enrolments and ways to sign in.'
  }</li>
<li>Words that somebody else wrote for themselves or for others are left out, and so are keys and passwords.</li>
${own ? '' : '<li>Evidence, claims, self-ratings, levels, files and everything else that admins do not read is left out. The person can ask for the rest themselves.</li>\n'}<li>${own ? 'Your private notes are in it. Keep this file where only you can read it.' : 'Private notes are left out: no role reads them.'}</li>
</ul>
<nav aria-label="Contents"><h2>Contents</h2><ul>${filled.map(({ table, heading, rows }) => `<li><a href="#${table}">${escape(heading)}</a> (${rows.length})</li>`).join('')}</ul></nav>
${filled.map(section).join('\n')}
<h2>Nothing about ${own ? 'you' : 'this person'} in</h2>
<p>${escape(tables.filter(({ rows }) => rows.length === 0).map(({ heading }) => heading).join(', ')) || 'Every kind of record has something.'}</p>
</main></body></html>
`;
}

function section({ table, heading, rows }: ExportedTable): string {
  return `<section id="${table}"><h2>${escape(heading)}</h2>${rows.map((row) => `<dl>${Object.entries(row).map(line).join('')}</dl>`).join('')}</section>`;
}

function line([name, value]: [string, unknown]): string {
  return `<div><dt>${escape(labelOf(name))}</dt><dd>${shown(value)}</dd></div>`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '<span class="none">Nothing</span>';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return escape(instantForm.test(value) ? spoken(value) : value);
  if (typeof value === 'number') return String(value);
  const { name, file } = value as { name?: unknown; file?: unknown };
  if (typeof file === 'string') return `<a href="${escape(file)}">${escape(file)}</a>`;
  if (typeof name === 'string' && Object.keys(value).length === 2) return escape(name);
  return `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`;
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|\+00:00)$/;

function spoken(instant: string): string {
  const at = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
  return `${at} UTC`;
}

/** "given_at" is called "Given at"; an id is called by what it is the id of. */
function labelOf(column: string): string {
  const words = column.replace(/(?<=.)_id$/, '').replaceAll('_', ' ');
  return words === 'id' ? 'Id' : words.charAt(0).toUpperCase() + words.slice(1);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `:root{color-scheme:light dark}body{font:16px/24px system-ui,sans-serif;margin:0}main{max-width:46rem;margin:2rem auto;padding:0 1rem}
section{margin-top:2rem}dl{border:1px solid;border-color:color-mix(in srgb,currentColor 25%,transparent);border-radius:12px;padding:.75rem 1rem;margin:1rem 0}
dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem;padding:.15rem 0}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
pre{margin:0;font:inherit;white-space:pre-wrap}.none{opacity:.65}@media(max-width:30rem){dl div{grid-template-columns:1fr}}`;
