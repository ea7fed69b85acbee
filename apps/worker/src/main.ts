import 'reflect-metadata';
import { createWorkerProcess, runProcess, withMasterKeys } from '@waymark/foundation/server';
import { ApiModule } from '../../api/src/api.module';

await runProcess('worker', async ({ config: given, logger }) => {
  const config = await withMasterKeys(given);
  return createWorkerProcess(ApiModule.for({ config, logger }), { config, logger });
});
