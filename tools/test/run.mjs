import { say } from '../console.mjs';
import { nxEnvironment } from '../start/build.mjs';
import { removeAbandonedClusters } from './throwaway-cluster.mjs';
import { parseOptions, stageNames } from './options.mjs';
import { failedAsOne, withoutSkips } from './outcome.mjs';
import { startRedis } from './redis.mjs';
import { stages } from './stages.mjs';
import { inWords, isGreen, onlyFailed, sum } from './tally.mjs';

/** @import { Outcome } from './outcome.mjs' */
/** @import { StageName } from './options.mjs' */

/** @typedef {{ name: StageName, outcome: Outcome }} Finished */

const minutes = 60_000;
const stageLimit = 25 * minutes;

/** More than this many failures in detail help nobody; the logs hold the rest. */
const shownFailures = 40;

/**
 * Runs the stages one after the other, tells what failed, and says the count last.
 * @param {string[]} words the command line
 * @param {AbortSignal} signal
 */
export async function run(words, signal) {
  const { stages: chosen, rest } = parseOptions(words);
  const begun = Date.now();
  /** @type {string[]} */
  const notes = [];
  const redis = await startRedis(process.env['REDIS_URL']);
  if (redis.url === undefined) notes.push('Tests that need Redis were skipped: redis-server is not installed, and REDIS_URL is not set.');
  /** @type {Finished[]} */
  const finished = [];
  try {
    for (const name of stageNames.filter((stage) => chosen.includes(stage))) {
      if (signal.aborted) break;
      const setting = { rest, env: testEnvironment(redis.url), signal, note: (/** @type {string} */ sentence) => { notes.push(sentence); } };
      finished.push({ name, outcome: await runStage(name, setting, finished) });
    }
  } finally {
    await redis.stop();
    await removeAbandonedClusters();
  }
  report(finished, notes);
  const total = sum([...finished.map(({ outcome }) => outcome.tally), ...(signal.aborted ? [onlyFailed(1)] : [])]);
  say(`\nIn ${duration(Date.now() - begun)}${signal.aborted ? ', stopped before the end' : ''}`);
  if (!isGreen(total)) process.exitCode = 1;
  say(inWords(total));
}

/** @param {StageName} name @param {import('./stages.mjs').Setting} setting @param {Finished[]} before @returns {Promise<Outcome>} */
async function runStage(name, setting, before) {
  const { what, needsBuild, run: work } = stages[name];
  const begun = Date.now();
  process.stdout.write(`${what} … `);
  const buildFailed = before.some((stage) => stage.name === 'build' && stage.outcome.tally.failed > 0);
  const found = needsBuild && buildFailed ? failedAsOne('They could not run, because the build failed.') : await limited(work, setting);
  const outcome = process.env['REQUIRE_ALL'] === '1' ? withoutSkips(found) : found;
  say(`${inWords(outcome.tally)} (${duration(Date.now() - begun)})`);
  return outcome;
}

/** @param {import('./stages.mjs').Stage['run']} work @param {import('./stages.mjs').Setting} setting @returns {Promise<Outcome>} */
async function limited(work, setting) {
  const limit = AbortSignal.timeout(stageLimit);
  try {
    return await work({ ...setting, signal: AbortSignal.any([setting.signal, limit]) });
  } catch (error) {
    if (setting.signal.aborted) return failedAsOne('It was stopped.');
    if (limit.aborted) return failedAsOne(`It did not finish within ${stageLimit / minutes} minutes.`);
    return failedAsOne(error instanceof Error ? error.message : String(error));
  }
}

/** What is set for a Waymark of the user's own must not reach the tests. @param {string | undefined} redisUrl @returns {NodeJS.ProcessEnv} */
function testEnvironment(redisUrl) {
  const own = /^(DATABASE_|REDIS_URL$|SMTP_URL$|MAIL_|PUBLIC_URL$|PORT$|HOST$|WORKER_PORT$|NODE_ENV$|SHOW_KEPT_MAIL$|WEB_DIRECTORY$|LOG_LEVEL$|TRUSTED_PROXIES$|METRICS_TOKEN$)/;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  return { ...inherited, PATH: nxEnvironment().PATH, TZ: 'UTC', ...(redisUrl && { WAYMARK_REDIS_URL: redisUrl }) };
}

/** @param {Finished[]} finished @param {string[]} notes */
function report(finished, notes) {
  const failures = finished.flatMap(({ name, outcome }) => outcome.failures.map((failure) => ({ ...failure, name })));
  const skips = finished.flatMap(({ outcome }) => outcome.skips);
  if (skips.length > 0) say(`\nSkipped\n${[...notes, ...skips].map((line) => `  ${line}`).join('\n')}`);
  if (failures.length === 0) return;
  say('\nFailed');
  for (const { name, title, detail } of failures.slice(0, shownFailures)) say(`\n  ${name} › ${title}\n${indented(detail)}`);
  if (failures.length > shownFailures) say(`\n  … and ${failures.length - shownFailures} more`);
  say('\nWhat each stage said is in .test-results.');
}

/** @param {string} text */
function indented(text) {
  return text.split('\n').map((line) => `    ${line}`).join('\n');
}

/** @param {number} milliseconds */
function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
