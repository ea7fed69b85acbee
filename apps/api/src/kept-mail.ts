import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentationPolicy, type Config } from '@waymark/foundation/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { simpleParser } from 'mailparser';

interface KeptMail {
  name: string;
  to: string;
  subject: string;
  date: string;
  text: string;
}

/**
 * Shows the mail that was kept as files, at /dev/mail, so that links can be followed on a machine without a mail
 * server. It holds the links that let people in, so it is shown only where `npm start` asked for it, and only to a
 * browser on this very machine that asks for this very machine: not through a proxy, a network or another site's name.
 */
export async function publishKeptMail(server: FastifyInstance, config: Config): Promise<void> {
  if (config.production || config.mail.smtpUrl !== undefined || !config.mail.shown) return;
  server.get('/dev/mail', async (request, reply) => {
    if (!isFromThisMachine(request)) {
      reply.callNotFound();
      return reply;
    }
    const mails = await newestMails(config.mail.directory);
    return reply.type('text/html; charset=utf-8').header('content-security-policy', documentationPolicy).send(page(mails));
  });
}

function isFromThisMachine(request: FastifyRequest): boolean {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  return !forwarded && ['127.0.0.1', '::1'].includes(peer) && ['localhost', '127.0.0.1', '[::1]'].includes(request.hostname);
}

async function newestMails(directory: string): Promise<KeptMail[]> {
  const files = await readdir(directory).catch(() => []); // no directory yet: no mail yet
  const names = files.filter((name) => name.endsWith('.eml')).sort().reverse().slice(0, 50);
  return Promise.all(names.map((name) => parse(directory, name)));
}

async function parse(directory: string, name: string): Promise<KeptMail> {
  const mail = await simpleParser(await readFile(join(directory, name)));
  const to = Array.isArray(mail.to) ? mail.to.map(({ text }) => text).join(', ') : (mail.to?.text ?? '');
  return { name, to, subject: mail.subject ?? '', date: mail.date?.toUTCString() ?? '', text: mail.text ?? '' };
}

function page(mails: KeptMail[]): string {
  const items = mails.map(
    ({ to, subject, date, text }) =>
      `<article><h2>${escape(subject)}</h2><p>To ${escape(to)}, ${escape(date)}</p><pre>${withLinks(text)}</pre></article>`,
  );
  const body = items.length === 0 ? '<p>No mail yet. What Waymark sends is kept here on this machine.</p>' : items.join('\n');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Mail on this machine - Waymark</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
:root{color-scheme:light dark}body{font:16px/24px system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid;padding:1rem 0}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}h2{font-size:1.125rem;margin:0}
</style></head><body><main><h1>Mail on this machine</h1>${body}</main></body></html>`;
}

function withLinks(text: string): string {
  return escape(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function escape(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
