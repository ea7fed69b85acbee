import { extname, join, relative, resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { forNode } from './build-typescript.mjs';
import { workspace } from './workspace.mjs';

/** What is built for Node.js: name of the Nx project → its entry point and the file it becomes. */
const programs = {
  api: { entry: 'apps/api/src/main.ts', output: 'dist/apps/api/main.js' },
  worker: { entry: 'apps/worker/src/main.ts', output: 'dist/apps/worker/main.js' },
  tools: { entry: 'tools/cli/waymark.ts', output: 'dist/tools/waymark.js' },
};

/** @param {keyof typeof programs} project */
async function buildProgram(project) {
  const { entry, output } = programs[project];
  const { metafile } = await build({ ...forNode, entryPoints: [entry], outfile: output, metafile: true });
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
