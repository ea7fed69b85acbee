import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceRoot } from './workspace';

/** What knip finds in a folder that nothing uses, one line a finding. */
function unused(folder: string): string[] {
  const knip = join(workspaceRoot, 'node_modules/knip/bin/knip.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [knip, '--directory', folder, '--reporter', 'compact', '--no-progress'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '0' },
  });
  const said = `${stdout}\n${stderr}`.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  // Status 1 is findings; anything higher is knip itself that could not read the folder.
  return status === 0 ? [] : [...said, ...(status === 1 ? [] : [`knip ended with ${String(status)}`])];
}

it('the workspace holds no file, export or dependency that nothing uses', () => {
  expect(unused(workspaceRoot)).toEqual([]);
}, 60_000);

describe('a workspace with something left over', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-unused-'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', type: 'module', main: 'index.js', dependencies: { leftover: '1.0.0' } }));
    writeFileSync(join(folder, 'index.js'), "import { used } from './part.js';\nused();\n");
    writeFileSync(join(folder, 'part.js'), 'export const used = () => 1;\nexport const forgotten = 2;\n');
    writeFileSync(join(folder, 'abandoned.js'), 'export {};\n');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['abandoned.js', 'forgotten', 'leftover'])('has %s named', (leftover) => {
    expect(unused(folder).join('\n')).toContain(leftover);
  });
});
