import { clockIsAnArgument } from './rules/clock-is-an-argument.mjs';
import { fileRole } from './rules/file-role.mjs';
import { moduleBoundaries } from './rules/module-boundaries.mjs';
import { plainNames } from './rules/plain-names.mjs';
import { pureDomain } from './rules/pure-domain.mjs';

/** The house's own lint rules: the walls between projects and the rooms inside them. */
export const waymark = {
  rules: {
    'clock-is-an-argument': clockIsAnArgument,
    'file-role': fileRole,
    'module-boundaries': moduleBoundaries,
    'plain-names': plainNames,
    'pure-domain': pureDomain,
  },
};
