import type { Browser, Page } from 'playwright-core';
import { axeFindings, launchBrowser, picture, signedIn, startWaymark, type RunningWaymark } from '../support';

const file = [
  'Staff number,Name,Work email,Team,Job title,Manager',
  '9001,Bronwen Hale,bronwen.hale@calder.example,Platform team,Analyst,priya.nair@calder.example',
  '9002,Gethin Moss,gethin.moss@calder,Platform team,Tester,9001',
  '9003,مريم حسن,maryam.hassan@calder.example,Bookings; Platform team,Tester,9002',
].join('\n');

/** Pictures of the page as it is, wide and narrow, light and dark; with nothing for axe to find, and no scrolling sideways. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const [width, height] of [[1280, 900], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `people-import-${name}-${width}-${colorScheme}`);
    }
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

describe.each([
  ['on a wide screen', { width: 1280, height: 900 }],
  ['on a narrow screen', { width: 390, height: 844 }],
])('importing people %s', (_, viewport) => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it('takes a file with a heading that is not known and a wrong row, which is corrected in the page', async () => {
    const { page, faults } = await signedIn(browser, waymark, 'organisation admin', { reducedMotion: 'reduce', viewport });
    await page.goto('/people');
    await page.getByRole('link', { name: 'Import people' }).click();
    await page.getByRole('heading', { level: 1, name: 'Import people from a file' }).waitFor();
    await pictures(page, 'choose');
    await page.setViewportSize(viewport);

    await page.getByLabel('Or paste the rows here').fill('Name,Email\n"Zoe" Hale,zoe@calder.example');
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByText('(line 2, column 6)').first().waitFor();

    await page.locator('input[type=file]').setInputFiles({ name: 'people-june.csv', mimeType: 'text/csv', buffer: Buffer.from(file.replace('Staff number', 'Clock card')) });
    await page.getByRole('heading', { name: 'What does each column hold?' }).waitFor();
    await page.getByLabel('Clock card').selectOption({ label: 'External id' });
    await expect(page.getByLabel('Work email').inputValue()).resolves.toBe('email');
    await pictures(page, 'columns');
    await page.setViewportSize(viewport);
    await page.getByRole('button', { name: 'Check the rows' }).click();

    await page.getByRole('heading', { name: '1 row has a problem' }).waitFor();
    await pictures(page, 'dry-run');
    await page.setViewportSize(viewport);
    await page.getByRole('link', { name: /^Row 3: Enter a complete email address/ }).click();
    const cell = page.getByLabel('Email address, row 3');
    await expect(cell.evaluate((input) => input === input.ownerDocument.activeElement)).resolves.toBe(true);
    await cell.fill('gethin.moss@calder.example');
    await cell.press('Enter');
    await page.getByRole('heading', { name: '1 row has a problem' }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Import 3 people' }).click();
    await page.getByRole('heading', { name: 'The people are imported' }).waitFor();
    await pictures(page, 'done');
    await page.setViewportSize(viewport);
    await page.getByRole('button', { name: 'Email invitations to all of them' }).click();
    await page.getByRole('heading', { name: '3 people not invited yet' }).waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'See people' }).click();
    await page.getByLabel('Name or email address').fill('Gethin');
    await page.getByRole('row', { name: /Gethin Moss.*Bronwen Hale/s }).waitFor();
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
    await page.context().close();
  }, 120_000);
});
