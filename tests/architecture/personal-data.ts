import { isPersonal, staysWhenErased, type PersonalDataRegistry, type PersonalTable } from '@waymark/organisations/api';
import type { Client } from 'pg';

/** A column as the registry of personal data cares about it. */
export interface Column {
  table: string;
  name: string;
  /** Whether words could stand in it. */
  text: boolean;
  /** The table that a foreign key of the column leads to, but for that of the organisation. */
  leadsTo: string[];
  /** What the role that erases may do: the sign-in role with rows of accounts, the runtime role with all others. */
  runtimeUpdates: boolean;
  runtimeDeletes: boolean;
  signInUpdates: boolean;
  signInDeletes: boolean;
}

/** Tables that are no part of the application's own. */
const housekeeping = ['migration'];

/** Every column of the schema `public`. */
export async function readColumns(client: Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    SELECT c.relname AS table, a.attname AS name,
      coalesce(e.typcategory, t.typcategory) = 'S' OR coalesce(e.typname, t.typname) IN ('json', 'jsonb', 'bytea', 'xml') AS text,
      ARRAY(SELECT f.confrelid::regclass::text FROM pg_constraint f
        WHERE f.contype = 'f' AND f.conrelid = c.oid AND a.attnum = ANY (f.conkey) AND a.attname <> 'organisation_id' ORDER BY 1) AS "leadsTo",
      has_column_privilege('waymark_runtime', c.oid, a.attnum, 'UPDATE') AS "runtimeUpdates",
      has_table_privilege('waymark_runtime', c.oid, 'DELETE') AS "runtimeDeletes",
      has_column_privilege('waymark_sign_in', c.oid, a.attnum, 'UPDATE') AS "signInUpdates",
      has_table_privilege('waymark_sign_in', c.oid, 'DELETE') AS "signInDeletes"
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($1)
    ORDER BY c.relname, a.attnum`, [housekeeping]);
  return rows;
}

/** Every way in which the registry does not tell what the database holds about people, in words. */
export function personalDataOffences(registry: PersonalDataRegistry, columns: readonly Column[]): string[] {
  const tables = new Set(columns.map(({ table }) => table));
  const declared = registry.map(({ table }) => table);
  return [
    ...[...tables].filter((table) => !declared.includes(table)).map((table) => `${table}: nobody says what it holds about people`),
    ...declared.filter((table, index) => declared.indexOf(table) !== index).map((table) => `${table}: is declared twice`),
    ...declared.filter((table) => !tables.has(table)).map((table) => `${table}: is declared, and there is no such table`),
    ...registry.flatMap((declaration) => {
      const own = columns.filter(({ table }) => table === declaration.table);
      return isPersonal(declaration) ? personalOffences(declaration, own, registry) : impersonalOffences(declaration.table, own);
    }),
  ];
}

const people = ['member', 'account'];
const pointsAtPerson = ({ leadsTo }: Column) => leadsTo.some((target) => people.includes(target));

function impersonalOffences(table: string, own: readonly Column[]): string[] {
  return own.filter(pointsAtPerson).map(({ name }) => `${table}: is declared impersonal, but ${name} points at a person`);
}

function personalOffences(declaration: PersonalTable, own: readonly Column[], registry: PersonalDataRegistry): string[] {
  const { table, people: persons, text, retention } = declaration;
  const names = own.map(({ name }) => name);
  const since = [...(retention.kind === 'days' ? [retention.since] : []), ...(declaration.copies === undefined ? [] : [declaration.copies])];
  const mentioned = [...Object.keys(persons), ...Object.keys(text), ...since];
  return [
    ...mentioned.filter((name) => !names.includes(name)).map((name) => `${table}: ${name} is declared, and there is no such column`),
    ...own.filter((column) => pointsAtPerson(column) && !(column.name in persons)).map(({ name }) => `${table}: nobody says in which capacity ${name} points at a person`),
    ...own.filter((column) => column.text && !(column.name in text)).map(({ name }) => `${table}: nobody says what stands in ${name}`),
    ...throughOffences(declaration, registry),
    ...Object.entries(text).flatMap(([name, column]) => {
      if (column.by !== undefined && !(column.by in persons)) return [`${table}: ${name} is by ${column.by}, which points at nobody`];
      const silent = ['words', 'sealed', 'file'].includes(column.holds) && column.erased === 'keep' && column.why === undefined;
      return silent ? [`${table}: nobody says why ${name} outlives its author`] : [];
    }),
    ...powerOffences(declaration, own),
    ...danglingOffences(declaration, own, registry),
  ];
}

function throughOffences({ table, people: persons }: PersonalTable, registry: PersonalDataRegistry): string[] {
  return Object.entries(persons).flatMap(([name, person]) => {
    if (!('through' in person)) return [];
    const found = registry.find((other) => other.table === person.through);
    return found !== undefined && isPersonal(found) ? [] : [`${table}: ${name} leads to ${person.through}, which belongs to nobody`];
  });
}

/** What erasure would have to do, and the role that erases may not. */
function powerOffences({ table, text, erasure, ofAccounts }: PersonalTable, own: readonly Column[]): string[] {
  const role = ofAccounts === true ? 'waymark_sign_in' : 'waymark_runtime';
  const deletes = own.some((column) => (ofAccounts === true ? column.signInDeletes : column.runtimeDeletes));
  const clears = Object.entries(text).filter(([, column]) => !staysWhenErased(column) && (erasure.rows === 'keep' || column.by !== undefined));
  return [
    ...(erasure.rows === 'keep' || deletes ? [] : [`${table}: erasure deletes its rows, and ${role} may not`]),
    ...own
      .filter(({ name }) => clears.some(([column]) => column === name))
      .filter((column) => !(ofAccounts === true ? column.signInUpdates : column.runtimeUpdates))
      .map(({ name }) => `${table}: erasure clears ${name}, and ${role} may not`),
  ];
}

/** Rows that stay cannot point at rows that go: the database would refuse the whole erasure. */
function danglingOffences({ table, erasure }: PersonalTable, own: readonly Column[], registry: PersonalDataRegistry): string[] {
  if (erasure.rows === 'delete') return [];
  const going = registry.filter((other) => isPersonal(other) && other.erasure.rows !== 'keep').map((other) => other.table);
  return own.flatMap(({ name, leadsTo }) =>
    leadsTo.filter((target) => going.includes(target) && target !== 'account').map((target) => `${table}: it stays, and ${name} points at ${target}, whose rows erasure deletes`),
  );
}
