import { supervise } from '../supervise.mjs';
import { run } from './run.mjs';

await supervise((signal) => run(process.argv.slice(2), signal));
