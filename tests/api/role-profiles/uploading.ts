import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Caller } from '@waymark/tests/support';

/** The published text of the profile that the project began with. */
export const sample = readFileSync(join(import.meta.dirname, '../../../tools/cli/demo/profiles/senior-devops-engineer.txt'), 'utf8');

type Fields = Readonly<Record<string, string>>;

/** Sends a file and text fields as a browser does. */
export async function upload(caller: Caller, path: string, file: string | Uint8Array<ArrayBuffer>, fields: Fields = {}): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([file]), 'profile.txt');
  return sendForm(caller, path, form);
}

export async function sendForm(caller: Caller, path: string, form: FormData, headers: Fields = {}): Promise<Answer> {
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  return caller.call('POST', path, Buffer.from(await encoded.arrayBuffer()), { headers: { 'content-type': type, ...headers } });
}

/** Imports a text that holds one profile. @throws where it does not work. */
export async function importText(editor: Caller, text: string, fields: Fields = {}): Promise<{ outcome: string; versionId: string; profileId: string }> {
  const { status, body } = await upload(editor, '/role-profile-imports', text, fields);
  if (status !== 201) throw new Error(`Importing answered ${status}: ${JSON.stringify(body)}`);
  return body.items[0];
}

/** Answers every warning about content and publishes. @throws where it does not work. */
export async function publish(editor: Caller, versionId: string): Promise<void> {
  const { body } = await editor.get(`/role-profile-versions/${versionId}`);
  for (const { index, aboutContent } of body.warnings) {
    if (aboutContent) await editor.put(`/role-profile-versions/${versionId}/warnings/${index}`, { answer: 'ACCEPTED' });
  }
  const { version } = (await editor.get(`/role-profile-versions/${versionId}`)).body;
  const answer = await editor.post(`/role-profile-versions/${versionId}/publication`, undefined, { ifMatch: version });
  if (answer.status !== 200) throw new Error(`Publishing answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}
