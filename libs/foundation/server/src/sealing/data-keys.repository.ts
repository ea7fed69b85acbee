import type { Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';
import { Tenancy } from '../database/tenancy';
import { DataKey } from './data-key.entity';

@Injectable()
export class DataKeyRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The key that seals now. Asked each time, so that every process takes a new one from the moment it is there. */
  async latest(): Promise<DataKey | null> {
    return this.tenancy.repository(DataKey).findOne({ where: this.own, order: { number: 'DESC' } });
  }

  find(number: number): Promise<DataKey | null> {
    return this.tenancy.repository(DataKey).findOneBy({ ...this.own, number });
  }

  all(): Promise<DataKey[]> {
    return this.tenancy.repository(DataKey).find({ where: this.own, order: { number: 'ASC' } });
  }

  /** False where somebody else has just made a key of this number. */
  async add(key: Omit<DataKey, 'organisationId'>): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `INSERT INTO organisation_data_key (organisation_id, number, wrapped, master_key, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, number) DO NOTHING RETURNING number`,
      [this.tenancy.organisationId, key.number, key.wrapped, key.masterKey, key.madeAt],
    );
    return rows.length === 1;
  }

  async rewrap({ number }: DataKey, wrapped: Buffer, masterKey: number): Promise<void> {
    await this.tenancy.repository(DataKey).update({ ...this.own, number }, { wrapped, masterKey });
  }

  async remove(number: number): Promise<void> {
    await this.tenancy.repository(DataKey).delete({ ...this.own, number });
  }

  private get own(): { organisationId: Id } {
    return { organisationId: this.tenancy.organisationId };
  }
}
