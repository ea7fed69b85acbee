import { writeLetter } from '@waymark/foundation/server';
import type { LinkKind } from '@waymark/organisations/domain';

export interface LinkMailFacts {
  name: string;
  organisationName: string;
  publicUrl: string;
  secret: string;
}

/**
 * The mail that carries a link. The secret stands behind the # of the address, so it reaches no server log and no
 * other site, and a program that opens links to look at them does not use it up: the page asks for a click.
 */
export function linkMail(kind: LinkKind, facts: LinkMailFacts): { subject: string; text: string; html: string } {
  const { name, organisationName, publicUrl, secret } = facts;
  const greeting = `Hello ${name},`;
  switch (kind) {
    case 'SIGN_IN':
      return {
        subject: 'Your link to sign in to Waymark',
        ...writeLetter({
          greeting,
          paragraphs: ['Here is your link to sign in. It works once, for 15 minutes.'],
          action: { label: 'Sign in to Waymark', url: `${publicUrl}/sign-in/link#${secret}` },
          closing: 'If you did not ask for it, you can ignore this mail. Nobody can sign in without it.',
        }),
      };
    case 'PASSWORD_RESET':
      return {
        subject: 'Choose a new Waymark password',
        ...writeLetter({
          greeting,
          paragraphs: ['Here is your link to choose a new password. It works once, for an hour.'],
          action: { label: 'Choose a new password', url: `${publicUrl}/reset-password#${secret}` },
          closing: 'If you did not ask for it, you can ignore this mail. Your password stays as it is.',
        }),
      };
    case 'INVITATION':
      return {
        subject: `${organisationName} invites you to Waymark`,
        ...writeLetter({
          greeting,
          paragraphs: [
            `${organisationName} uses Waymark for mentoring and coaching, and invites you to join.`,
            'The link works once, for 14 days.',
          ],
          action: { label: 'Accept the invitation', url: `${publicUrl}/invitation#${secret}` },
          closing: 'If you do not know this organisation, you can ignore this mail.',
        }),
      };
  }
}
