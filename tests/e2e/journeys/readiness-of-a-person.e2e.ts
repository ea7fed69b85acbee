import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, launchBrowser, picture, signedIn, startWaymark, type RunningWaymark } from '../support';

const sizes = [
  { device: 'desk', viewport: { width: 1280, height: 900 } },
  { device: 'phone', viewport: { width: 390, height: 844 } },
];
const reason = 'She leads incidents with support, and has not yet run one alone.';
const drawer = (page: Page) => page.getByRole('dialog');
const judgement = (page: Page) => page.getByRole('region', { name: 'A manager’s judgement' });

describe('the readiness of a person', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  /** Her page, as she finds it herself. */
  let address: string;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it.each(sizes)('is read by her at a $device: the closest step, why, and the thread to the evidence', async ({ device, viewport }) => {
    const { page, faults } = await signedIn(browser, waymark, 'mentee', { viewport, acceptDownloads: true, reducedMotion: 'reduce' });
    await page.goto('/skills');
    await page.getByRole('link', { name: 'Your readiness' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your readiness' }).waitFor();
    await page.getByText('Your closest next step').waitFor();
    await page.getByRole('region', { name: 'Where you stand' }).getByText(/\d+ of \d+ mandatory requirements are met/).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('%');
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await picture(page, `readiness-mine-${device}`);

    await openAndClose(page);
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, `readiness-explained-${device}`);
    await followToEvidence(page);

    await page.goBack();
    const [download] = await Promise.all([page.waitForEvent('download'), page.goto('/readiness/mine').then(() => page.getByRole('link', { name: 'Export as CSV' }).click())]);
    expect(await readFile(await download.path(), 'utf8')).toContain('Information security');
    await page.emulateMedia({ media: 'print' });
    await page.locator('wm-printed-facts').getByText('Senior DevOps Engineer', { exact: false }).first().waitFor();
    await picture(page, `readiness-mine-${device}-print`);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 150_000);

  it('is judged by her manager beside the band, kept while it is typed, and flagged where they disagree', async () => {
    const { page, faults } = await signedIn(browser, waymark, 'manager');
    await page.goto('/people');
    await page.getByRole('link', { name: 'Amara Okafor' }).first().click();
    await page.getByRole('link', { name: /^How far from the role/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Readiness of Amara Okafor' }).waitFor();
    address = page.url();
    await begin(page);
    await drawer(page).getByRole('radio', { name: 'Ready now' }).check();
    await drawer(page).getByLabel('What it rests on').fill(reason);
    await drawer(page).getByText(/Saved \d\d:\d\d/).first().waitFor();
    await page.reload();
    await begin(page);
    await drawer(page).getByRole('radio', { name: 'Ready now', checked: true }).waitFor();
    expect(await drawer(page).getByLabel('What it rests on').inputValue()).toBe(reason);
    await drawer(page).getByRole('button', { name: 'Record your judgement' }).click();
    await judgement(page).getByText(reason, { exact: false }).first().waitFor();
    await judgement(page).getByText('The judgement and the band disagree').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'readiness-judged');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('shows her what he said, who has read it, and that he took it back', async () => {
    const [{ page: hers }, { page: his }] = await Promise.all([signedIn(browser, waymark, 'mentee'), signedIn(browser, waymark, 'manager')]);
    await hers.goto('/readiness/mine');
    await judgement(hers).getByText(reason, { exact: false }).first().waitFor();
    await judgement(hers).getByText('The judgement and the band disagree').waitFor();
    expect(await judgement(hers).getByRole('button').count()).toBe(0);

    await his.goto(address);
    await judgement(his).getByRole('button', { name: 'Take it back' }).click();
    await his.getByRole('alertdialog').or(drawer(his)).getByRole('button', { name: 'Take it back' }).click();
    await his.getByText('Your judgement is taken back').waitFor();
    await hers.reload();
    await judgement(hers).getByText('What was said before').click();
    await judgement(hers).getByText(/taken back on/).waitFor();
    await Promise.all([hers.context().close(), his.context().close()]);
  }, 90_000);
});

async function begin(page: Page): Promise<void> {
  await judgement(page).getByRole('button', { name: /^Say (it anew|when Amara will be ready)/ }).click();
  await drawer(page).getByRole('heading', { name: 'When will Amara be ready?' }).waitFor();
}

/** A requirement opens its explanation in the address; Escape and Back close it, and the focus returns. */
async function openAndClose(page: Page): Promise<void> {
  const requirement = page.getByRole('region', { name: 'Requirements by gap' }).getByRole('link', { name: 'Information security' });
  await requirement.click();
  await drawer(page).getByRole('heading', { level: 2, name: /^Information security: / }).waitFor();
  await page.keyboard.press('Escape');
  await drawer(page).waitFor({ state: 'detached' });
  await page.waitForURL((url) => !url.searchParams.has('requirement'));
  expect(await page.evaluate<string>('document.activeElement.textContent.trim()')).toBe('Information security');
  await requirement.press('Enter');
  await drawer(page).getByText('What the cell says').waitFor();
  await page.goBack();
  await drawer(page).waitFor({ state: 'detached' });
  await requirement.click();
  await drawer(page).getByText('What the cell says').waitFor();
}

/** From the explanation along the thread to what she wrote. */
async function followToEvidence(page: Page): Promise<void> {
  expect(await drawer(page).locator('[aria-current=step]').count()).toBe(1);
  const piece = drawer(page).getByRole('listitem').filter({ hasText: 'Evidence' }).locator('a[href^="/evidence/"]').first();
  const title = await piece.innerText();
  await piece.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await drawer(page).count()).toBe(0);
}
