import eslint from '@eslint/js';
import { createProjectGraphAsync } from '@nx/devkit';
import angular from 'angular-eslint';
import jest from 'eslint-plugin-jest';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { boundaries } from './tools/eslint/boundaries.mjs';
import { fileRoles } from './tools/eslint/file-roles.mjs';
import { waymark } from './tools/eslint/plugin.mjs';

// The walls are checked against Nx's project graph; without a graph on disk its rule would pass everything in silence.
process.env['NX_DAEMON'] = 'false';
await createProjectGraphAsync({ exitOnError: true });

/** `npm test` hands over a configuration that knows the types of many projects at once; an editor asks for those of each. */
const groupOfTypes = process.env['WAYMARK_LINT_TYPES'];
const types = groupOfTypes ? { project: groupOfTypes } : { projectService: true };

const typed = ['**/*.ts'];
const untyped = ['**/*.mjs', '**/*.js'];
const webCode = ['apps/web/**/*.ts', 'libs/*/web/**/*.ts', 'libs/foundation/{browser,ui}/**/*.ts'];
const webTemplates = ['apps/web/**/*.html', 'libs/*/web/**/*.html', 'libs/foundation/ui/**/*.html'];
const specs = ['**/*.spec.ts', '**/*.spec.mjs', 'tests/**/*.ts'];

/** The walls between projects, as Nx reads them. */
const walls = {
  // The version of a release is the one of package.json.
  allow: ['^(\\.\\./)+package\\.json$'],
  banTransitiveDependencies: true,
  depConstraints: boundaries.map(({ lesson: _, ...constraint }) => constraint),
};

/** Rules of the language, for every file. */
const language = {
  complexity: ['error', 12],
  eqeqeq: ['error', 'always'],
  'max-depth': ['error', 3],
  'max-lines': ['error', 400],
  'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
  'no-param-reassign': 'error',
  'no-restricted-syntax': [
    'error',
    {
      selector: ':matches(FunctionDeclaration, ArrowFunctionExpression, MethodDefinition[kind!="constructor"] > FunctionExpression)[params.length>5]',
      message: 'Nobody remembers the order of six arguments: pass an object, or make two functions.',
    },
    {
      selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>12]',
      message: 'A class that needs more than twelve others does more than one job: split it by actor or behaviour.',
    },
    { selector: 'LabeledStatement', message: 'Give the inner loop a name: make it a function.' },
    { selector: 'TSEnumDeclaration', message: 'Write a zod enum in the domain library, or an object as const: words are data.' },
    { selector: 'ExportDefaultDeclaration', message: 'Export it by its name, so that it is called the same everywhere.' },
  ],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
  'object-shorthand': 'error',
};

export default defineConfig(
  globalIgnores(['dist/', '.nx/', '.angular/', '.waymark/', 'coverage/', '.test-results/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  {
    name: 'waymark/every-file',
    files: [...typed, ...untyped],
    extends: [eslint.configs.recommended],
    plugins: { waymark },
    rules: {
      ...language,
      'waymark/file-role': ['error', fileRoles],
      'waymark/plain-names': 'error',
      'waymark/module-boundaries': ['error', walls],
    },
  },

  {
    name: 'waymark/typescript',
    files: typed,
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { ...types, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Nest's modules and Angular's components are classes that only carry a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Code points are how Waymark counts, and a spread string is its code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Nest and the CDK name classes for what is a plain object of options.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Its advice, "!", is what no-non-null-assertion refuses.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Fastify tells a handler that answers by its promise from one that calls back by the word async.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },

  {
    name: 'waymark/scripts',
    files: untyped,
    languageOptions: { globals: nodeGlobals() },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }] },
  },

  {
    name: 'waymark/scripts-of-the-page',
    files: ['apps/web/public/**/*.js'],
    languageOptions: { globals: { document: 'readonly', localStorage: 'readonly', matchMedia: 'readonly', window: 'readonly' } },
  },

  {
    name: 'waymark/domain',
    files: ['libs/*/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'waymark/pure-domain': ['error', ['zod']] },
  },
  {
    name: 'waymark/domain-specs',
    files: ['libs/*/domain/**/*.spec.ts'],
    rules: { 'waymark/pure-domain': ['error', ['zod', 'fast-check']] },
  },
  {
    name: 'waymark/kernel',
    files: ['libs/foundation/kernel/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'waymark/pure-domain': ['error', ['zod', 'uuid']] },
  },
  {
    name: 'waymark/clock',
    files: ['libs/*/{domain,api}/**/*.ts'],
    rules: { 'waymark/clock-is-an-argument': 'error' },
  },

  {
    name: 'waymark/web',
    files: webCode,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/computed-must-return': 'error',
      '@angular-eslint/no-uncalled-signals': 'error',
      '@angular-eslint/prefer-output-emitter-ref': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/use-component-view-encapsulation': 'error',
    },
  },
  {
    name: 'waymark/templates',
    files: webTemplates,
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/no-any': 'error',
      '@angular-eslint/template/no-duplicate-attributes': 'error',
      // The content security policy refuses a style attribute; a binding goes through the DOM.
      '@angular-eslint/template/no-inline-styles': ['error', { allowBindToStyle: true }],
      '@angular-eslint/template/no-positive-tabindex': 'error',
      '@angular-eslint/template/prefer-control-flow': 'error',
    },
  },

  {
    name: 'waymark/specs',
    files: specs,
    extends: [jest.configs['flat/recommended']],
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert', '*.run'] }],
      'jest/valid-title': ['error', { mustNotMatch: { it: ['^should\\b', 'A test’s name is a fact: say what happens, not what should.'] } }],
      'max-lines-per-function': 'off',
    },
  },
  {
    name: 'waymark/typed-specs',
    files: ['**/*.spec.ts', 'tests/**/*.ts'],
    // Jest types its matchers (expect.objectContaining) as any, and the answers of the api are what tests question.
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    name: 'waymark/worker',
    files: ['apps/worker/**/*.ts'],
    // The worker is the same graph of domains with a second bootstrap, so it starts the api's module.
    rules: { 'waymark/module-boundaries': ['error', { ...walls, allow: [...walls.allow, 'api/src/api\\.module$'] }] },
  },
  {
    name: 'waymark/tests-and-tools',
    files: ['tests/**/*.ts', 'tools/**/*.{ts,mjs}'],
    rules: {
      // They stand outside the walls: they start the apps themselves, and tests share their own support.
      'waymark/module-boundaries': ['error', { ...walls, allow: [...walls.allow, '^(\\.\\./)+((apps|tools)/|jest\\.config\\.mjs$)'], allowCircularSelfDependency: true }],
    },
  },

  {
    name: 'waymark/configuration',
    files: ['*.mjs', '**/jest.config.mjs'],
    rules: { 'no-restricted-syntax': 'off', 'waymark/module-boundaries': 'off' },
  },
);

/** What Node puts into every module without an import. */
function nodeGlobals() {
  const names = Object.getOwnPropertyNames(globalThis).filter((name) => /^[a-z]|^[A-Z]\w*$/.test(name));
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
