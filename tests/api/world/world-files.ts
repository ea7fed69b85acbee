import { evidenceApi } from '@waymark/evidence/domain';
import type { Caller } from '@waymark/tests/support';
import { ask } from '../ask';
import { encodedForm } from './form';

/** A draft of the subject with a file. */
export interface WorldFiles {
  evidenceId: string;
  fileId: string;
}

export async function buildFiles(owner: Caller): Promise<WorldFiles> {
  const { body } = await ask(owner, evidenceApi.createEvidence, { body: { kind: 'FILE' } });
  return { evidenceId: body.id, fileId: await newFile(owner, body.id, 'kept') };
}

/** Adds a text to evidence. @throws where it does not work. */
export async function newFile(owner: Caller, evidenceId: string, words: string): Promise<string> {
  const { headers, body } = encodedForm({ file: words, fileName: 'notes.txt' });
  const answer = await owner.call('POST', `/evidence/${evidenceId}/files`, body, { headers });
  if (answer.status !== 201) throw new Error(`Adding a file answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}
