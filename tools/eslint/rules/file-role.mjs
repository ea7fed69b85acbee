import { relative, sep } from 'node:path';
import { matchesGlob } from 'node:path/posix';
import { onImports } from './imports.mjs';

/** Holds file-roles.mjs: what only files with a certain role may touch. */
export const fileRole = {
  meta: {
    type: 'problem',
    docs: { description: 'Keep the database, the queue, HTTP and the environment in the files that are for them' },
    schema: [{ type: 'array', items: { type: 'object' } }],
    messages: { elsewhere: '{{what}} has no place in this file. {{lesson}}' },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const strange = context.options[0].filter(({ homes }) => !homes.some((home) => matchesGlob(file, home)));

    const report = (node, { what, lesson }) => context.report({ node, messageId: 'elsewhere', data: { what, lesson } });

    return {
      ...onImports((module, names, node) => {
        for (const role of strange) if (reaches(role, module, names)) report(node, role);
      }),
      Program(node) {
        const globals = context.sourceCode.getScope(node).through;
        for (const { identifier } of globals) {
          for (const role of strange) if (role.globals?.includes(identifier.name)) report(identifier, role);
        }
      },
      MemberExpression(node) {
        const path = pathOf(node);
        for (const role of strange) {
          const byGlobalObject = role.globals?.some((name) => path === `globalThis.${name}` || path === `window.${name}`);
          if (role.members?.includes(path) || byGlobalObject) report(node, role);
        }
      },
      'VariableDeclarator[id.type="ObjectPattern"]'({ id, init }) {
        for (const property of init === null ? [] : id.properties) {
          const path = property.type === 'Property' ? `${nameOf(init)}.${nameOf(property.key)}` : null;
          for (const role of strange) if (role.members?.includes(path)) report(property, role);
        }
      },
    };
  },
};

function reaches({ modules = [], names }, module, taken) {
  if (!modules.some((pattern) => matches(pattern, module))) return false;
  return names === undefined || (taken ?? []).some((name) => names.includes(name));
}

function matches(pattern, module) {
  const [start, end] = pattern.split('*');
  return end === undefined ? module === pattern : module.startsWith(start) && module.endsWith(end);
}

function pathOf({ object, property, computed }) {
  const name = computed ? property.value : property.name;
  return `${nameOf(object)}.${name}`;
}

function nameOf(node) {
  return node.type === 'Identifier' ? node.name : String(node.value);
}
