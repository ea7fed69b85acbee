import { supervise } from '../supervise.mjs';
import { adoptLock, releaseLock, startLock } from './lock.mjs';
import { run } from './run.mjs';

await supervise(async (signal) => {
  adoptLock(startLock);
  await run(signal).finally(() => { releaseLock(startLock); });
});
