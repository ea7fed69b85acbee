import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was tried with one address, hashed, since a window began. */
@Entity('attempt_window')
export class AttemptWindow {
  /** Of what kind and of whom: the kind, a colon, and the hash of the address. */
  @PrimaryColumn('text')
  key: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('int')
  attempts: number;
}
