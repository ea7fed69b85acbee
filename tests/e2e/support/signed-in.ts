import type { Browser, BrowserContextOptions } from 'playwright-core';
import { visit, type Visit } from './browser';
import type { DemoAccount, RunningWaymark } from './running-waymark';

/** The demo account that is listed with this role or name. */
export function accountOf(waymark: RunningWaymark, roleOrName: string): DemoAccount {
  const account = waymark.accounts.find(({ role, name }) => role === roleOrName || name === roleOrName);
  if (account === undefined) throw new Error(`The demo lists nobody as ${roleOrName}`);
  return account;
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
