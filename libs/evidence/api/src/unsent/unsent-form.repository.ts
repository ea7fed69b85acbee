import { mostUnsentForms, type UnsentFields, type UnsentFormKind, type UnsentFormView } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

/** Whose form it is, which one, and what it is about. */
export interface FormPlace {
  readonly memberId: Id;
  readonly form: UnsentFormKind;
  readonly subjectId: Id;
}

@Injectable()
export class UnsentFormRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async read(place: FormPlace): Promise<UnsentFormView | null> {
    const [row] = await this.query<UnsentFormView>(`SELECT fields, version FROM unsent_form WHERE ${here}`, place);
    return row ?? null;
  }

  /**
   * Writes some fields; all others stay. Of two at once the second is refused, as is whoever read an older version, or
   * one of what was cleared away meanwhile.
   */
  async write(place: FormPlace, fields: UnsentFields, version: number, at: Date): Promise<UnsentFormView | null> {
    const [row] = await this.query<UnsentFormView>(
      version === 0 ? beginning : goingOn,
      place,
      JSON.stringify(fields),
      version,
      at,
    );
    return row ?? null;
  }

  /** Clears the words. The version rises, so that a tab which still shows them does not write them back unseen. */
  async clear(place: FormPlace, at: Date): Promise<void> {
    await this.tenancy.manager.query(`UPDATE unsent_form SET fields = '{}', version = version + 1, changed_at = $5 WHERE ${here}`, [...this.keyOf(place), at]);
  }

  /** Of more forms than are kept for one person, those that were sent go first, then the oldest. */
  async dropOldest(memberId: Id): Promise<void> {
    await this.tenancy.manager.query(
      `DELETE FROM unsent_form WHERE organisation_id = $1 AND member_id = $2 AND (form, subject_id) IN (
         SELECT form, subject_id FROM unsent_form WHERE organisation_id = $1 AND member_id = $2
         ORDER BY fields = '{}', changed_at DESC OFFSET $3)`,
      [this.tenancy.organisationId, memberId, mostUnsentForms],
    );
  }

  private query<Row>(sql: string, place: FormPlace, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [...this.keyOf(place), ...values]);
  }

  private keyOf({ memberId, form, subjectId }: FormPlace): unknown[] {
    return [this.tenancy.organisationId, memberId, form, subjectId];
  }
}

const here = 'organisation_id = $1 AND member_id = $2 AND form = $3 AND subject_id = $4';

/** The person that the subject $4 is, or whose claim or decision it is; null for anything else, such as a team. */
const about = `coalesce(
  (SELECT m.id FROM member m WHERE m.organisation_id = $1 AND m.id = $4),
  (SELECT d.member_id FROM decision d WHERE d.organisation_id = $1 AND d.id = $4),
  (SELECT c.owner_id FROM claim c WHERE c.organisation_id = $1 AND c.id = $4))`;

/** $5 the fields, $6 the version that was read, $7 the present. */
const beginning = `
  INSERT INTO unsent_form (organisation_id, member_id, form, subject_id, about_id, fields, version, changed_at)
  VALUES ($1, $2, $3, $4, ${about}, $5::jsonb, $6::int + 1, $7) ON CONFLICT DO NOTHING RETURNING fields, version`;
const goingOn = `
  WITH kept AS (
    UPDATE unsent_form SET fields = fields || $5::jsonb, version = version + 1, changed_at = $7
    WHERE ${here} AND version = $6::int RETURNING fields, version)
  SELECT fields, version FROM kept`;
