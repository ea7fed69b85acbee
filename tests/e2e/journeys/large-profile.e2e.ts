import type { Browser, Page } from 'playwright-core';
import { largeHalf, largeText, launchBrowser, signedIn, startWaymark, type RunningWaymark } from '../support';

const title = 'Keeper of everything';

/** Fewer fit into any window, with room for what the browser lays out ahead. */
const few = 150;

/** How many elements there are, and how many of them the browser lays out and paints: the others are too far away. */
async function laidOut(page: Page, selector: string): Promise<{ all: number; painted: number }> {
  const all = await page.locator(selector).count();
  const painted = await page.evaluate<number>(
    `[...document.querySelectorAll('${selector}')].filter((element) => element.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length`,
  );
  return { all, painted };
}

describe('a profile of 2,000 requirements', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
    ({ page, faults } = await signedIn(browser, waymark, 'organisation admin'));
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it('is pasted at once, and the text can still be typed in', async () => {
    await page.goto('/role-profiles/import');
    const box = page.getByLabel('Text of the role profile');
    await box.focus();
    await page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(largeText('A profile of another name'))});
      document.querySelector('textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    })()`);
    await page.getByText('“A profile of another name”, 2,000 items').waitFor();
    await box.press('Control+Home');
    await box.press('Shift+End');
    await box.pressSequentially(title);
    expect(await box.inputValue()).toBe(largeText(title));
    await page.getByText(`“${title}”, 2,000 items`).waitFor();
    await page.getByRole('button', { name: 'Check what we found' }).click();
    await page.getByText(`We read all 2,000 items in “${title}”`).waitFor();
  }, 120_000);

  it('is checked with only that laid out which is near, up to the last record', async () => {
    const found = page.locator('wm-found-panel');
    await found.getByText('Work activities').click();
    await found.locator('wm-found-records').waitFor();
    const rows = await laidOut(page, 'wm-found-records li');
    expect(rows.all).toBe(largeHalf);
    expect(rows.painted).toBeLessThan(few);
    // By their place: to look for a role or a label among so many takes the test far longer than the page.
    const last = found.locator('wm-found-records li').last();
    await last.getByText(/^Line /).click();
    await inView(page, `[data-n="${lineOf(`Task ${largeHalf}`)}"]`);
    await last.getByText('Edit').click();
    await last.locator('textarea, input[type="text"]').first().fill('The last task');
    await last.getByText('Save this record').click();
    await last.locator('.strong', { hasText: 'The last task' }).waitFor();
    expect((await laidOut(page, 'wm-found-records li')).painted).toBeLessThan(few);
  }, 120_000);

  it('leads from its warning to the line, and is published', async () => {
    await page.getByText('Go to the warning').click();
    await inView(page, `[data-n="${lineOf('You can do it with help. You can tell when it')}"]`);
    await page.locator('wm-warnings-panel').getByText('The text as it stands').click();
    await page.locator('wm-warnings-panel').getByText('1 warning, all answered').waitFor();
    await page.locator('#publish').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Publish version 1' }).click();
    await page.locator('h1', { hasText: title }).waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  it('is read with only that laid out which is near, and its contents lead to every section', async () => {
    const records = 'wm-profile-body article, wm-profile-body dl > div';
    await page.locator('#activities').waitFor();
    const read = await laidOut(page, records);
    expect(read.all).toBe(2 * largeHalf);
    expect(read.painted).toBeLessThan(few);
    await page.locator('nav[wm-profile-contents]').getByText('Work activities').click();
    await inView(page, '#activities h2');
    await page.locator('a[aria-current="true"]').filter({ hasText: 'Work activities' }).waitFor();
    expect((await laidOut(page, '#activities dl > div')).painted).toBeGreaterThan(0);
    await page.locator('#activities dl > div').last().scrollIntoViewIfNeeded();
    await inView(page, '#activities dl > div:last-of-type');
    expect((await laidOut(page, records)).painted).toBeLessThan(few);
    expect(faults).toEqual([]);
  }, 120_000);
});

/** The number of a line in the text that was pasted. */
function lineOf(words: string): number {
  return largeText(title).split('\n').indexOf(words) + 1;
}

/** How long a page may take to scroll, in milliseconds, on a machine that is busy with other tests. */
const patience = 20_000;

/** Waits until the element stands in the window, between the bars at its edges. */
async function inView(page: Page, selector: string): Promise<void> {
  for (const giveUpAt = Date.now() + patience; Date.now() < giveUpAt; ) {
    const isThere = await page.evaluate<boolean>(`new Promise((say) => requestAnimationFrame(() => {
      const { top, bottom } = document.querySelector('${selector}').getBoundingClientRect();
      say(bottom > 56 && top < innerHeight - 40);
    }))`);
    if (isThere) return;
  }
  throw new Error(`${selector} did not come into view`);
}
