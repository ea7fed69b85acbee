import { RuleTester } from 'eslint';
import typescript from 'typescript-eslint';

/** Runs a rule over TypeScript, without types, as if the workspace were at the present folder. */
export const ruleTester = new RuleTester({ languageOptions: { parser: typescript.parser } });
