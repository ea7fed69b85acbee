import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The root of the workspace, absolute. */
export const workspaceRoot = join(import.meta.dirname, '../..');

/** What is made by tools or fetched, so no rule of the house is asked of it. */
const made = /(?:^|\/)(?:node_modules|dist|\.nx|\.angular|\.waymark|coverage|\.test-results)(?:\/|$)/;

/** The files of the workspace that match one of the globs, as paths from its root, sorted. */
export function filesOf(...globs: string[]): string[] {
  return globSync(globs, { cwd: workspaceRoot, exclude: (path) => made.test(path) }).toSorted();
}

/** The text of a file of the workspace. */
export function textOf(file: string): string {
  return readFileSync(join(workspaceRoot, file), 'utf8');
}

/** A project of the workspace, as its project.json says. */
export interface Project {
  folder: string;
  name: string;
  tags: string[];
}

/** Every project of the workspace. */
export function projects(): Project[] {
  return filesOf('**/project.json').map((file) => {
    const { name, tags = [] } = JSON.parse(textOf(file)) as { name: string; tags?: string[] };
    return { folder: dirname(file), name, tags };
  });
}
