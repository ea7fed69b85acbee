import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

const published = readFileSync(resolve(import.meta.dirname, '../../../tools/cli/demo/profiles/senior-devops-engineer.txt'), 'utf8');

/** The published text that the demo holds, as the text of a role with another title. */
export function sampleTitled(title: string): string {
  return published.replace('Senior DevOps Engineer', title);
}

/** Pastes the text as an editor does, and waits for what was found in it. */
export async function pasteProfile(page: Page, text: string): Promise<void> {
  await page.goto('/role-profiles/import');
  await page.getByLabel('Text of the role profile').fill(text);
  await page.getByRole('status').filter({ hasText: 'We recognise the published text of a role profile' }).waitFor();
  await page.getByRole('button', { name: 'Check what we found' }).click();
  await page.getByRole('heading', { level: 2, name: 'What we found' }).waitFor();
}
