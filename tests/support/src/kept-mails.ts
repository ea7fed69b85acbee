import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

export interface KeptMail {
  to: string;
  subject: string;
  text: string;
  messageId: string;
}

/** What was mailed, oldest first. */
export async function keptMails(directory: string): Promise<KeptMail[]> {
  const files = await readdir(directory).catch(() => []); // nothing was mailed yet
  const names = files.filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(names.map((name) => read(join(directory, name))));
}

/** The secret of the link in a mail. @throws where the mail has none. */
export function secretIn(mail: KeptMail): string {
  const secret = /#([A-Za-z0-9_-]{43})/.exec(mail.text)?.[1];
  if (secret === undefined) throw new Error(`No link in the mail "${mail.subject}"`);
  return secret;
}

async function read(file: string): Promise<KeptMail> {
  const { to, subject, text, messageId } = await simpleParser(await readFile(file));
  const address = Array.isArray(to) ? to.map((each) => each.text).join(', ') : (to?.text ?? '');
  return { to: address, subject: subject ?? '', text: text ?? '', messageId: messageId ?? '' };
}
