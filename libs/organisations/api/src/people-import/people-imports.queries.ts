import { cutPage, decodeCursor, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import {
  fieldsRefusal,
  type ImportField,
  type ImportProgress,
  type ImportRowsShown,
  type ImportRowView,
  type PeopleImportView,
  type peopleImportApi,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { strangeCursor } from '../people/name-cursor';
import { instantText } from '../people/visibility.queries';
import type { PeopleImport, StoredPlan } from './people-import.entity';
import { cellsByField } from './people-import.repository';

/** How many problems are shown before the table. */
const shownProblems = 20;

type Stored = Pick<PeopleImport, 'id' | 'fileName' | 'state' | 'headings' | 'fields' | 'counts' | 'newTeams' | 'version'> &
  Pick<PeopleImportView, 'absent' | 'problems' | 'waitingForInvitation' | 'createdAt' | 'expiresAt'> & {
    /** The cells of the first row. */
    first: string[];
  };

interface StoredRow extends StoredPlan {
  line: number;
  rank: number;
  outcome: ImportRowView['outcome'];
  cells: string[];
  corrections: Partial<Record<ImportField, string>>;
}

/** Which rows a choice shows. */
const shownRows: Record<ImportRowsShown, string> = {
  TO_CHECK: 'r.rank <= 2',
  ALL: 'true',
  PROBLEM: 'r.rank = 0',
  WARNING: 'r.rank = 1',
  CREATED: `r.outcome = 'CREATED'`,
  CHANGED: `r.outcome = 'CHANGED'`,
  UNCHANGED: `r.outcome = 'UNCHANGED'`,
  SKIPPED: `r.outcome = 'SKIPPED'`,
};

/** What an import `i` is at the instant $3: one that a dead process was at is as it was before. */
const stateNow = `CASE WHEN i.state = 'IMPORTING' AND coalesce(i.claimed_until <= $3, true) THEN 'READY' ELSE i.state END`;

@Injectable()
export class PeopleImportQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Null where there is no such import, or its time is over. */
  async read(id: Id, now: Date): Promise<PeopleImportView | null> {
    const [stored] = await this.tenancy.manager.query<Stored[]>(
      `SELECT i.id, i.file_name AS "fileName", ${stateNow} AS state, i.headings, i.fields, i.counts, i.new_teams AS "newTeams", i.version,
         ${instantText('i.created_at')} AS "createdAt", ${instantText('i.expires_at')} AS "expiresAt",
         ARRAY (
           SELECT m.name FROM jsonb_array_elements_text(i.absent) WITH ORDINALITY AS a (id, place)
           JOIN member m ON m.organisation_id = $1 AND m.id = a.id::uuid ORDER BY a.place) AS absent,
         (SELECT coalesce(json_agg(json_build_object('line', p.line, 'message', p.plan->'problems'->0->>'message') ORDER BY p.line), '[]')
           FROM (SELECT line, plan FROM people_import_row r
             WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.rank = 0 ORDER BY line LIMIT ${shownProblems}) p) AS problems,
         (SELECT cells FROM people_import_row r WHERE r.organisation_id = $1 AND r.import_id = $2 ORDER BY line LIMIT 1) AS first,
         (SELECT count(*)::int FROM people_import_row r JOIN member m ON m.organisation_id = r.organisation_id AND m.id = r.member_id
           WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.outcome IN ('CREATED', 'CHANGED', 'UNCHANGED') AND m.status = 'EXPECTED') AS "waitingForInvitation"
       FROM people_import i WHERE i.organisation_id = $1 AND i.id = $2 AND i.expires_at > $3`,
      [this.tenancy.organisationId, id, now],
    );
    return stored === undefined ? null : viewOf(stored);
  }

  async progress(id: Id, now: Date): Promise<ImportProgress | null> {
    const [found] = await this.tenancy.manager.query<ImportProgress[]>(
      `SELECT ${stateNow} AS state, CASE WHEN ${stateNow} = 'IMPORTING' THEN step END AS step,
         coalesce((counts->>'created')::int + (counts->>'changed')::int, 0) AS people
       FROM people_import i WHERE organisation_id = $1 AND id = $2 AND expires_at > $3`,
      [this.tenancy.organisationId, id, now],
    );
    return found ?? null;
  }

  /** A page of rows: what is to be checked by what it needs most, everything else as it stands in the file. */
  async rows(
    { id, fields }: Pick<PeopleImport, 'id' | 'fields'>,
    { show, cursor, limit }: QueryOf<typeof peopleImportApi.listImportRows>,
  ): Promise<Page<ImportRowView>> {
    const order = show === 'TO_CHECK' ? 'r.rank' : '0';
    const [rank, line] = readCursor(cursor);
    const rows = await this.tenancy.manager.query<StoredRow[]>(
      `SELECT r.line, ${order} AS rank, r.outcome, r.cells, r.corrections, r.plan->'memberId' AS "memberId", r.plan->>'name' AS name,
         r.plan->'changes' AS changes, r.plan->'problems' AS problems, r.plan->'warnings' AS warnings
       FROM people_import_row r
       WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.plan IS NOT NULL AND ${shownRows[show]} AND (${order}, r.line) > ($3, $4)
       ORDER BY ${order === '0' ? '' : 'r.rank, '}r.line LIMIT $5`,
      [this.tenancy.organisationId, id, rank, line, limit + 1],
    );
    const page = cutPage(rows, limit, (row) => [row.rank, row.line]);
    return { ...page, items: page.items.map(({ cells, corrections, rank: _, ...row }) => ({ ...row, cells: cellsByField(fields, cells, corrections) })) };
  }

  /** The rows with a problem as they stand in the file, with what is wrong with each. */
  async wrongRows(id: Id, after: number, limit: number): Promise<{ line: number; cells: string[]; problem: string }[]> {
    return this.tenancy.manager.query(
      `SELECT line, cells, (SELECT string_agg(p->>'message', '. ') FROM jsonb_array_elements(plan->'problems') p) AS problem
       FROM people_import_row WHERE organisation_id = $1 AND import_id = $2 AND rank = 0 AND line > $3 ORDER BY line LIMIT $4`,
      [this.tenancy.organisationId, id, after, limit],
    );
  }
}

function viewOf({ headings, fields, first, ...stored }: Stored): PeopleImportView {
  const columns = headings.map((column, index) => ({ ...column, field: fields[index] ?? null, example: shortened(first[index] ?? '') }));
  return { ...stored, columns, refusal: fieldsRefusal(fields) };
}

function shortened(text: string): string {
  return text.length > 60 ? `${[...text].slice(0, 57).join('')}…` : text;
}

function readCursor(cursor: string | undefined): [number, number] {
  if (cursor === undefined) return [-1, 0];
  const [rank, line] = decodeCursor(cursor, 2) ?? [];
  if (!Number.isInteger(rank) || !Number.isInteger(line)) throw strangeCursor();
  return [rank as number, line as number];
}
