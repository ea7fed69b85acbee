import { Inject, Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';

export const accountDataSource = Symbol('the data source of the sign-in role');

/**
 * The rows that belong to no organisation: accounts, sign-in sessions, links and throttles. It connects as the
 * sign-in role, which sees nothing of an organisation but the few columns that tell who may come in.
 */
@Injectable()
export class AccountDatabase {
  constructor(@Inject(accountDataSource) private readonly dataSource: DataSource) {}

  /** Does `work` in one transaction. */
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** Runs one statement by itself and gives its rows. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }

  get manager(): EntityManager {
    return this.dataSource.manager;
  }
}
