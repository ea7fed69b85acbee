import { supervise } from '../supervise.mjs';
import { startLock } from './bootstrap.mjs';
import { adoptLock, releaseLock } from './lock.mjs';
import { run } from './run.mjs';

await supervise(async (signal) => {
  adoptLock(startLock);
  await run(signal).finally(() => { releaseLock(startLock); });
});
