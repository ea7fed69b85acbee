import { basename } from 'node:path';

const emptyClass = /(?:Manager|Helpers?|Utils?|Dto|DTO)$|^Base\w*(?:Service|Controller|Repository|Component|Entity)$/;
// A manager is a person here, so a file may speak of one: assign-manager.ts.
const emptyFile = /(?:^|[-.])(?:helpers?|utils?|dto|interfaces?)\.(?:spec\.)?m?ts$|^base-.*service\.m?ts$/;
const prefixedInterface = /^I[A-Z][a-z]{2}/;

/** A name says the job and the action; words that fit anything are refused. */
export const plainNames = {
  meta: {
    type: 'suggestion',
    docs: { description: 'Name classes and files by the job they do' },
    schema: [],
    messages: {
      emptyClass: '"{{name}}" could hold anything. Name the class by its job: claim-review.ts has ClaimReview.',
      emptyFile:
        '"{{name}}" could hold anything. Name the file by its job and action (claim-review.ts); shapes of requests and answers are zod schemas in the domain library, with types by z.infer.',
      prefixed: '"{{name}}" carries a prefix. Name the type by what it is, without the I; where a zod schema describes it, infer it.',
    },
  },
  create(context) {
    const name = basename(context.filename);
    return {
      Program(node) {
        if (emptyFile.test(name)) context.report({ node, messageId: 'emptyFile', data: { name } });
      },
      'ClassDeclaration, ClassExpression'({ id }) {
        if (id && emptyClass.test(id.name)) context.report({ node: id, messageId: 'emptyClass', data: { name: id.name } });
      },
      TSInterfaceDeclaration({ id }) {
        if (prefixedInterface.test(id.name)) context.report({ node: id, messageId: 'prefixed', data: { name: id.name } });
      },
    };
  },
};
