import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { headingKey, type ImportField, type ImportRow, type ImportStep, type PeoplePlan, type PlannedRow } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PeopleImport, PeopleImportHeading, PeopleImportRow } from './people-import.entity';

/** What a use case may change about an import. */
type ImportChanges = Partial<Pick<PeopleImport, 'state' | 'step' | 'fields' | 'counts' | 'newTeams' | 'absent' | 'planHash' | 'claimedUntil'>>;

@Injectable()
export class PeopleImportRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The import as stored; nobody else changes it until the transaction ends. Null where it is over. */
  async load(id: Id, now: Date): Promise<PeopleImport | null> {
    const { organisationId } = this.tenancy;
    const found = await this.tenancy
      .repository(PeopleImport)
      .findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
    if (found === null || found.expiresAt <= now) return null;
    // Whoever was at it has died: it is as it was before.
    return isAbandoned(found, now) ? Object.assign(found, { state: 'READY' as const }) : found;
  }

  /** Whether an import is still the one that was claimed until then. Locks nothing, because its progress is said beside. */
  async isClaimedUntil(id: Id, claimedUntil: Date): Promise<boolean> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(PeopleImport).existsBy({ organisationId, id, state: 'IMPORTING', claimedUntil });
  }

  /** Gives back what was claimed until then, unless somebody else has claimed it since. */
  async giveBack(id: Id, claimedUntil: Date): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy
      .repository(PeopleImport)
      .update({ organisationId, id, state: 'IMPORTING', claimedUntil }, { state: 'READY', claimedUntil: null, step: null });
  }

  /** Stores an import with its rows, in the place of what the same person uploaded before and did not import. */
  async insert(values: Omit<PeopleImport, 'organisationId' | 'version'>, rows: readonly { line: number; cells: readonly string[] }[]): Promise<void> {
    const { organisationId, manager } = this.tenancy;
    await manager.query(
      `DELETE FROM people_import WHERE organisation_id = $1 AND created_by IS NOT DISTINCT FROM $2 AND state IN ('MATCHING', 'READY')`,
      [organisationId, values.createdBy],
    );
    await this.tenancy.repository(PeopleImport).insert({ ...values, organisationId });
    await manager.query(
      `INSERT INTO people_import_row (organisation_id, import_id, line, cells, corrections, skipped)
       SELECT $1, $2, r.line, r.cells, '{}', false FROM jsonb_to_recordset($3::jsonb) AS r (line int, cells jsonb)`,
      [organisationId, values.id, JSON.stringify(rows)],
    );
  }

  async update({ id }: Pick<PeopleImport, 'id'>, changes: ImportChanges): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(PeopleImport).update({ organisationId, id }, { ...changes, version: () => 'version + 1' });
  }

  /** Says how far it is, beside the transaction that carries it out. */
  async say(id: Id, step: ImportStep): Promise<void> {
    await this.tenancy.repository(PeopleImport).update({ organisationId: this.tenancy.organisationId, id }, { step });
  }

  /** Takes it to be carried out; what a person sees of it is the same, and so is its version. */
  async claim(id: Id, claimedUntil: Date): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(PeopleImport).update({ organisationId, id }, { state: 'IMPORTING', claimedUntil, step: null });
  }

  async delete(id: Id): Promise<void> {
    await this.tenancy.repository(PeopleImport).delete({ organisationId: this.tenancy.organisationId, id });
  }

  /** The rows as the plan wants them: what a person corrected stands before what the file says. */
  async rows({ id, fields }: Pick<PeopleImport, 'id' | 'fields'>): Promise<ImportRow[]> {
    const rows = await this.tenancy.manager.query<Pick<PeopleImportRow, 'line' | 'cells' | 'corrections' | 'skipped'>[]>(
      `SELECT line, cells, corrections, skipped FROM people_import_row WHERE organisation_id = $1 AND import_id = $2 ORDER BY line`,
      [this.tenancy.organisationId, id],
    );
    return rows.map(({ line, cells, corrections, skipped }) => ({ line, cells: cellsByField(fields, cells, corrections), skipped }));
  }

  /** Whether there is a row on this line, which is then changed. */
  async correct(id: Id, line: number, corrections: Partial<Record<ImportField, string>>, skipped: boolean | undefined): Promise<boolean> {
    const [rows] = await this.tenancy.manager.query<[unknown[], number]>(
      `UPDATE people_import_row SET corrections = corrections || $4::jsonb, skipped = coalesce($5, skipped)
       WHERE organisation_id = $1 AND import_id = $2 AND line = $3 RETURNING line`,
      [this.tenancy.organisationId, id, line, JSON.stringify(corrections), skipped ?? null],
    );
    return rows.length === 1;
  }

  /** Writes what is planned for each row; rows for which the same is planned as before are not touched. */
  async storePlan(id: Id, { rows }: PeoplePlan): Promise<void> {
    const planned = rows.map((row) => ({ line: row.line, outcome: row.outcome, rank: rankOf(row), plan: storedPlan(row) }));
    await this.tenancy.manager.query(
      `UPDATE people_import_row r SET outcome = p.outcome, rank = p.rank, plan = p.plan, member_id = (p.plan->>'memberId')::uuid
       FROM jsonb_to_recordset($3::jsonb) AS p (line int, outcome text, rank int, plan jsonb)
       WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.line = p.line
         AND (r.outcome, r.plan) IS DISTINCT FROM (p.outcome, p.plan)`,
      [this.tenancy.organisationId, id, JSON.stringify(planned)],
    );
  }

  async rememberedHeadings(): Promise<Map<string, ImportField | null>> {
    const stored = await this.tenancy.repository(PeopleImportHeading).findBy({ organisationId: this.tenancy.organisationId });
    return new Map(stored.map(({ heading, field }) => [heading, field]));
  }

  async rememberHeadings({ headings }: Pick<PeopleImport, 'headings'>, fields: readonly (ImportField | null)[]): Promise<void> {
    const { organisationId } = this.tenancy;
    const said = headings.map(({ heading }, index) => ({ organisationId, heading: headingKey(heading), field: fields[index] ?? null }));
    await this.tenancy.repository(PeopleImportHeading).upsert(said.filter(({ heading }) => heading !== ''), ['organisationId', 'heading']);
  }
}

function isAbandoned({ state, claimedUntil }: PeopleImport, now: Date): boolean {
  return state === 'IMPORTING' && (claimedUntil === null || claimedUntil <= now);
}

/** The cells of a row by what their columns hold. */
export function cellsByField(
  fields: readonly (ImportField | null)[],
  cells: readonly string[],
  corrections: Partial<Record<ImportField, string>>,
): Partial<Record<ImportField, string>> {
  const byField: Partial<Record<ImportField, string>> = {};
  for (const [index, field] of fields.entries()) if (field !== null) byField[field] = cells[index] ?? '';
  return { ...byField, ...corrections };
}

function storedPlan({ memberId, name, changes, problems, warnings }: PlannedRow) {
  return { memberId, name, changes, problems, warnings };
}

function rankOf({ outcome, warnings }: PlannedRow): number {
  if (outcome === 'WRONG') return 0;
  if (outcome !== 'SKIPPED' && warnings.length > 0) return 1;
  return { CHANGED: 2, CREATED: 3, UNCHANGED: 4, SKIPPED: 5 }[outcome];
}
