import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { projects, workspaceRoot } from './workspace';

interface Import {
  from: string;
  to: string;
}

interface Graph {
  /** Each cycle between files, as the files in their order. */
  cycles: string[];
  imports: Import[];
}

/** Every import below `folders`, also of types only, with the path aliases resolved. */
async function importsBelow(baseDir: string, folders: string[]): Promise<Graph> {
  const { output } = await cruise(
    folders,
    {
      baseDir,
      tsConfig: { fileName: join(workspaceRoot, 'tsconfig.base.json') },
      tsPreCompilationDeps: true,
      doNotFollow: { path: ['node_modules'] },
      exclude: { path: ['(^|/)node_modules/'] },
      validate: true,
      ruleSet: { forbidden: [{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } }] },
    },
    {},
    { tsConfig: { options: { baseUrl: workspaceRoot }, fileNames: [], errors: [] } },
  );
  const { modules, summary } = output as ICruiseResult;
  return {
    cycles: summary.violations.map(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)].join(' → ')),
    imports: modules.flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => ({ from: source, to: resolved }))),
  };
}

/** The ways back from a project to itself through others, each as the names in their order. */
function cyclesBetween(edges: Map<string, Set<string>>): string[] {
  const cycles: string[] = [];
  const walk = (walked: string[], project: string): void => {
    for (const next of edges.get(project) ?? []) {
      if (next === walked[0]) cycles.push([...walked, next].join(' → '));
      // Each cycle is found once, from the first of its names in the alphabet.
      else if (!walked.includes(next) && next > (walked[0] ?? '')) walk([...walked, next], next);
    }
  };
  for (const project of edges.keys()) walk([project], project);
  return cycles;
}

function edgesBetween(folders: string[], imports: Import[]): Map<string, Set<string>> {
  const projectOf = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`));
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [source, target] = [projectOf(from), projectOf(to)];
    if (source === undefined || target === undefined || source === target) continue;
    edges.set(source, (edges.get(source) ?? new Set()).add(target));
  }
  return edges;
}

describe('the imports of the workspace', () => {
  let graph: Graph;
  const folders = projects().map(({ folder }) => folder);

  beforeAll(async () => {
    graph = await importsBelow(workspaceRoot, ['libs', 'apps', 'tests', 'tools']);
  }, 60_000);

  it('never lead from a file back to itself', () => {
    expect(graph.cycles).toEqual([]);
  });

  it('never lead from a project back to itself', () => {
    expect(cyclesBetween(edgesBetween(folders, graph.imports))).toEqual([]);
  });

  it('were read with their aliases, or neither of these proves a thing', () => {
    expect(graph.imports).toContainEqual({
      from: 'libs/organisations/domain/src/member.ts',
      to: 'libs/foundation/kernel/src/index.ts',
    });
  });
});

describe('a cycle', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-imports-'));
    writeFileSync(join(folder, 'claim.ts'), "import type { Review } from './review';\nexport interface Claim { review: Review }\n");
    writeFileSync(join(folder, 'review.ts'), "import { claimed } from './evidence';\nexport type Review = typeof claimed;\n");
    writeFileSync(join(folder, 'evidence.ts'), "import type { Claim } from './claim';\nexport const claimed = {} as Claim;\n");
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('of files is named, also where it imports only types', async () => {
    const { cycles } = await importsBelow(folder, ['.']);
    expect(cycles).toHaveLength(1);
    expect(cycles[0]).toMatch(/claim\.ts.*review\.ts|review\.ts.*claim\.ts/);
  });

  it('of projects is named, also where no file is in a cycle', () => {
    const imports = [
      { from: 'libs/evidence/api/a.ts', to: 'libs/readiness/api/a.ts' },
      { from: 'libs/readiness/api/b.ts', to: 'libs/mentoring/api/a.ts' },
      { from: 'libs/mentoring/api/b.ts', to: 'libs/evidence/api/b.ts' },
      { from: 'libs/mentoring/api/b.ts', to: 'libs/mentoring/api/a.ts' },
    ];
    const edges = edgesBetween(['libs/evidence/api', 'libs/mentoring/api', 'libs/readiness/api'], imports);
    expect(cyclesBetween(edges)).toEqual(['libs/evidence/api → libs/readiness/api → libs/mentoring/api → libs/evidence/api']);
  });
});
