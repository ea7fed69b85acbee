import 'reflect-metadata';
import { createWorkerProcess, runProcess } from '@waymark/foundation/server';
import { ApiModule } from '../../api/src/api.module';

await runProcess('worker', ({ config, logger }) => createWorkerProcess(ApiModule.for({ config, logger }), { config, logger }));
