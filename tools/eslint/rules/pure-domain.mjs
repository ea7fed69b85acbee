import { onImports } from './imports.mjs';

/** A library of rules reaches nothing outside but the packages that its option names. */
export const pureDomain = {
  meta: {
    type: 'problem',
    docs: { description: 'Keep rules and contracts free of frameworks and of Node' },
    schema: [{ type: 'array', items: { type: 'string' } }],
    messages: {
      impure:
        '"{{module}}" does not belong with the rules: from outside they use only {{allowed}}. What needs a framework, Node or the browser belongs in the api or the web library of the domain; hand its result to the rule as an argument.',
    },
  },
  create(context) {
    const allowed = context.options[0];
    return onImports((module, _names, node) => {
      if (module.startsWith('.') || module.startsWith('@waymark/') || allowed.includes(module)) return;
      context.report({ node, messageId: 'impure', data: { module, allowed: allowed.join(', ') } });
    });
  },
};
