import type { Id } from '@waymark/foundation/kernel';
import type { AuditAction } from '@waymark/organisations/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Organisation } from '../people/organisation.entity';

/** One line of the account of an organisation, written by the database function `append_audit_entry` and by it alone. */
@Entity('audit_entry')
@ForeignKey(() => Organisation, ['organisationId'], ['id'])
export class AuditEntry {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('int')
  sequence: number;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  action: AuditAction;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: Id | null;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: Id | null;

  @Column('jsonb')
  detail: Record<string, unknown>;

  @Column('text', { name: 'previous_hash' })
  previousHash: string;

  @Column('text')
  hash: string;
}

/** The end of the chain, kept apart so that a cut tail shows. */
@Entity('audit_head')
@ForeignKey(() => Organisation, ['organisationId'], ['id'])
export class AuditHead {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @Column('int')
  sequence: number;

  @Column('text')
  hash: string;
}
