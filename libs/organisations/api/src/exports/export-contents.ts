import type { Id } from '@waymark/foundation/kernel';
import { Sealing, SealBroken, sealedColumnsToken, type SealedColumn } from '@waymark/foundation/server';
import { Inject, Injectable } from '@nestjs/common';
import type { PersonKeys } from '../personal-data/belonging';
import type { PersonalTable } from '../personal-data/personal-data';
import { PersonalRowQueries, type PersonalRow } from '../personal-data/personal-rows.queries';
import { PersonQueries } from '../personal-data/persons.queries';
import { PersonalDataTables } from '../personal-data/registry';
import { exportedColumns, leftOut, type ExportedColumn, type ExportedPerson } from './export-row';

export interface ExportedTable {
  table: string;
  heading: string;
  /** By column, as JSON has it. */
  rows: Record<string, unknown>[];
}

/** Everything about one person, or what admins read of it, ready to be written down. */
export interface ExportContents {
  person: { id: Id; name: string };
  organisation: { id: Id; name: string };
  madeAt: string;
  own: boolean;
  tables: ExportedTable[];
  /** Stored files by the name that they have in the export. */
  files: Map<string, string>;
}

/** Gathers everything about one person, as the registry of personal data says, for an admin what admins read. */
@Injectable()
export class ExportGathering {
  constructor(
    private readonly tables: PersonalDataTables,
    private readonly rows: PersonalRowQueries,
    private readonly persons: PersonQueries,
    private readonly sealing: Sealing,
    @Inject(sealedColumnsToken) private readonly sealedColumns: readonly SealedColumn[],
  ) {}

  /** Reads in the open transaction, so that all of it is of one instant but the rows of the account. */
  async gather(keys: PersonKeys, person: ExportedPerson & { name: string }, madeAt: Date): Promise<ExportContents> {
    const files = new Map<string, string>();
    const tables: ExportedTable[] = [];
    for (const declaration of this.tables.personal) {
      if (!person.own && declaration.adminsRead !== true) continue;
      const found = await this.rows.read(declaration, keys);
      const names = await this.persons.namesOf([...memberIdsIn(declaration, found)]);
      const rows: Record<string, unknown>[] = [];
      for (const row of found) rows.push(await this.write(declaration, row, person, { names, files }));
      tables.push({ table: declaration.table, heading: declaration.heading, rows });
    }
    return {
      person: { id: person.memberId, name: person.name },
      organisation: { id: keys.organisationId, name: await this.persons.organisationName() },
      madeAt: madeAt.toISOString(),
      own: person.own,
      tables,
      files,
    };
  }

  private async write(
    declaration: PersonalTable,
    row: PersonalRow,
    person: ExportedPerson,
    known: { names: Map<Id, string>; files: Map<string, string> },
  ): Promise<Record<string, unknown>> {
    const written: Record<string, unknown> = {};
    for (const [name, column] of Object.entries(exportedColumns(declaration, row, person))) {
      written[name] = column.kind === 'sealed' ? await this.opened(declaration.table, name, row) : plain(column, known);
    }
    return written;
  }

  /** A column of bytes comes as PostgreSQL prints it: `\\x` and hexadecimal digits. */
  private async opened(table: string, column: string, { values }: PersonalRow): Promise<string> {
    const sealed = this.sealedColumns.find((one) => one.table === table && one.column === column);
    const stored = values[column];
    if (sealed === undefined || typeof stored !== 'string') return leftOut.unopened;
    try {
      return await this.sealing.open(sealed, values as Record<string, string | number>, Buffer.from(stored.slice(2), 'hex'));
    } catch (error) {
      if (error instanceof SealBroken) return leftOut.unopened; // the rest of the export is theirs nevertheless
      throw error;
    }
  }
}

function plain(column: ExportedColumn, { names, files }: { names: Map<Id, string>; files: Map<string, string> }): unknown {
  switch (column.kind) {
    case 'person':
      return column.id === null ? null : { id: column.id, name: names.get(column.id) ?? 'Nobody any more' };
    case 'file': {
      const name = `files/${files.size + 1}`;
      files.set(name, column.key);
      return { file: name };
    }
    case 'value':
      return column.value;
    case 'sealed':
    case 'gone':
      return undefined;
  }
}

function memberIdsIn(declaration: PersonalTable, rows: PersonalRow[]): Set<Id> {
  const columns = Object.entries(declaration.people)
    .filter(([name, person]) => !('through' in person) && (person.holds ?? 'member') === 'member' && !(name in declaration.text))
    .map(([name]) => name);
  return new Set(rows.flatMap(({ values }) => columns.map((column) => values[column])).filter((id): id is Id => typeof id === 'string'));
}
