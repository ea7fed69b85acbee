import type { Browser, BrowserContextOptions } from 'playwright-core';
import { visit, type Visit } from './browser';
import type { DemoAccount, RunningWaymark } from './running-waymark';

/**
 * The demo account that is listed with this role or name, or that of a colleague who is not listed: everybody of the
 * demo signs in with the same password, and has an address made of their name.
 */
export function accountOf({ accounts }: RunningWaymark, roleOrName: string): DemoAccount {
  const account = accounts.find(({ role, name }) => role === roleOrName || name === roleOrName);
  if (account !== undefined) return account;
  const listed = accounts.find(({ role }) => role === 'mentee');
  if (listed === undefined || !/^[A-Z]/.test(roleOrName)) throw new Error(`The demo lists nobody as ${roleOrName}`);
  return { ...listed, role: 'colleague', name: roleOrName, email: `${roleOrName.toLowerCase().replaceAll(' ', '.')}@${listed.email.split('@')[1] ?? ''}` };
}

/** Signs in by the form, as a person does, and waits for the first page. */
export async function signedIn(
  browser: Browser,
  waymark: RunningWaymark,
  roleOrName: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const { email, password } = accountOf(waymark, roleOrName);
  const visiting = await visit(browser, { baseURL: waymark.address, ...options });
  const { page } = visiting;
  await page.goto('/');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening), / }).waitFor();
  return visiting;
}
