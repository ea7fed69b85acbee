/**
 * Which domain may know which other (the context map of ARCHITECTURE.md). A domain that is not a key does not exist, and a spec
 * proves that the map has no cycle. Everything may use foundation.
 * @type {Record<string, string[]>}
 */
export const contextMap = {
  organisations: [],
  'role-profiles': ['organisations'],
  mentoring: ['organisations', 'role-profiles'],
  evidence: ['organisations', 'role-profiles'],
  development: ['organisations', 'role-profiles', 'evidence'],
  readiness: ['organisations', 'role-profiles', 'evidence'],
  reminders: ['organisations', 'mentoring', 'evidence', 'development'],
};

/**
 * The words that a project's tags are made of: one of each dimension a project.
 * @type {Record<'scope' | 'type' | 'domain', string[]>}
 */
export const tagWords = {
  scope: ['shared', 'api', 'web', 'test'],
  type: ['domain', 'feature', 'data-access', 'ui', 'util', 'app', 'test'],
  domain: ['foundation', 'all', ...Object.keys(contextMap)],
};
