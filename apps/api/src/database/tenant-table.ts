/**
 * The statements that put a table behind the wall: nobody but its owner and the runtime role reaches it, and both see
 * only the rows of the organisation that the transaction is for. Without one, reading fails rather than finds nothing.
 */
export function tenantTable(table: string, grants: string, organisationColumn = 'organisation_id'): string[] {
  const own = `${organisationColumn} = current_setting('app.organisation_id')::uuid`;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY tenant ON ${table} TO waymark_runtime, CURRENT_USER USING (${own}) WITH CHECK (${own})`,
    `CREATE POLICY backup_read ON ${table} FOR SELECT TO waymark_backup USING (true)`,
    `GRANT SELECT ON ${table} TO waymark_backup`,
    `GRANT ${grants} ON ${table} TO waymark_runtime`,
  ];
}

/** Lets the sign-in role read a few columns of a tenant table, across organisations: it asks before one is known. */
export function signInLookup(table: string, columns: string): string[] {
  return [
    `CREATE POLICY sign_in_lookup ON ${table} FOR SELECT TO waymark_sign_in USING (true)`,
    `GRANT SELECT (${columns}) ON ${table} TO waymark_sign_in`,
  ];
}
