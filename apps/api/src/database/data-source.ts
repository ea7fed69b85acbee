import { developmentEntities } from '@waymark/development/api';
import { evidenceEntities } from '@waymark/evidence/api';
import { connectionOptions, DataKey, ReadableNames } from '@waymark/foundation/server';
import { mentoringEntities } from '@waymark/mentoring/api';
import { accountEntities, tenantEntities } from '@waymark/organisations/api';
import { readinessEntities } from '@waymark/readiness/api';
import { reminderEntities } from '@waymark/reminders/api';
import { roleProfileEntities } from '@waymark/role-profiles/api';
import { DataSource } from 'typeorm';
import { migrations } from './migrations';

/** Every table. What a role may touch of them is for the database to say. */
export const entities = [DataKey, ...tenantEntities, ...accountEntities, ...roleProfileEntities, ...mentoringEntities, ...evidenceEntities, ...developmentEntities, ...readinessEntities, ...reminderEntities];

/** The data source of the owner, who migrates and nothing else. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    ...connectionOptions(url, 2),
    extra: {},
    entities,
    namingStrategy: new ReadableNames(),
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
  });
}
