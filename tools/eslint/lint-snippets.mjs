import { json } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import typescript from 'typescript-eslint';

/**
 * Lints code that is in no file, with the workspace's own configuration, for the specs that prove its rules.
 * Reads [{ "file", "code", "typed" }] from standard input and writes the messages of each as JSON. A `typed` one names a
 * file that exists and is linted with types; any other is linted without, since no program contains it.
 */
const snippets = await json(process.stdin);
const withTypes = new ESLint();
const untyped = typescript.configs.disableTypeChecked;
const withoutTypes = new ESLint({
  overrideConfig: [
    { ...untyped, files: ['**/*.ts'], rules: { ...untyped.rules, '@angular-eslint/no-uncalled-signals': 'off' } },
  ],
});

const answers = [];
for (const { file, code, typed = false } of snippets) {
  const [result] = await (typed ? withTypes : withoutTypes).lintText(code, { filePath: file });
  answers.push(result?.messages.map(({ ruleId, message }) => ({ ruleId, message })) ?? []);
}
process.stdout.write(JSON.stringify(answers));
