import { connectionOptions, ReadableNames } from '@waymark/foundation/server';
import { accountEntities, tenantEntities } from '@waymark/organisations/api';
import { DataSource } from 'typeorm';
import { migrations } from './migrations';

export const entities = { tenant: [...tenantEntities], account: [...accountEntities] };

/** The data source of the owner, who migrates and nothing else. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    ...connectionOptions(url, 2),
    extra: {},
    entities: [...entities.tenant, ...entities.account],
    namingStrategy: new ReadableNames(),
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
  });
}
