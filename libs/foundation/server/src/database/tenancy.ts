import type { Id } from '@waymark/foundation/kernel';
import { Propagation, TransactionHost } from '@nestjs-cls/transactional';
import { Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { NoTenantOpen, TenantAdapter, type TenantTransactionOptions } from './tenant-adapter';

const openTenancy = 'waymark.tenancy';

interface OpenTenancy {
  organisationId: Id;
  afterCommit: (() => Promise<void> | void)[];
}

/**
 * The only way to the rows of an organisation. `run` opens a transaction for one organisation; everything called
 * inside reaches the same transaction. Outside there is nothing to reach: asking throws.
 */
@Injectable()
export class Tenancy {
  constructor(
    private readonly host: TransactionHost<TenantAdapter>,
    private readonly cls: ClsService,
  ) {}

  /**
   * Does `work` in one transaction on the rows of `organisationId`, or joins the one that is open for it.
   * Commits when `work` resolves and rolls back when it rejects.
   * @throws Error where another organisation is open: work never crosses the wall.
   */
  async run<T>(organisationId: Id, work: () => Promise<T>): Promise<T> {
    const open = this.open;
    if (open !== undefined) {
      if (open.organisationId !== organisationId) throw new Error('Another organisation is open');
      return work();
    }
    const tenancy: OpenTenancy = { organisationId, afterCommit: [] };
    const result = await this.cls.run({ ifNested: 'inherit' }, () => {
      this.cls.set(openTenancy, tenancy);
      return this.host.withTransaction(Propagation.RequiresNew, { organisationId } as TenantTransactionOptions, work);
    });
    for (const effect of tenancy.afterCommit) await effect();
    return result;
  }

  /**
   * As `run`, in a transaction of its own even where one is open: what it writes stays, whatever becomes of the other.
   * It must touch no row that the open transaction holds, for the two would wait for each other.
   */
  beside<T>(organisationId: Id, work: () => Promise<T>): Promise<T> {
    return this.cls.exit(() => this.run(organisationId, work));
  }

  /**
   * Does `effect` once the open transaction has committed, and never if it rolls back. For nudges to the queue:
   * an effect that fails costs lateness, because the truth is in the tables.
   */
  afterCommit(effect: () => Promise<void> | void): void {
    if (this.open === undefined) throw new NoTenantOpen();
    this.open.afterCommit.push(effect);
  }

  /** The organisation whose transaction is open. @throws NoTenantOpen */
  get organisationId(): Id {
    if (this.open === undefined) throw new NoTenantOpen();
    return this.open.organisationId;
  }

  /** The open transaction. @throws NoTenantOpen */
  get manager(): EntityManager {
    return this.host.tx;
  }

  /** The repository of an entity in the open transaction. @throws NoTenantOpen */
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  private get open(): OpenTenancy | undefined {
    return this.cls.isActive() ? this.cls.get<OpenTenancy | undefined>(openTenancy) : undefined;
  }
}
