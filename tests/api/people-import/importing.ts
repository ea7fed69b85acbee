import type { ImportCounts, ImportField, ImportRowView, PeopleImportView } from '@waymark/organisations/domain';
import type { Answer, Caller } from '@waymark/tests/support';
import { encodedForm, type Form } from '../world/form';

/** Sends a file of people as a browser does. */
export function uploadPeople(caller: Caller, file: Form['file'], fileName?: string): Promise<Answer> {
  const { headers, body } = encodedForm({ file, fields: fileName === undefined ? {} : { fileName } });
  return caller.call('POST', '/people-imports', body, { headers });
}

/** An import that is planned. @throws where it is refused. */
export async function planned(caller: Caller, file: Form['file']): Promise<PeopleImportView> {
  const { status, body } = await uploadPeople(caller, file);
  if (status !== 201) throw new Error(`Uploading answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

export function apply(caller: Caller, { id, version }: Pick<PeopleImportView, 'id' | 'version'>, invite = false): Promise<Answer> {
  return caller.post(`/people-imports/${id}/application`, { invite }, { ifMatch: version });
}

/** Uploads and imports at once. @throws where it does not work. */
export async function imported(caller: Caller, file: Form['file'], invite = false): Promise<PeopleImportView> {
  const { status, body } = await apply(caller, await planned(caller, file), invite);
  if (status !== 200) throw new Error(`Importing answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

export async function rowsOf(caller: Caller, { id }: Pick<PeopleImportView, 'id'>, show = 'ALL'): Promise<ImportRowView[]> {
  const { body } = await caller.get(`/people-imports/${id}/rows?show=${show}&limit=100`);
  return body.items;
}

export function correct(caller: Caller, { id, version }: Pick<PeopleImportView, 'id' | 'version'>, line: number, cells: Partial<Record<ImportField, string>>): Promise<Answer> {
  return caller.patch(`/people-imports/${id}/rows/${line}`, { cells }, { ifMatch: version });
}

/** The counts that matter in most tests. */
export function told(counts: ImportCounts | null): Partial<ImportCounts> | null {
  if (counts === null) return null;
  const { created, changed, unchanged, wrong } = counts;
  return { created, changed, unchanged, wrong };
}

const headings = 'External id,Name,Email address,Job title,Teams,Manager,Manager from,Waymark role';

/** A file with the headings of an export. */
export function fileOf(...rows: string[]): string {
  return [headings, ...rows].join('\r\n');
}
