import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { workspace } from './workspace.mjs';

/** What is built for Node.js: name of the Nx project → its entry point and the file it becomes. */
const programs = {
  api: { entry: 'apps/api/src/main.ts', output: 'dist/apps/api/main.js' },
  worker: { entry: 'apps/worker/src/main.ts', output: 'dist/apps/worker/main.js' },
  tools: { entry: 'tools/cli/waymark.ts', output: 'dist/tools/waymark.js' },
};

/** Nest and TypeORM read types at run time, which esbuild does not write: SWC compiles, esbuild only bundles. */
const decorators = {
  name: 'decorators',
  /** @param {import('esbuild').PluginBuild} bundler */
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        filename: path,
        sourceFileName: path,
        swcrc: false,
        sourceMaps: 'inline',
        isModule: true,
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
      });
      return { contents: code, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

/** Follows the path aliases of tsconfig.base.json; whatever else has no dot in front stays a package. */
const aliases = {
  name: 'aliases',
  /** @param {import('esbuild').PluginBuild} bundler */
  setup(bundler) {
    /** @type {Record<string, string[]>} */
    const paths = createRequire(import.meta.url)(join(workspace, 'tsconfig.base.json')).compilerOptions.paths;
    bundler.onResolve({ filter: /^@waymark\// }, ({ path }) => {
      const target = paths[path]?.[0];
      return target === undefined
        ? { errors: [{ text: `${path} is not one of the paths of tsconfig.base.json` }] }
        : { path: resolve(workspace, target) };
    });
  },
};

/** @param {keyof typeof programs} project */
async function buildProgram(project) {
  const { entry, output } = programs[project];
  const { metafile } = await build({
    absWorkingDir: workspace,
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    keepNames: true,
    metafile: true,
    logLevel: 'error',
    plugins: [aliases, decorators],
  });
  const inputs = Object.keys(metafile.inputs).map((path) => relative(workspace, resolve(workspace, path)));
  writeFileSync(join(workspace, `${output.slice(0, -extname(output).length)}.inputs.json`), JSON.stringify(inputs.sort()));
}

const project = process.argv[2];
if (project !== undefined && Object.hasOwn(programs, project)) {
  await buildProgram(/** @type {keyof typeof programs} */ (project)).catch(() => {
    // esbuild has printed what is wrong and where.
    process.exitCode = 1;
  });
} else {
  process.stderr.write(`Say which program to build: ${Object.keys(programs).join(', ')}.\n`);
  process.exitCode = 1;
}
