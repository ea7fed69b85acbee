import type { RunningWaymark } from './running-waymark';

/** How long the worker may take to send, in milliseconds. */
const patience = 20_000;

/** The newest link to `path` that was mailed to this address, once it is there, as a reader copies it from the mail. */
export async function mailedLink(waymark: RunningWaymark, address: string, path: string): Promise<string> {
  const start = `${waymark.address}${path}#`;
  for (const giveUpAt = Date.now() + patience; Date.now() < giveUpAt; ) {
    const mails = await waymark.mails();
    const words = mails.filter(({ to }) => to.includes(address)).flatMap(({ text }) => text.split(/\s+/));
    const link = words.findLast((word) => word.startsWith(start));
    if (link !== undefined) return link;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`No link to ${path} was mailed to ${address}`);
}
