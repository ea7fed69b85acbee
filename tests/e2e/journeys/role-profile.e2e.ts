import type { Browser } from 'playwright-core';
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
  }, 90_000);
});
