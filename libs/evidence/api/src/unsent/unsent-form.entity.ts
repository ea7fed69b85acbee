import type { UnsentFields, UnsentFormKind } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a member typed into a form and has not sent. Once it is sent the row stays for a while without its words. */
@Entity('unsent_form')
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'aboutId'], ['organisationId', 'id'])
@Index('unsent_form_about', ['organisationId', 'aboutId'])
export class UnsentForm {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: Id;

  @PrimaryColumn('text')
  form: UnsentFormKind;

  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: Id;

  /** Whom it is about, where that is known: what was typed goes when they are erased. */
  @Column('uuid', { name: 'about_id', nullable: true })
  aboutId: Id | null;

  @Column('jsonb')
  fields: UnsentFields;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
