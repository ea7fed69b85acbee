import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspace } from '../workspace.mjs';

/** @typedef {{ path: string } | { path: undefined, reason: string }} Chromium */

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium that runs here: the one of CHROMIUM_PATH, one that is installed, or the one from npm.
 * @param {string | undefined} chosen
 * @returns {Chromium}
 */
export function findChromium(chosen) {
  if (chosen) return runs(chosen) ? { path: chosen } : { path: undefined, reason: `CHROMIUM_PATH is ${chosen}, which does not run` };
  const path = installed.find((candidate) => existsSync(candidate) && runs(candidate)) ?? fromNpm();
  return path === undefined ? { path, reason: 'no Chromium is installed, and the one from npm does not run here' } : { path };
}

/** The one from npm is packed for Linux on x64 and unpacked once, next to the packages. @returns {string | undefined} */
function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const main = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const { version } = createRequire(main)(join(dirname(main), '..', 'package.json'));
  const home = join(workspace, 'node_modules', '.cache', `chromium-${version}`);
  const program = join(home, 'waymark-chromium');
  if (!existsSync(program)) unpack(main, home);
  return [program, `${program}-with-libraries`].find(runs);
}

/** @param {string} main @param {string} home */
function unpack(main, home) {
  const half = `${home}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const script = `const { default: chromium } = await import(${JSON.stringify(main)}); await chromium.executablePath();`;
  // It unpacks into the temporary folder, and its libraries only where it believes itself on Amazon's Linux.
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x', NODE_OPTIONS: '' }, stdio: 'ignore',
  });
  writeFileSync(join(half, 'fonts', 'fonts.conf'), fontConfiguration(join(home, 'fonts')));
  writeLauncher(join(half, 'waymark-chromium-with-libraries'), home, `LD_LIBRARY_PATH=${quoted(join(home, 'al2023', 'lib'))} `);
  writeLauncher(join(half, 'waymark-chromium'), home, '');
  rmSync(home, { recursive: true, force: true });
  renameSync(half, home);
}

/** @param {string} path @param {string} home @param {string} variables */
function writeLauncher(path, home, variables) {
  writeFileSync(path, `#!/bin/sh\n${variables}FONTCONFIG_PATH=${quoted(join(home, 'fonts'))} exec ${quoted(join(home, 'chromium'))} "$@"\n`, { mode: 0o755 });
}

/** For a shell. @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** @param {string} fonts */
function fontConfiguration(fonts) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${fonts}/cache</cachedir>
</fontconfig>
`;
}

/** @param {string} path */
function runs(path) {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}
