import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { OrganisationLock } from '../people/organisation-lock.repository';
import { Enrolment } from './enrolment.entity';

@Injectable()
export class EnrolmentRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly lock: OrganisationLock,
  ) {}

  /** Waits for its turn: until the transaction ends nobody else changes an enrolment of the organisation. */
  async takeTurn(): Promise<void> {
    await this.lock.hold('enrolments');
  }

  load(id: Id): Promise<Enrolment | null> {
    return this.tenancy.repository(Enrolment).findOneBy({ organisationId: this.tenancy.organisationId, id });
  }

  /** Every enrolment of these members in a programme, past and to come. */
  of(programmeId: Id, memberIds: readonly Id[]): Promise<Enrolment[]> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Enrolment).findBy({ organisationId, programmeId, memberId: In([...memberIds]) });
  }

  async insert(enrolments: readonly Omit<Enrolment, 'organisationId'>[]): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(Enrolment).insert(enrolments.map((enrolment) => ({ ...enrolment, organisationId })));
  }

  /** Shortens an enrolment that was read after `takeTurn`. */
  async endOn(id: Id, to: string): Promise<void> {
    const { organisationId } = this.tenancy;
    requireOne((await this.tenancy.repository(Enrolment).update({ organisationId, id }, { to })).affected);
  }

  async delete(id: Id): Promise<void> {
    const { organisationId } = this.tenancy;
    requireOne((await this.tenancy.repository(Enrolment).delete({ organisationId, id })).affected);
  }
}

function requireOne(affected: number | null | undefined): void {
  if (affected !== 1) throw new Error('An enrolment changed out of turn');
}
