import { globSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { forNode } from '../build-typescript.mjs';
import { workspace } from '../workspace.mjs';

const home = join(workspace, '.test-results', 'built');

/** The workspace's own scripts are loaded as they are, since they ask where they lie. @type {import('esbuild').Plugin} */
const scripts = {
  name: 'scripts',
  setup(bundler) {
    bundler.onResolve({ filter: /^\..*\.mjs$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path), external: true }));
  },
};

/** The package itself answers only inside a world that Jest made; spec-runner.mjs has put there what is had instead. @type {import('esbuild').Plugin} */
const jestGlobals = {
  name: 'jest-globals',
  setup(bundler) {
    bundler.onResolve({ filter: /^@jest\/globals$/ }, ({ path }) => ({ path, namespace: 'jest-globals' }));
    bundler.onLoad({ filter: /.*/, namespace: 'jest-globals' }, () => ({ contents: 'export const { jest } = globalThis;' }));
  },
};

/** What of a Jest project says which its specs are. */
/** @typedef {{ rootDir: string, testMatch: string[], displayName: { name: string } }} SpecProject */

/**
 * Builds the specs of a Jest project, with what they share in files of its own, so that a process that runs many of
 * them loads that once.
 * @param {SpecProject} project
 */
export async function buildSpecs({ rootDir, testMatch, displayName }) {
  const outdir = join(home, displayName.name);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...forNode,
    entryPoints: testMatch.flatMap((pattern) => globSync(pattern)).filter((spec) => spec.endsWith('.ts')),
    outdir,
    outbase: rootDir,
    splitting: true,
    plugins: [scripts, jestGlobals, ...forNode.plugins],
  });
}

/** Where a spec was built to; a script is run as it is. @param {SpecProject} project @param {string} spec */
export function builtSpec({ rootDir, displayName }, spec) {
  return spec.endsWith('.mjs') ? spec : join(home, displayName.name, relative(rootDir, spec).replace(/\.ts$/, '.js'));
}
