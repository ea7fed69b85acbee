import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, launchBrowser, picture, press, signedIn, startWaymark, type RunningWaymark } from '../support';

const sizes = [
  { device: 'desk', viewport: { width: 1280, height: 900 }, navigation: 'Main' },
  { device: 'phone', viewport: { width: 390, height: 844 }, navigation: 'Main, small screen' },
];

/** What has the focus, as it is read out. */
const focused = (page: Page) => page.evaluate<string>(`document.activeElement.innerText.replace(/\\s+/g, ' ').trim()`);

describe('a manager’s Monday', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it.each(sizes)('at a $device: reads how the team stands, asks why, tries what would help and hands it over', async ({ device, viewport, navigation }) => {
    const { page, faults } = await signedIn(browser, waymark, 'manager', { viewport, acceptDownloads: true, reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: navigation, exact: true }).getByRole('link', { name: 'Readiness', exact: true }).click();
    await acknowledgePurpose(page);
    await page.getByRole('heading', { level: 1, name: 'Team readiness' }).waitFor();
    const changes: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && changes.push(request.url()));

    await page.getByText('Next for your team').waitFor();
    expect(await page.getByRole('list', { name: 'People by band' }).getByRole('button').allInnerTexts()).toEqual(['Ready', 'Nearly', 'Developing', 'Early', 'Unknown'].map((band) => expect.stringContaining(band)));
    await readMap(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await picture(page, `team-readiness-${device}`);

    await openAndClose(page);
    await supposeThatOwenLeaves(page);
    expect(changes).toEqual([]);

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export as CSV' }).click()]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(await readFile(await download.path(), 'utf8')).toContain('Amara Okafor');

    await page.emulateMedia({ media: 'print' });
    await page.locator('wm-printed-map table').first().waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
    await picture(page, `team-readiness-${device}-print`);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 150_000);

  it('finds the same view again by its address, and the one before with Back', async () => {
    const { page, faults } = await signedIn(browser, waymark, 'manager');
    await page.goto('/readiness?reach=ALL&order=category&people=name');
    await acknowledgePurpose(page);
    const names = page.getByRole('grid').locator('tbody').getByRole('rowheader');
    await names.filter({ hasText: 'Zainab Hussain' }).waitFor();
    expect(await page.getByLabel('Order of skills').inputValue()).toBe('category');
    const everybody = await names.count();
    await page.getByLabel('Reports').selectOption('DIRECT');
    await names.filter({ hasText: 'Zainab Hussain' }).waitFor({ state: 'detached' });
    expect(await names.count()).toBeLessThan(everybody);
    await page.goBack();
    await names.filter({ hasText: 'Zainab Hussain' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('is not for somebody who manages nobody', async () => {
    const { page } = await signedIn(browser, waymark, 'mentee');
    expect(await page.getByRole('link', { name: 'Readiness', exact: true }).count()).toBe(0);
    await page.goto('/readiness');
    await page.getByRole('heading', { level: 1, name: 'You cannot see this page' }).waitFor();
    await page.context().close();
  }, 60_000);
});

/** The first time, a manager reads what the programme of the people is for. */
async function acknowledgePurpose(page: Page): Promise<void> {
  const asked = page.getByRole('heading', { level: 1, name: 'Read what this is for' });
  await asked.or(page.getByRole('grid')).first().waitFor();
  if (await asked.isVisible()) await page.getByRole('button', { name: /^I have read this and keep to it/ }).click();
  await page.getByRole('grid').waitFor();
}

/** The map by its roles and names, and the keys that move in it. */
async function readMap(page: Page): Promise<void> {
  const map = page.getByRole('grid', { name: /against Senior DevOps Engineer/ });
  await map.getByRole('columnheader', { name: /^Service support needs 4/ }).waitFor();
  await map.getByRole('rowheader', { name: /^Amara Okafor (Ready|Nearly|Developing|Early|Unknown) \d+ of \d+/ }).waitFor();
  await map.getByRole('rowheader', { name: 'Cover people at level' }).waitFor();
  expect(await map.locator('[tabindex="0"]').count()).toBe(1);
  await map.locator('[tabindex="0"]').focus();
  await press(page, 'Control+Home');
  const name = await focused(page);
  await press(page, 'ArrowDown');
  expect(await focused(page)).not.toBe(name);
  await press(page, 'ArrowRight');
  expect(await focused(page)).toMatch(/^(\d|–)/);
}

/** Enter opens the explanation of a cell in the address; Back closes it and leads to the cell again. */
async function openAndClose(page: Page): Promise<void> {
  const cell = await focused(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?&]cell=/);
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has('cell'));
  await expect(focusedSoon(page, cell)).resolves.toBe(cell);
}

/** What has the focus once it is `wanted`, or after a while. */
async function focusedSoon(page: Page, wanted: string): Promise<string> {
  for (const giveUpAt = Date.now() + 5000; Date.now() < giveUpAt && (await focused(page)) !== wanted; ) await page.waitForTimeout(50);
  return focused(page);
}

async function supposeThatOwenLeaves(page: Page): Promise<void> {
  const whatIf = page.getByRole('region', { name: 'What if someone leaves?' });
  await whatIf.getByText('Nothing here is saved, and nobody is told.', { exact: false }).waitFor();
  await whatIf.getByLabel('Person, change 1').selectOption('Owen Pritchard');
  const table = whatIf.getByRole('table', { name: 'Cover now, and if Owen Pritchard leaves' });
  await table.getByRole('columnheader', { name: 'Then' }).waitFor();
  const before = await table.getByRole('row').count();
  await whatIf.getByRole('button', { name: 'Add another change' }).click();
  await whatIf.getByLabel('Person, change 2').selectOption('Somebody new');
  await whatIf.getByRole('table', { name: 'Cover now, and if Owen Pritchard leaves and somebody new joins' }).waitFor();
  expect(before).toBeGreaterThan(1);
  await whatIf.getByRole('button', { name: 'Remove change 2' }).click();
}
