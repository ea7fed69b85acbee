import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { DevelopmentHours } from './hours.entity';

@Injectable()
export class HoursRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Makes whoever logs time of the same person wait, so that a day is added up by one of them at a time. */
  async hold(ownerId: Id): Promise<void> {
    await this.tenancy.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('development_hours:' || $1, 0))`, [ownerId]);
  }

  /** The minutes of a person on a day, without those of one entry. */
  async minutesOn(ownerId: Id, doneOn: string, without: Id | null): Promise<number> {
    const [row] = await this.tenancy.manager.query<{ minutes: number }[]>(
      `SELECT coalesce(sum(minutes), 0)::int AS minutes FROM development_hours
       WHERE organisation_id = $1 AND owner_id = $2 AND done_on = $3 AND ($4::uuid IS NULL OR id <> $4)`,
      [this.tenancy.organisationId, ownerId, doneOn, without],
    );
    return row?.minutes ?? 0;
  }

  async insert(hours: Omit<DevelopmentHours, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(DevelopmentHours).insert({ ...hours, organisationId: this.tenancy.organisationId });
  }

  /** False where the record has no such entry. */
  async update({ id, recordId }: Pick<DevelopmentHours, 'id' | 'recordId'>, changes: Pick<DevelopmentHours, 'doneOn' | 'minutes'>): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(DevelopmentHours).update({ organisationId, id, recordId }, changes);
    return affected === 1;
  }

  /** False where the record has no such entry. */
  async delete({ id, recordId }: Pick<DevelopmentHours, 'id' | 'recordId'>): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(DevelopmentHours).delete({ organisationId, id, recordId });
    return affected === 1;
  }
}
