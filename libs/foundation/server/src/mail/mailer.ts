import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config';
import { configToken } from '../config-token';

/** A mail to one person. It never quotes notes, evidence or reasons: it says what to open. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Stable for the same mail, so that a mailbox shows a repeated delivery once. */
  messageId: string;
}

/** Sends mail through SMTP, or keeps it as files in a directory where no SMTP server is configured. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter;
  private readonly keepIn: string | null;

  constructor(@Inject(configToken) private readonly config: Config) {
    const { smtpUrl, directory } = config.mail;
    this.keepIn = smtpUrl === undefined ? directory : null;
    this.transport =
      smtpUrl === undefined
        ? createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
        : createTransport({ url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as never);
  }

  /** Resolves once the mail server, or the directory, has the mail; rejects where it did not take it. */
  async send(mail: Mail): Promise<void> {
    const sent = (await this.transport.sendMail({
      from: this.config.mail.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })) as { message?: Buffer };
    if (this.keepIn !== null && sent.message !== undefined) await keep(this.keepIn, sent.message);
  }

  /** Removes the mails to an address that were kept as files. What a mail server took is in somebody's mailbox. */
  async forget(address: string): Promise<void> {
    if (this.keepIn === null) return;
    const names = await readdir(this.keepIn).catch(() => []); // no directory yet: no mail yet
    for (const name of names.filter((one) => one.endsWith('.eml'))) {
      const path = join(this.keepIn, name);
      const head = (await readFile(path, 'utf8')).split('\n\n', 1)[0] ?? '';
      if (head.toLowerCase().includes(`to: ${address}`)) await rm(path, { force: true });
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** Files sort by the time they were kept; a half-written one never has its final name. */
async function keep(directory: string, message: Buffer): Promise<void> {
  await mkdir(directory, { recursive: true });
  const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID()}`;
  await writeFile(join(directory, `.${name}`), message, { mode: 0o600 });
  await rename(join(directory, `.${name}`), join(directory, `${name}.eml`));
}
