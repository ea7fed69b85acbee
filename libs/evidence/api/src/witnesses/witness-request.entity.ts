import type { WitnessedStory } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Evidence } from '../evidence/evidence.entity';

/** Somebody who saw the work is asked what they saw. The worker makes the token, stores its hash and mails it. */
@Entity('witness_request')
@ForeignKey(() => Evidence, ['organisationId', 'evidenceId'], ['organisationId', 'id'])
@Unique('witness_request_token_key', ['organisationId', 'tokenHash'])
@Index('witness_request_by_evidence', ['organisationId', 'evidenceId'])
@Index('witness_request_to_send', { synchronize: false })
export class WitnessRequest {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'evidence_id' })
  evidenceId: Id;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text')
  message: string;

  /** What the witness is shown, as it was when they were asked; null for those who had answered before it was kept. */
  @Column('jsonb', { nullable: true })
  shown: WitnessedStory | null;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('text', { name: 'token_hash', nullable: true })
  tokenHash: string | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('timestamptz', { name: 'declined_at', nullable: true })
  declinedAt: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { nullable: true })
  statement: string | null;

  @Column('date', { name: 'observed_on', nullable: true })
  observedOn: string | null;

  @Column('text', { name: 'signed_name', nullable: true })
  signedName: string | null;

  @Column('text', { name: 'signed_as', nullable: true })
  signedAs: string | null;
}
