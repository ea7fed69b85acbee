import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { transform } from '@swc/core';
import { workspace } from './workspace.mjs';

/** @import { BuildOptions, Plugin } from 'esbuild' */

/** Nest and TypeORM read types at run time, which esbuild does not write: SWC compiles, esbuild only bundles. @type {Plugin} */
const decorators = {
  name: 'decorators',
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
      // The source's folder: the one of the bundle would be another.
      return { contents: code.replaceAll('import.meta.dirname', JSON.stringify(dirname(path))), loader: 'js', resolveDir: dirname(path) };
    });
  },
};

/** Follows the path aliases of tsconfig.base.json; whatever else has no dot in front stays a package. @type {Plugin} */
const aliases = {
  name: 'aliases',
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

/** How the workspace's TypeScript becomes programs of Node.js, whose packages stay outside. @satisfies {BuildOptions} */
export const forNode = {
  absWorkingDir: workspace,
  bundle: true,
  platform: /** @type {const} */ ('node'),
  format: /** @type {const} */ ('esm'),
  target: 'node24',
  packages: /** @type {const} */ ('external'),
  sourcemap: true,
  keepNames: true,
  logLevel: /** @type {const} */ ('error'),
  plugins: [aliases, decorators],
};
