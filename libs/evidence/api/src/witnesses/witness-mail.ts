import { writeLetter } from '@waymark/foundation/server';

interface WitnessMailFacts {
  readonly name: string;
  readonly ownerName: string;
  readonly organisation: string;
  readonly days: number;
  readonly publicUrl: string;
  readonly token: string;
}

/** The mail that asks somebody what they saw. It says who asks, and nothing of what was written. */
export function witnessMail({ name, ownerName, organisation, days, publicUrl, token }: WitnessMailFacts): { subject: string; text: string; html: string } {
  return {
    subject: `${ownerName} asks what you saw of their work`,
    ...writeLetter({
      greeting: `Hello ${name},`,
      paragraphs: [
        `${ownerName} of ${organisation} describes a piece of their work in Waymark, and says that you saw it. They ask you to say what you saw, in your own words.`,
        `You need no account. The link works for ${days} days, and you can answer once.`,
      ],
      action: { label: 'Read the question', url: `${publicUrl}/witness#${token}` },
      closing: 'If you do not know this person or saw nothing, you can say so there, or ignore this mail.',
    }),
  };
}
