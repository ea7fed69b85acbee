import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { workspace } from '../workspace.mjs';

/** @typedef {{ extends: string, include: string[], exclude?: string[], compilerOptions?: Record<string, unknown> }} ProjectConfig */
/** @typedef {{ folder: string, config: ProjectConfig }} Project */

/**
 * Projects with the same options, checked as one: on its own each would check again whatever it imports.
 * @typedef {{ extends: string, include: string[], exclude: string[], compilerOptions: Record<string, unknown> }} GroupConfig
 */

/** @typedef {{ folders: string[], config: GroupConfig }} Group */
/** @typedef {{ folders: string[], path: string }} WrittenGroup the folders of its projects, and where its configuration is */

/** @param {Project[]} projects @returns {Group[]} with absolute paths */
export function groupsOf(projects) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const { folder, config } of projects) {
    const below = (/** @type {string} */ pattern) => join(folder, pattern);
    const [base, compilerOptions] = [resolve(folder, config.extends), config.compilerOptions ?? {}];
    const key = JSON.stringify([base, compilerOptions]);
    const group = groups.get(key) ?? { folders: [], config: { extends: base, include: [], exclude: [], compilerOptions } };
    group.folders.push(folder);
    group.config.include.push(...config.include.map(below));
    group.config.exclude.push(...(config.exclude ?? []).map(below));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Writes a configuration for each group of the workspace's projects. @param {string} directory @returns {WrittenGroup[]} */
export function writeTypeGroups(directory) {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const homes = globSync('{apps,libs,tests,tools}/**/project.json', { cwd: workspace, exclude: ['**/node_modules/**'] }).sort().map((file) => join(workspace, dirname(file)));
  const projects = homes.map((folder) => ({ folder, config: JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8')) }));
  return groupsOf(projects).map(({ folders, config }, index) => {
    const path = join(directory, `tsconfig.${index}.json`);
    writeFileSync(path, JSON.stringify(config, null, 2));
    return { folders, path };
  });
}
