import type { Browser, Page } from 'playwright-core';
import { accountOf, launchBrowser, mailedLink, picture, signedIn, startWaymark, visit, type RunningWaymark } from '../support';

/** What a tab that sleeps, or whose browser has no channel between tabs, hears of the others. */
const deaf = 'window.BroadcastChannel = class { postMessage() {} addEventListener() {} close() {} }';

describe('a tab whose organisation was switched in another tab', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let page: Page;
  let other: Page;
  let faults: string[];

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
    const { name, email, password } = accountOf(waymark, 'organisation admin');
    await waymark.command('organisation', 'found', '--name', 'Harbour Works', '--admin-name', name, '--admin-email', email);
    const link = await mailedLink(waymark, email, '/invitation');
    const invited = await visit(browser, { baseURL: waymark.address });
    await invited.page.goto(link);
    await invited.page.getByLabel('Your Waymark password').fill(password);
    await invited.page.getByRole('button', { name: 'Join Harbour Works' }).click();
    await invited.page.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
    await invited.page.context().close();
    ({ page, faults } = await signedIn(browser, waymark, 'organisation admin', { reducedMotion: 'reduce' }));
    await page.addInitScript(deaf);
    other = await page.context().newPage();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  const nameOf = (tab: Page) => tab.getByLabel('Name', { exact: true });

  /** Goes to an organisation in the other tab. */
  async function switchTo(name: string): Promise<void> {
    await other.goto('/');
    const menu = other.getByRole('banner').getByRole('button', { name: /^Organisation: / });
    await menu.waitFor();
    if ((await menu.textContent())?.includes(name) === true) return;
    await menu.click();
    await other.getByRole('menuitemradio', { name }).click();
    await other.getByRole('button', { name: `Organisation: ${name}` }).waitFor();
  }

  it('writes nothing into the organisation that it does not show, and keeps what was typed', async () => {
    await switchTo('Calder Digital');
    await page.goto('/organisation');
    await nameOf(page).fill('Calder in the wrong place');
    await switchTo('Harbour Works');
    await page.getByRole('button', { name: 'Save name and dates' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'This browser has gone on in another organisation' });
    await dialog.waitFor();
    await picture(page, 'switched-elsewhere');
    expect(await nameOf(page).inputValue()).toBe('Calder in the wrong place');
    await other.goto('/organisation');
    await nameOf(other).waitFor();
    expect(await nameOf(other).inputValue()).toBe('Harbour Works');
  }, 60_000);

  it('saves it where it belongs, once the person goes back', async () => {
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to Calder Digital' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.getByText('You are back.').waitFor();
    await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 200),
      page.getByRole('button', { name: 'Save name and dates' }).click(),
    ]);
    await page.reload();
    await nameOf(page).waitFor();
    expect(await nameOf(page).inputValue()).toBe('Calder in the wrong place');
    expect(faults).toEqual([]);
  }, 60_000);
});
