import nx from '@nx/eslint-plugin';
import { boundaries } from '../boundaries.mjs';

const nxRule = nx.rules['enforce-module-boundaries'];

/** What to do about the refusals that are not about a wall. */
const lessons = {
  noRelativeOrAbsoluteImportsAcrossLibraries: 'Import another project by its alias (@waymark/…), from what its index.ts exports.',
  noSelfCircularDependencies: 'Inside a project import the file itself by a relative path.',
  noCircularDependencies: 'Move what both need below both, or let the app hand it in.',
  noImportsOfApps: 'What an app and something else need belongs in a library.',
  noTransitiveDependencies: 'Name the package in package.json, or do without it.',
  projectWithoutTagsCannotHaveDependencies: 'Give the project its three tags in project.json: scope, type and domain.',
};

/** Nx's own rule over the project graph, whose messages say where the code belongs instead. */
export const moduleBoundaries = {
  ...nxRule,
  meta: { ...nxRule.meta, fixable: undefined },
  create(context) {
    return nxRule.create(Object.create(context, { report: { value: (found) => context.report(taught(found)) } }));
  },
};

function taught({ node, messageId, data = {} }) {
  const said = nxRule.meta.messages[messageId].replace(/\{\{(\w+)\}\}/g, (_, word) => data[word]);
  const wall = boundaries.find(
    ({ sourceTag, onlyDependOnLibsWithTags }) =>
      sourceTag === data.sourceTag && onlyDependOnLibsWithTags.every((tag) => data.tags?.includes(`"${tag}"`)),
  );
  const lesson = wall?.lesson ?? lessons[messageId] ?? '';
  return { node, message: `${said}. ${lesson}`.trim() };
}
