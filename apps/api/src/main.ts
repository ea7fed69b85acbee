import 'reflect-metadata';
import { createHttpApplication, runProcess, withMasterKeys } from '@waymark/foundation/server';
import { ApiModule } from './api.module';
import { publishKeptMail } from './kept-mail';
import { release } from './release';

await runProcess('api', async ({ config: given, logger }) => {
  const config = await withMasterKeys(given);
  const app = await createHttpApplication(ApiModule.for({ config, logger }), {
    config,
    logger,
    release,
    extend: (server) => publishKeptMail(server, config),
  });
  await app.listen(config.port, config.host);
  return app;
});
