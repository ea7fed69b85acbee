import type { Id } from '@waymark/foundation/kernel';

/** Where the storage keeps the files of evidence, and where it notes those that wait for the virus scanner. */
export const filesFolder = 'evidence/';
export const waitingFolder = 'waiting/evidence/';

interface FilePlace {
  readonly organisationId: Id;
  readonly fileId: Id;
}

export function fileKey({ organisationId, fileId }: FilePlace): string {
  return `${filesFolder}${organisationId}/${fileId}`;
}

export function waitingKey({ organisationId, fileId }: FilePlace): string {
  return `${waitingFolder}${organisationId}/${fileId}`;
}

/** The file that a key below a folder belongs to; undefined for what is none of ours. */
export function placeOf(key: string, folder: string): FilePlace | undefined {
  const [organisationId = '', fileId = '', ...rest] = key.slice(folder.length).split('/');
  const isId = (word: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word);
  return isId(organisationId) && isId(fileId) && rest.length === 0 ? { organisationId, fileId } : undefined;
}
