import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { Person, PersonCard, SoughtSkill } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';
import { personCardOf, personOf, programmeOf, skillsOf } from '../access/shown.queries';

/** What the ids of a pair are called. */
export interface PairNames {
  readonly id: Id;
  readonly programme: { readonly id: Id; readonly name: string };
  readonly mentor: PersonCard;
  readonly mentee: PersonCard;
  readonly requestedBy: Person;
  readonly declinedBy: Person | null;
  readonly pausedBy: Person | null;
  readonly endedBy: Person | null;
  readonly skills: SoughtSkill[];
}

@Injectable()
export class PairNameQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async of(ids: readonly Id[]): Promise<(id: Id) => PairNames> {
    const rows = await this.tenancy.manager.query<PairNames[]>(
      `SELECT r.id, ${programmeOf('r.programme_id')} AS programme, ${personCardOf('r.mentor_id')} AS mentor, ${personCardOf('r.mentee_id')} AS mentee,
         ${personOf('r.requested_by')} AS "requestedBy", ${personOf('r.declined_by')} AS "declinedBy", ${personOf('r.paused_by')} AS "pausedBy",
         ${personOf('r.ended_by')} AS "endedBy", ${skillsOf('r.skill_ids')} AS skills
       FROM mentoring_relationship r WHERE r.organisation_id = $1 AND r.id = ANY ($2::uuid[])`,
      [this.tenancy.organisationId, [...ids]],
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    return (id) => {
      const names = known.get(id);
      if (names === undefined) throw new Error('A pair without names was read');
      return names;
    };
  }

  /** What people are called who have a row. */
  async people(memberIds: readonly Id[]): Promise<(memberId: Id) => Person> {
    const rows = await this.tenancy.manager.query<Person[]>('SELECT m.id, m.name FROM member m WHERE m.organisation_id = $1 AND m.id = ANY ($2::uuid[])', [this.tenancy.organisationId, [...memberIds]]);
    const known = new Map(rows.map((row) => [row.id, row]));
    return (memberId) => {
      const person = known.get(memberId);
      if (person === undefined) throw new Error('A pair names somebody who has no row');
      return person;
    };
  }

  async personOf(memberId: Id): Promise<Person | null> {
    const [row] = await this.tenancy.manager.query<{ person: Person | null }[]>(`SELECT ${personOf('$2::uuid')} AS person`, [this.tenancy.organisationId, memberId]);
    return row?.person ?? null;
  }

  async requirePerson(memberId: Id): Promise<Person> {
    const found = await this.personOf(memberId);
    if (found === null) throw new Error('A pair names somebody who has no row');
    return found;
  }
}
