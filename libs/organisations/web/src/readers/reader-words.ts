import { spokenMoment } from '@waymark/foundation/browser';
import type { Question } from '@waymark/foundation/ui';
import { accessGrounds, type ItemReader } from '@waymark/organisations/domain';

/** Somebody who can read an item. `until` says how long, where that is known: "Until decided". */
export interface ShownReader extends ItemReader {
  until?: string;
}

/** Why somebody can read it, as it stands after their name. */
export function groundWords({ ground }: Pick<ItemReader, 'ground'>): string {
  return accessGrounds[ground];
}

/** When somebody last read it: "Last read today at 14:02", "Not read yet". */
export function lastReadWords({ lastReadAt }: Pick<ItemReader, 'lastReadAt'>, timeZone: string, now: Date): string {
  return lastReadAt === null ? 'Not read yet' : `Last read ${spokenMoment(lastReadAt, timeZone, now)}`;
}

/** Who can read an item, `unnamed` people besides, for the line beside its heading: "Only you", "You and Rhys Bevan", "You and 3 others". */
export function audienceWords(readers: readonly Pick<ItemReader, 'name'>[], unnamed = 0): string {
  if (unnamed > 0) return `You and ${readers.length + unnamed === 1 ? '1 other' : `${readers.length + unnamed} others`}`;
  const [first, second] = readers;
  if (first === undefined) return 'Only you';
  if (second === undefined) return `You and ${first.name}`;
  return readers.length === 2 ? `You, ${first.name} and ${second.name}` : `You and ${readers.length} others`;
}

/** What is asked before a release is taken back: what stops, and what does not. */
export function takingBackWords({ name, lastReadAt }: Pick<ItemReader, 'name' | 'lastReadAt'>, what: string): Question {
  const known = lastReadAt === null ? 'They have not opened it.' : 'They have read it, and keep what they remember.';
  return {
    heading: `Take ${what} back from ${name}?`,
    detail: `From now on ${name} cannot open it, and it leaves the list of what is shared with them. ${known} You can let them read it again.`,
    confirm: 'Take it back',
    cancel: 'Go back',
  };
}
