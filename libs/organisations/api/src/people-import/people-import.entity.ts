import type { Id } from '@waymark/foundation/kernel';
import type { ImportCounts, ImportField, ImportState, ImportStep, PlannedRow, RowOutcome } from '@waymark/organisations/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';
import { Organisation } from '../people/organisation.entity';

/** A file of people that was uploaded, and what importing it would do. It is forgotten after some days. */
@Entity('people_import')
@ForeignKey(() => Organisation, ['organisationId'], ['id'])
@ForeignKey(() => Member, ['organisationId', 'createdBy'], ['organisationId', 'id'])
export class PeopleImport {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  /** Null where whoever runs the installation brought it. */
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: Id | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text')
  state: ImportState;

  @Column('text', { nullable: true })
  step: ImportStep | null;

  @Column('jsonb')
  headings: { heading: string; known: boolean }[];

  @Column('jsonb')
  fields: (ImportField | null)[];

  @Column('jsonb', { nullable: true })
  counts: ImportCounts | null;

  @Column('jsonb', { name: 'new_teams' })
  newTeams: string[];

  /** The first members, by name, who are not in the file. */
  @Column('jsonb')
  absent: Id[];

  /** Of everything that the plan would do, so that another plan is told from it. */
  @Column('text', { name: 'plan_hash', nullable: true })
  planHash: string | null;

  /** While it is carried out: until when others believe that whoever does it is alive. */
  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

/** What is stored of a planned row beside its outcome. */
export type StoredPlan = Pick<PlannedRow, 'memberId' | 'name' | 'changes' | 'problems' | 'warnings'>;

@Entity('people_import_row')
@ForeignKey(() => PeopleImport, ['organisationId', 'importId'], ['organisationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@Index('people_import_row_by_rank', ['organisationId', 'importId', 'rank', 'line'])
export class PeopleImportRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'import_id' })
  importId: Id;

  @PrimaryColumn('int')
  line: number;

  /** As they stand in the file, in the order of its columns. */
  @Column('jsonb')
  cells: string[];

  /** What a person corrected, by field. */
  @Column('jsonb')
  corrections: Partial<Record<ImportField, string>>;

  @Column('boolean')
  skipped: boolean;

  @Column('text', { nullable: true })
  outcome: RowOutcome | null;

  /** Where it stands among the rows to check: problems, warnings, changes, then everything else. */
  @Column('int', { nullable: true })
  rank: number | null;

  @Column('jsonb', { nullable: true })
  plan: StoredPlan | null;

  /** Whom it is about; for somebody new, once it was imported. */
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId: Id | null;
}

/** What somebody said that a heading means, for the next file. */
@Entity('people_import_heading')
@ForeignKey(() => Organisation, ['organisationId'], ['id'])
export class PeopleImportHeading {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('text')
  heading: string;

  /** Null: such a column is left out. */
  @Column('text', { nullable: true })
  field: ImportField | null;
}
