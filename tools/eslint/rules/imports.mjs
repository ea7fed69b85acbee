/**
 * Calls `visit(module, names, node)` for every way to reach a module: import, re-export, dynamic import and require.
 * `names` are the exports that are taken, or null where that is not said.
 */
export function onImports(visit) {
  return {
    ImportDeclaration: (node) => visit(node.source.value, importedNames(node), node),
    ExportAllDeclaration: (node) => visit(node.source.value, null, node),
    ExportNamedDeclaration(node) {
      if (node.source) visit(node.source.value, node.specifiers.map((specifier) => nameOf(specifier.local)), node);
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') visit(String(node.source.value), null, node);
    },
    TSImportType: (node) => visit(node.source.value, null, node),
    'CallExpression[callee.name="require"]'(node) {
      const [argument] = node.arguments;
      if (argument?.type === 'Literal') visit(String(argument.value), null, node);
    },
  };
}

function importedNames({ specifiers }) {
  if (specifiers.some(({ type }) => type !== 'ImportSpecifier')) return null;
  return specifiers.map(({ imported }) => nameOf(imported));
}

function nameOf(node) {
  return node.type === 'Identifier' ? node.name : String(node.value);
}
