import type { Browser, Page } from 'playwright-core';
import { launchBrowser, picture, signedIn, startWaymark, type RunningWaymark } from '../support';

const title = 'Rotating database credentials without downtime';
const claim = 'Information security at 3 Practitioner';

/** Answers a check as a person does, by the words of its choice. */
const answer = (page: Page, check: string, choice: 'Yes' | 'No') => page.getByRole('group', { name: new RegExp(`^${check}`) }).getByText(choice, { exact: true }).click();
const saved = (page: Page) => page.getByText(/Saved \d\d:\d\d/).first();

describe('an assessor judges a claim', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it('from the queue, returns it with what to add, and confirms it when it comes again', async () => {
    const { page, faults } = await signedIn(browser, waymark, 'mentor and assessor', { viewport: { width: 1280, height: 900 } });
    await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Reviews' }).click();
    await page.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor();
    await picture(page, 'reviews-queue');
    await page.getByRole('link', { name: claim }).click();
    await page.getByRole('heading', { level: 1, name: claim }).waitFor();
    await page.getByText('4 of 5 answered').waitFor();
    await picture(page, 'claim-in-review');

    await page.getByRole('button', { name: 'Go to the check' }).click();
    await answer(page, 'Sufficient', 'No');
    await page.getByLabel('What is missing').fill('One rotation is not enough to be sure.');
    await page.getByLabel('What to add, in words Amara can use').fill('Show a second rotation that failed, and what you did.');
    await saved(page).waitFor();
    expect(await page.getByRole('button', { name: /^Confirm/ }).count()).toBe(0);
    await picture(page, 'claim-with-a-no');
    await page.getByRole('button', { name: 'Return with what to add' }).click();
    await page.getByText('Returned to Amara with what to add').waitFor();
    await page.getByText('Returned', { exact: true }).first().waitFor();

    await addWhatWasAsked(browser, waymark);

    await page.goto('/reviews');
    await page.getByRole('link', { name: claim }).click();
    await page.getByRole('button', { name: 'Open the review' }).click();
    for (const check of ['Valid', 'Authentic', 'Reliable', 'Current', 'Sufficient']) await answer(page, check, 'Yes');
    await page.getByLabel('Why, in words Amara can use').fill('Two rotations failed and both were put right from the alarm alone.');
    await saved(page).waitFor();
    await page.getByRole('button', { name: 'Confirm 3 Practitioner' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirm 3 Practitioner in Information security for Amara Okafor?' });
    await picture(page, 'claim-confirming');
    await dialog.getByRole('button', { name: 'Confirm 3 Practitioner' }).click();
    await page.getByText('3 Practitioner is confirmed').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Rhys Bevan saw 3 Practitioner' }).waitFor();
    await picture(page, 'claim-confirmed');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 150_000);
});

/** The mentee reads what to add, writes it and submits again. */
async function addWhatWasAsked(browser: Browser, waymark: RunningWaymark): Promise<void> {
  const { page, faults } = await signedIn(browser, waymark, 'mentee');
  await page.goto('/evidence');
  await page.getByRole('link', { name: title }).click();
  await page.getByText('Show a second rotation that failed, and what you did.').first().waitFor();
  await page.getByRole('textbox', { name: 'Result' }).fill('Credentials change every 24 hours. Two rotations failed, and I put both right from the alarm.');
  await saved(page).waitFor();
  await page.getByRole('checkbox', { name: /removed patient and citizen data/ }).check();
  await page.getByRole('button', { name: /^Submit \d claims? for review/ }).click();
  await page.getByText(/claims? sent for review/).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
}
