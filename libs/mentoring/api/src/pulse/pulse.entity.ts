import type { Id } from '@waymark/foundation/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Session } from '../sessions/session.entity';

/** What one of the two found of a session. */
@Entity('mentoring_pulse')
@ForeignKey(() => Session, ['organisationId', 'sessionId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@Check('mentoring_pulse_steps', 'useful BETWEEN 1 AND 5 AND open BETWEEN 1 AND 5')
export class Pulse {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId: Id;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('int')
  useful: number;

  @Column('int')
  open: number;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt: Date;
}
