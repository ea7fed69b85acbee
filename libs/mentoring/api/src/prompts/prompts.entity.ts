import type { Id } from '@waymark/foundation/kernel';
import type { PromptSet } from '@waymark/mentoring/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the sessions of a programme ask from a moment on. Versions are added and stay. */
@Entity('mentoring_prompts')
@ForeignKey('Programme', ['organisationId', 'programmeId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'setBy'], ['organisationId', 'id'])
export class Prompts {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'programme_id' })
  programmeId: Id;

  /** From 2 on: 1 are the usual ones, which nobody set. */
  @PrimaryColumn('int')
  version: number;

  @Column('jsonb')
  prompts: PromptSet;

  @Column('uuid', { name: 'set_by' })
  setBy: Id;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;
}
