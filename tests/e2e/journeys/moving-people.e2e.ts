import type { Browser, Page } from 'playwright-core';
import { axeFindings, launchBrowser, picture, signedIn, startWaymark, type RunningWaymark } from '../support';

/** Finds a person by name in a dialog and chooses them. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(label).fill(name);
  await dialog.getByRole('radio', { name }).check();
}

async function task(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: words }).click();
}

/** Pictures of the page as it is, wide and narrow, light and dark. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const [width, height] of [[1280, 900], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `${name}-${width}-${colorScheme}`);
    }
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('looking after people', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
    ({ page, faults } = await signedIn(browser, waymark, 'organisation admin', { reducedMotion: 'reduce' }));
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  const open = async (name: string) => {
    await page.goto('/people');
    await page.getByRole('link', { name: new RegExp(`^${name}`) }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  it('moves a person from one team to another in one go', async () => {
    await open('Tomos Lewis');
    await task(page, 'Tomos Lewis', 'Move to a team');
    const dialog = page.getByRole('dialog', { name: 'Move Tomos Lewis to a team' });
    await dialog.getByLabel('Into which team').selectOption({ label: 'Platform team' });
    await pictures(page, 'move-team');
    await dialog.getByRole('button', { name: 'Move from today' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Platform team' }).waitFor();
    await page.getByRole('link', { name: 'Booking and referrals' }).waitFor({ state: 'detached' });
    await expect(page.getByRole('link', { name: 'Booking and referrals' }).count()).resolves.toBe(0);
    await pictures(page, 'person');
  }, 120_000);

  it('changes who manages them from a day, and their page and the new manager’s say so', async () => {
    await open('Tomos Lewis');
    await task(page, 'Tomos Lewis', 'Change manager');
    await choose(page, 'Who manages them', 'Priya Nair');
    await pictures(page, 'change-manager');
    await page.getByRole('dialog').getByRole('button', { name: 'Assign manager' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Manager now').waitFor();
    const { page: manager } = await signedIn(browser, waymark, 'manager');
    await manager.goto(page.url());
    await manager.getByRole('heading', { level: 1, name: 'Tomos Lewis' }).waitFor();
    await manager.getByText('Manager now').first().waitFor();
    await expect(manager.getByText('Manager now').count()).resolves.toBe(1);
    await manager.context().close();
  }, 120_000);

  it('finds who is missing a manager, and gives several people one at once', async () => {
    await page.goto('/people?without=MANAGER');
    await page.getByRole('row', { name: /Sunita Rao/ }).waitFor();
    await pictures(page, 'people-filters');
    await page.getByLabel('What is missing').selectOption({ label: 'Nothing in particular' });
    await page.getByLabel('Name or email address').fill('dan');
    await page.getByRole('checkbox', { name: 'Choose Daniel Osei' }).check();
    await pictures(page, 'people-chosen');
    await page.getByRole('button', { name: 'Change manager' }).click();
    await choose(page, 'Who manages them', 'Helen Marsh');
    await page.getByRole('dialog').getByRole('button', { name: 'Assign manager' }).click();
    await page.getByRole('row', { name: /Daniel Osei/ }).getByText('Helen Marsh').waitFor();
    await page.getByText('1 chosen').waitFor({ state: 'detached' });
    await expect(page.getByText('1 chosen').count()).resolves.toBe(0);
  }, 120_000);

  it('warns about the people of a manager who is suspended, and hands them over in the same step', async () => {
    await open('Owen Pritchard');
    await page.getByRole('heading', { name: 'People Owen Pritchard manages' }).waitFor();
    await pictures(page, 'person-manager');
    await task(page, 'Owen Pritchard', 'Suspend');
    const dialog = page.getByRole('dialog', { name: 'Suspend Owen Pritchard?' });
    await dialog.getByText('manages Mei Lin Chen and Zainab Hussain').waitFor();
    await choose(page, 'New manager', 'Callum Fraser');
    await pictures(page, 'suspend');
    await dialog.getByRole('button', { name: 'Hand over and suspend' }).click();
    await page.getByRole('button', { name: 'Hand over the people' }).waitFor({ state: 'detached' });
    await open('Callum Fraser');
    await page.getByRole('heading', { name: 'People Callum Fraser manages' }).waitFor();
    await page.getByRole('link', { name: 'Mei Lin Chen' }).waitFor();
    await expect(page.getByText('Suspended').count()).resolves.toBe(0);
  }, 120_000);

  it('says what to do about a duplicate instead of merging it', async () => {
    await open('Jamie Whitlock');
    await task(page, 'Jamie Whitlock', 'This is a duplicate');
    await choose(page, 'Which record stays', 'Rhys Bevan');
    const dialog = page.getByRole('dialog', { name: 'Jamie Whitlock is a duplicate' });
    await dialog.getByText('Suspend Jamie Whitlock').waitFor();
    await pictures(page, 'duplicate');
    await dialog.getByRole('button', { name: 'Go back' }).click();
    expect(faults).toEqual([]);
  }, 120_000);
});
