import * as z from 'zod';

/** Both the browser and Node.js have it; this library is compiled with the types of neither. */
declare const URL: new (address: string) => { readonly hostname: string };

/** Labels of letters, digits and hyphens, at least two of them; the last is no number, or it would be an address. */
const hostName = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** What would make a URL read something else than a host, or a host out of something else. */
const notOfADomain = /[\s/\\?#@:%[\]<>^|*,;"]/u;

const mostDomains = 100;

/**
 * A mail domain as it is compared: ASCII and lower case. What a person types may be in capitals, begin with an @, and
 * be written in any alphabet (IDN): it is turned into its ASCII form as UTS 46 says, which is what addresses carry.
 */
export const mailDomain = z
  .string()
  .max(320)
  .transform((typed) => asciiDomain(typed))
  .refine((domain) => hostName.test(domain), 'Enter a domain, like example.org');

/** The mail domains that an organisation allows, each once, in the order they were typed. */
export const mailDomains = z
  .array(mailDomain)
  .max(mostDomains, `Use ${mostDomains} domains or fewer`)
  .transform((domains) => [...new Set(domains)]);

/**
 * Whether an address may be invited. No domains at all mean any. A domain means itself and nothing below or above it:
 * `calder.example` does not let in `ann@team.calder.example`, because whoever runs a sub-domain may be somebody else.
 * @param email as the schema `emailAddress` leaves it: ASCII and lower case.
 */
export function addressIsAllowed(email: string, domains: readonly string[]): boolean {
  return domains.length === 0 || domains.includes(domainOf(email));
}

/** What whoever invites an address is told that its organisation does not allow. */
export function addressRefusal(email: string, domains: readonly string[]): string {
  const named = domains.slice(0, 3).join(', ');
  const rest = domains.length > 3 ? ` and ${domains.length - 3} more` : '';
  return `${domainOf(email)} is not among the mail domains of this organisation: ${named}${rest}. An organisation admin can add it in the settings.`;
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** Empty where it is no domain. */
function asciiDomain(typed: string): string {
  const bare = typed.trim().replace(/^@/, '').replace(/\.$/, '');
  if (bare === '' || notOfADomain.test(bare)) return '';
  try {
    return new URL(`http://${bare}/`).hostname;
  } catch {
    return ''; // no host can be called so: the schema says so
  }
}
