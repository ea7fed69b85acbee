import { readdirSync } from 'node:fs';
import type { EvidenceFileView } from '@waymark/evidence/domain';
import type { Answer, Caller, TestApi } from '@waymark/tests/support';
import { encodedForm } from '../world/form';

/** Sends a file as a browser does. */
export async function sendFile(person: Caller, evidenceId: string, fileName: string, file: Buffer | string): Promise<Answer> {
  const { headers, body } = encodedForm({ file, fileName, mediaType: 'application/octet-stream' });
  return person.call('POST', `/evidence/${evidenceId}/files`, body, { headers });
}

/** @throws where the file is not taken. */
export async function addFile(person: Caller, evidenceId: string, fileName: string, file: Buffer | string): Promise<EvidenceFileView> {
  const { status, body } = await sendFile(person, evidenceId, fileName, file);
  if (status !== 201) throw new Error(`Adding ${fileName} answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

interface Opening {
  method?: 'GET' | 'HEAD';
  headers?: Record<string, string>;
}

/** What opening a file answers, as bytes. */
export async function openFile(api: TestApi, { cookie }: Caller, [evidenceId, fileId]: readonly [string, string], { method = 'GET', headers = {} }: Opening = {}) {
  const url = `/api/v1/evidence/${evidenceId}/files/${fileId}/content`;
  const answer = await api.app.inject({ method, url, headers: { ...(cookie === undefined ? {} : { cookie }), ...headers } });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}

/** The names of everything that is kept or waits, on the disk of a test. */
export function storedFiles({ config }: TestApi): string[] {
  const below = (directory: string) => {
    try {
      return readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    } catch {
      return []; // nothing was ever kept
    }
  };
  return [...below(config.files.directory), ...below(config.uploadDirectory)].map(({ name }) => name).sort();
}
