import { TransactionalAdapterTypeOrm, type TypeOrmTransactionOptions } from '@nestjs-cls/transactional-adapter-typeorm';
import type { DataSource, EntityManager } from 'typeorm';

export interface TenantTransactionOptions extends TypeOrmTransactionOptions {
  /** Whose rows the transaction may touch. */
  organisationId: string;
}

/** A use case asked for the database outside `Tenancy.run`. Always a mistake in the code, never of a user. */
export class NoTenantOpen extends Error {
  constructor() {
    super('No organisation is open: call this inside Tenancy.run');
    this.name = 'NoTenantOpen';
  }
}

/**
 * Opens every transaction for exactly one organisation: its id is set right after BEGIN, for this transaction alone,
 * and row level security refuses every row that is not its own. Without a transaction there is no connection at all.
 */
export class TenantAdapter extends TransactionalAdapterTypeOrm {
  override optionsFactory = (dataSource: DataSource) => ({
    wrapWithTransaction: (
      options: TypeOrmTransactionOptions,
      work: (...args: unknown[]) => Promise<unknown>,
      setClient: (client?: EntityManager) => void,
    ): Promise<unknown> =>
      dataSource.transaction(async (manager) => {
        const { organisationId } = options as Partial<TenantTransactionOptions>;
        if (organisationId === undefined) throw new NoTenantOpen();
        await manager.query(`SELECT set_config('app.organisation_id', $1, true)`, [organisationId]);
        setClient(manager);
        return work();
      }),
    wrapWithNestedTransaction: (): Promise<unknown> => {
      throw new Error('Transactions do not nest: join the one that is open');
    },
    getFallbackInstance: (): EntityManager => {
      throw new NoTenantOpen();
    },
  });
}
