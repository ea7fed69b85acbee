import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VersionView } from '@waymark/role-profiles/domain';
import type { Answer, Caller } from '@waymark/tests/support';
import { encodedForm, type Form } from '../world/form';

/** The published text of the profile that the project began with. */
export const sample = readFileSync(join(import.meta.dirname, '../../../tools/cli/demo/profiles/senior-devops-engineer.txt'), 'utf8');

/** Sends a file and text fields as a browser does. */
export async function upload(caller: Caller, path: string, file: Form['file'], fields: Form['fields'] = {}): Promise<Answer> {
  const { headers, body } = encodedForm({ file, fields });
  return caller.call('POST', path, body, { headers });
}

export function importFile(caller: Caller, file: Form['file'], fields: Form['fields'] = {}): Promise<Answer> {
  return upload(caller, '/role-profile-imports', file, fields);
}

/** What became of a text that holds one profile. */
interface Imported {
  outcome: string;
  versionId: string;
  profileId: string;
  title: string;
}

/** Imports a text that holds one profile. @throws where it does not work. */
export async function importText(editor: Caller, text: string): Promise<Imported> {
  const { status, body } = await importFile(editor, text);
  if (status !== 201) throw new Error(`Importing answered ${status}: ${JSON.stringify(body)}`);
  return body.items[0];
}

/** A version as its reader sees it. @throws where they do not. */
export async function readVersion(reader: Caller, versionId: string): Promise<VersionView> {
  const { status, body } = await reader.get(`/role-profile-versions/${versionId}`);
  if (status !== 200) throw new Error(`Reading answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Gives warnings an answer, in the draft as it is now. */
export async function answer(editor: Caller, versionId: string, indexes: readonly number[], given: 'ACCEPTED' | 'CORRECTED' | null): Promise<Answer> {
  const { version } = await readVersion(editor, versionId);
  return editor.put(`/role-profile-versions/${versionId}/warnings`, { indexes, answer: given }, { ifMatch: version });
}

/** Corrects the matching of a draft as it is now. */
export async function correctMatching(editor: Caller, versionId: string, correction: { key: string; to: string | null }): Promise<Answer> {
  const { version } = await readVersion(editor, versionId);
  return editor.put(`/role-profile-versions/${versionId}/matching`, correction, { ifMatch: version });
}

/** Answers every warning about content and publishes. @throws where it does not work. */
export async function publish(editor: Caller, versionId: string): Promise<void> {
  const { warnings } = await readVersion(editor, versionId);
  const open = warnings.filter(({ aboutContent }) => aboutContent).map(({ index }) => index);
  if (open.length > 0) await answer(editor, versionId, open, 'ACCEPTED');
  const { version } = await readVersion(editor, versionId);
  const { status, body } = await editor.post(`/role-profile-versions/${versionId}/publication`, undefined, { ifMatch: version });
  if (status !== 200) throw new Error(`Publishing answered ${status}: ${JSON.stringify(body)}`);
}

/** Imports and publishes a text. @throws where it does not work. */
export async function publishText(editor: Caller, text: string): Promise<Imported> {
  const imported = await importText(editor, text);
  await publish(editor, imported.versionId);
  return imported;
}
