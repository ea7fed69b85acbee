import type { ForeignKey, Policy, Table } from './database-catalogue';

/** Tables of no organisation. Everything else in `public` stands behind the wall. */
const accountTables = ['account', 'account_link', 'attempt_window', 'familiar_place', 'sign_in_session'];
const housekeeping = ['migration'];

/** The organisation itself is the one tenant table whose own id names the tenant. */
const tenantColumn = (table: string) => (table === 'organisation' ? 'id' : 'organisation_id');

/**
 * What may pass the wall, and why. `sign_in_lookup`: who signs in, and which mail and which reminders wait, is asked before an organisation
 * is known; `sign_in_use`: a token notes when it was last used, by a grant on that one column.
 */
const passes: Record<string, string[]> = {
  access_token: ['sign_in_lookup', 'sign_in_use'],
  account_event: ['sign_in_lookup', 'sign_in_note'],
  member: ['sign_in_lookup'],
  organisation: ['sign_in_lookup'],
  reminder_intent: ['sign_in_lookup'],
  role_grant: ['sign_in_lookup'],
  witness_request: ['sign_in_lookup'],
};

const shapes: Record<string, Omit<Policy, 'name' | 'permissive'>> = {
  sign_in_lookup: { roles: ['waymark_sign_in'], command: 'SELECT', using: 'true', withCheck: null },
  sign_in_use: { roles: ['waymark_sign_in'], command: 'UPDATE', using: 'true', withCheck: 'true' },
  sign_in_note: { roles: ['waymark_sign_in'], command: 'INSERT', using: null, withCheck: 'true' },
  backup_read: { roles: ['waymark_backup'], command: 'SELECT', using: 'true', withCheck: null },
};

/**
 * Ids that no foreign key holds, and why: history keeps the names of what is gone, an invitation names the link of an
 * account, which may be tidied away, an external id is another system's, what is read or released is a row of
 * whichever domain names its kind, and a form that is not sent yet and a reminder are about whatever their kind says.
 */
const looseIds = [
  'audit_entry.actor_id',
  'audit_entry.subject_id',
  'access_event.subject_id',
  'account_event.session_id',
  'release.subject_id',
  'unsent_form.subject_id',
  'reminder_intent.cause_id',
  'erasure.account_id',
  'member.invitation_id',
  'member.external_id',
  'role_grant.granted_by',
  'role_grant.ended_by',
  'account_link.organisation_id',
  'account_link.member_id',
];

/** The tables of organisations among `tables`: all that are not known to be something else. */
export function tenantTables(tables: Table[]): Table[] {
  return tables.filter(({ name }) => !accountTables.includes(name) && !housekeeping.includes(name));
}

/** Every way in which the tables let an organisation reach into another, in words. */
export function wallOffences(tables: Table[]): string[] {
  const tenants = tenantTables(tables);
  const names = tenants.map(({ name }) => name);
  return [
    ...tenants.flatMap((table) => [...securityOffences(table), ...keyOffences(table)]),
    ...tables.flatMap((table) => table.foreignKeys.flatMap((key) => foreignKeyOffences(table.name, key, names))),
    ...tables.flatMap(looseIdOffences),
  ];
}

function securityOffences({ name, secured, forced, policies }: Table): string[] {
  const own = `(${tenantColumn(name)} = (current_setting('app.organisation_id'::text))::uuid)`;
  const offences = [];
  if (!secured) offences.push(`${name}: row level security is not enabled`);
  if (!forced) offences.push(`${name}: row level security is not forced on its owner`);
  const walls = policies.filter(({ name: policy }) => policy === 'tenant');
  if (walls.length !== 1) offences.push(`${name}: has no policy "tenant"`);
  for (const { command, using, withCheck, roles } of walls) {
    if (command !== 'ALL') offences.push(`${name}: the policy "tenant" is only for ${command}`);
    if (using !== own) offences.push(`${name}: the policy "tenant" reads USING ${String(using)}`);
    if (withCheck !== own) offences.push(`${name}: the policy "tenant" reads WITH CHECK ${String(withCheck)}`);
    if (!roles.includes('waymark_runtime')) offences.push(`${name}: the policy "tenant" is not for waymark_runtime`);
  }
  return [...offences, ...policies.flatMap((policy) => passOffences(name, policy))];
}

function passOffences(table: string, { name, ...policy }: Policy): string[] {
  if (name === 'tenant') return [];
  const shape = shapes[name];
  if (shape === undefined || !(name === 'backup_read' || passes[table]?.includes(name))) {
    return [`${table}: the policy "${name}" is not on the list`];
  }
  const { roles, command, using, withCheck } = policy;
  const same = JSON.stringify({ roles, command, using, withCheck }) === JSON.stringify(shape);
  return same ? [] : [`${table}: the policy "${name}" is not what the list says`];
}

function keyOffences({ name, primaryKey }: Table): string[] {
  if (primaryKey[0] === tenantColumn(name)) return [];
  return [`${name}: its primary key (${primaryKey.join(', ')}) does not begin with ${tenantColumn(name)}`];
}

function foreignKeyOffences(table: string, { name, columns, table: target, referenced }: ForeignKey, tenants: string[]): string[] {
  if (!tenants.includes(target)) return [];
  const pairs = columns.map((column, index) => `${column}=${referenced[index] ?? ''}`);
  const carriesTenant = pairs.includes(`${tenantColumn(table)}=${tenantColumn(target)}`);
  return carriesTenant ? [] : [`${table}: the foreign key ${name} to ${target} does not carry the organisation`];
}

function looseIdOffences({ name, columns, foreignKeys, primaryKey }: Table): string[] {
  const held = new Set(foreignKeys.flatMap((key) => key.columns));
  return columns
    .filter((column) => /_(?:id|by)$/.test(column) && !held.has(column) && primaryKey.join() !== column)
    .filter((column) => !looseIds.includes(`${name}.${column}`))
    .map((column) => `${name}: no foreign key holds ${column}`);
}
