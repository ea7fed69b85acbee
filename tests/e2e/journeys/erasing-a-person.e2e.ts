import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, launchBrowser, picture, signedIn, startWaymark, type RunningWaymark } from '../support';

describe('an admin who erases a person', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  let address: string;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
    ({ page, faults } = await signedIn(browser, waymark, 'organisation admin', { reducedMotion: 'reduce' }));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  const search = async (words: string) => {
    await page.goto(`/people?search=${words}`);
    await page.getByRole('status').filter({ hasText: 'shown' }).waitFor();
    return page.getByRole('rowheader').allTextContents();
  };

  it('suspends them first, for nobody is erased who can still come in', async () => {
    expect((await search('tomos')).join(' ')).toContain('Tomos Lewis');
    await page.getByRole('link', { name: /^Tomos Lewis/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Tomos Lewis' }).waitFor();
    address = new URL(page.url()).pathname;
    await page.goto(`${address}/data`);
    await page.getByText('This person is still an active member. Suspend them first.').waitFor();
    expect(await page.getByRole('button', { name: 'Erase this person' }).getAttribute('aria-disabled')).toBe('true');
    await page.goto(address);
    await page.getByRole('button', { name: 'More for Tomos Lewis' }).click();
    await page.getByRole('menuitem', { name: 'Suspend' }).click();
    const dialog = page.getByRole('dialog', { name: 'Suspend Tomos Lewis?' });
    await dialog.getByRole('button', { name: 'Suspend', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }, 60_000);

  it('reads what goes and what stays, and types the name', async () => {
    await page.goto(`${address}/data`);
    await page.getByRole('heading', { name: 'What stays, and why' }).waitFor();
    await picture(page, 'erasure-before');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Erase this person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase Tomos Lewis?' });
    await dialog.getByLabel('Type Tomos Lewis to confirm').fill('tomos');
    await dialog.getByRole('button', { name: 'Erase this person' }).click();
    await dialog.getByText('Type the name as it is shown: Tomos Lewis').first().waitFor();
    await dialog.getByLabel('Type Tomos Lewis to confirm').fill('Tomos Lewis');
    await dialog.getByRole('button', { name: 'Erase this person' }).click();
    await dialog.waitFor({ state: 'detached' });
  }, 60_000);

  it('gets a certificate that names nobody, and finds nobody by the name', async () => {
    const certificate = page.getByRole('link', { name: /^Certificate for Former member [0-9a-f]{4}$/ });
    for (let tries = 0; tries < 40; tries++) {
      await page.goto('/organisation/retention');
      await page.getByText(/^Former member/).first().waitFor();
      if ((await certificate.count()) > 0) break;
      await page.waitForTimeout(500);
    }
    await picture(page, 'erasure-certificate');
    expect(await axeFindings(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), certificate.click()]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('Former member');
    expect(text).not.toMatch(/Tomos|Lewis/);
    expect(await search('tomos')).toEqual([]);
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: /^Former member [0-9a-f]{4}$/ }).waitFor();
    expect(faults).toEqual([]);
  }, 90_000);
});
