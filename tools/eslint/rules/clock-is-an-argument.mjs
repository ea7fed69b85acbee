const readings = new Set(['Date.now', 'performance.now', 'Temporal.Now']);

/** A rule never reads the machine's clock, so that a test can stand at any instant. */
export const clockIsAnArgument = {
  meta: {
    type: 'problem',
    docs: { description: 'Take the present instant as an argument' },
    schema: [],
    messages: {
      reading:
        'This reads the machine’s clock. A rule takes the instant as an argument; a use case asks its injected Clock once and hands the instant on.',
    },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'reading' });
    return {
      'NewExpression[callee.name="Date"][arguments.length=0]': report,
      'CallExpression[callee.name="Date"]': report,
      MemberExpression(node) {
        if (readings.has(`${node.object.name}.${node.property.name ?? node.property.value}`)) report(node);
      },
      'ImportSpecifier[imported.name="systemClock"]': report,
    };
  },
};
