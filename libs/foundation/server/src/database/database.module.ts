import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ClsModule } from 'nestjs-cls';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config';
import { AccountDatabase, accountDataSource } from './account-database';
import { ReadableNames } from './readable-names';
import { Tenancy } from './tenancy';
import { TenantAdapter } from './tenant-adapter';

export type Entities = (new () => object)[];

export const tenantDataSource = Symbol('the data source of the runtime role');

@Module({})
class DataSources implements OnApplicationShutdown {
  constructor(
    @Inject(tenantDataSource) private readonly tenant: DataSource,
    @Inject(accountDataSource) private readonly account: DataSource,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.tenant.destroy(), this.account.destroy()]);
  }
}

/** The two roles that the application connects as; neither owns anything. */
@Module({})
export class DatabaseModule {
  static for(config: Config, entities: Entities): DynamicModule {
    const sources: DynamicModule = {
      module: DataSources,
      global: true,
      providers: [
        {
          provide: tenantDataSource,
          useFactory: () => connect(config.database.runtimeUrl, config.database.poolSize, entities),
        },
        {
          provide: accountDataSource,
          useFactory: () => connect(config.database.signInUrl, Math.ceil(config.database.poolSize / 2), entities),
        },
      ],
      exports: [tenantDataSource, accountDataSource],
    };
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        sources,
        ClsModule.forRoot({
          global: true,
          plugins: [
            new ClsPluginTransactional({
              imports: [sources],
              adapter: new TenantAdapter({ dataSourceToken: tenantDataSource }),
            }),
          ],
        }),
      ],
      providers: [Tenancy, AccountDatabase],
      exports: [Tenancy, AccountDatabase],
    };
  }
}

/**
 * How every process talks to PostgreSQL: no statement, lock or idle transaction outlasts a person's patience,
 * and a caller that gets no connection in time is told so.
 */
export function connectionOptions(url: string, poolSize: number) {
  return {
    type: 'postgres',
    url,
    poolSize,
    connectTimeoutMS: 5_000,
    applicationName: 'waymark',
    extra: {
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
      connectionTimeoutMillis: 5_000,
    },
  } satisfies Partial<DataSourceOptions> & { type: 'postgres' };
}

async function connect(url: string, poolSize: number, entities: Entities): Promise<DataSource> {
  const source = new DataSource({
    ...connectionOptions(url, poolSize),
    entities,
    namingStrategy: new ReadableNames(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
  });
  return source.initialize();
}
