import type { Page } from 'playwright-core';

/** Invites a colleague by the page, and waits until they are in the list of people. */
export async function invite(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await page.goto('/people');
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite a colleague' });
  await dialog.getByLabel('Work email address').fill(email);
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByRole('row', { name }).getByText('Invited').waitFor();
}
