// Builds the web application and writes every file that compresses a second and a third time, as .br and .gz, so that
// the server never compresses anything while somebody waits.
import { execFileSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const site = join(root, 'dist/apps/web/browser');
const compressible = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.webmanifest']);
/** Filled in by the server in every answer, so it cannot be compressed ahead. */
const changesPerAnswer = 'index.html';
/** Below this many bytes the headers cost more than is saved. */
const worthIt = 1024;
/** Bytes of compressed JavaScript that every visit loads. The sign-in page brings some 20 kB more. */
const initialBudget = 132_000;

const nx = fileURLToPath(import.meta.resolve('nx'));
execFileSync(process.execPath, [nx, 'run', 'web:bundle'], { cwd: root, stdio: 'inherit' });

const entries = await readdir(site, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const written = await Promise.all(files.map(compress));
process.stdout.write(`Compressed ${written.filter(Boolean).length} of ${files.length} files\n`);

const initial = await initialScripts();
process.stdout.write(`Every visit loads ${Math.round(initial / 1000)} kB of compressed JavaScript\n`);
if (initial > initialBudget) {
  process.stderr.write(`That is more than ${initialBudget / 1000} kB. Look for a page or a package that is imported by app.config.ts, app.routes.ts or what they import, and load it with its page instead.\n`);
  process.exitCode = 1;
}

/** The compressed bytes of the scripts that the page itself names, and of whatever those import without being asked. */
async function initialScripts() {
  const page = await readFile(join(site, changesPerAnswer), 'utf8');
  const names = new Set([...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, name]) => name ?? ''));
  for (const name of names) {
    const script = await readFile(join(site, name), 'utf8');
    for (const [, imported] of script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) names.add(imported ?? '');
  }
  const files = [...names].map((name) => join(site, name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(`${file}.br`).catch(() => stat(file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @param {string} file */
async function compress(file) {
  const { size } = await stat(file);
  if (!compressible.has(extname(file)) || size < worthIt || file === join(site, changesPerAnswer)) return false;
  const content = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: size };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  return true;
}
