import type { Browser, Page } from 'playwright-core';
import { launchBrowser, pasteProfile, picture, sampleTitled, signedIn, startWaymark, type RunningWaymark } from '../support';

const title = 'Release engineer';

/** How many items the published text holds in each of its sections. */
const counts: [section: string, items: number][] = [
  ['Summary', 5],
  ['Organisation skills', 10],
  ['Training activities', 9],
  ['PDAs', 7],
  ['Qualifications', 3],
];

describe('a role profile', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it('goes from a pasted text to the target of a mentee', async () => {
    const { page: admin, faults } = await signedIn(browser, waymark, 'organisation admin');
    await pasteProfile(admin, sampleTitled(title));
    for (const [section, items] of counts) {
      await admin.getByRole('row', { name: section }).getByRole('cell', { name: String(items), exact: true }).waitFor();
    }
    await picture(admin, 'check-with-warning');

    await admin.getByRole('button', { name: 'Go to the warning' }).click();
    await admin.getByRole('button', { name: 'The text as it stands' }).click();
    await admin.getByRole('heading', { name: '1 warning, all answered' }).waitFor();
    await picture(admin, 'check-answered');
    await admin.getByRole('button', { name: 'Approve and publish version 1' }).click();
    await admin.getByRole('alertdialog').getByRole('button', { name: 'Publish version 1' }).click();
    await admin.getByRole('heading', { level: 1, name: title }).waitFor();

    const { page: mentee, faults: menteesFaults } = await signedIn(browser, waymark, 'mentee');
    await mentee.goto('/role-profiles');
    await mentee.getByRole('link', { name: title }).click();
    await mentee.getByRole('heading', { level: 1, name: title }).waitFor();
    await mentee.getByText('DevOps toolchain').first().waitFor();
    await mentee.getByRole('button', { name: 'Make it my target' }).click();
    await mentee.getByRole('alertdialog').getByRole('button', { name: 'Change my target role' }).click();
    await mentee.getByText('Your target role, version 1').waitFor();
    await picture(mentee, 'profile-own-target');
    expect([...faults, ...menteesFaults]).toEqual([]);
    await admin.context().close();
    await mentee.context().close();
  }, 120_000);

  it('is printed as a whole: every description open, in light colours, without what only a screen needs', async () => {
    const { page, faults } = await signedIn(browser, waymark, 'manager', { colorScheme: 'dark' });
    await page.goto('/role-profiles');
    await page.getByRole('link', { name: 'Senior DevOps Engineer' }).click();
    await page.getByRole('heading', { level: 2, name: 'Versions' }).waitFor();
    expect(await onPaper(page)).toMatchObject({ headings: 8, dark: false });
    expect((await onPaper(page)).controls).toBeGreaterThan(5);
    await page.evaluate(`document.documentElement.dataset.theme = 'dark'; document.querySelector('main details').open = true;
      addEventListener('beforeprint', () => { globalThis.opened = document.querySelectorAll('main details[open]').length; });`);

    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(3);
    expect(await page.evaluate('opened')).toBe(10);
    expect(await page.locator('main details[open]').count()).toBe(1);

    await page.emulateMedia({ media: 'print' });
    expect(await onPaper(page)).toEqual({ headings: 8, controls: 0, dark: true });
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);
});

/** How many sections and how many things to press there are to see, and whether the words are dark. */
async function onPaper(page: Page): Promise<{ headings: number; controls: number; dark: boolean }> {
  return page.evaluate(`(() => {
    const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
    const [red, green, blue] = getComputedStyle(document.querySelector('h1')).color.match(/[\\d.]+/g).map(Number);
    return { headings: seen('wm-profile-body h2, #versions h2'), controls: seen('button, select, nav a, .btn, header[role], .topbar'), dark: red + green + blue < 200 };
  })()`);
}
