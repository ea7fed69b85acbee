import type { Browser, Page } from 'playwright-core';
import { launchBrowser, picture, signedIn, startWaymark, type RunningWaymark } from '../support';

const story = {
  Situation: 'In April the Records team changed the shape of an appointment message, and Booking failed in live for 40 minutes.',
  Task: 'I was asked to define the integration build for both systems.',
  Action: 'I wrote a data contract with the Records lead and joined the two pipelines.',
  Result: 'Since 21 May, 6 breaking changes were stopped before merge.',
};
const title = 'Contract tests between Booking and Records';
const part = (page: Page, name: keyof typeof story) => page.getByRole('textbox', { name });
/** When the next thing is stored that is changed. The words "Saved 10:42" may be there from before. */
const stored = (page: Page) => page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
const saved = (page: Page) => page.getByText(/Saved \d\d:\d\d/).first();

describe('a mentee proves a skill', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it.each([
    ['a desktop', 'Prototyping', { width: 1280, height: 900 }],
    ['a phone', 'Systems design', { width: 390, height: 844 }],
  ])('on %s, and loses no word when the network goes and the tab is closed', async (device, skill, viewport) => {
    const { page, faults } = await signedIn(browser, waymark, 'mentee', { viewport });
    const context = page.context();
    await page.goto('/skills');
    await page.getByRole('button', { name: `Add evidence for ${skill}`, exact: true }).click();
    await page.getByLabel('What did you do?').fill(title);
    await picture(page, `skills-adding-${device}`);
    await page.getByRole('button', { name: 'Save and write the story' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const address = page.url();
    await part(page, 'Situation').fill(story.Situation);
    await saved(page).waitFor();

    await context.setOffline(true);
    await part(page, 'Task').fill(story.Task);
    await part(page, 'Action').fill(story.Action);
    await page.getByText(/Offline\. Kept on this device/).first().waitFor();
    await picture(page, `evidence-offline-${device}`);
    await page.close();
    await context.setOffline(false);

    const again = await context.newPage();
    await again.goto(address);
    await part(again, 'Action').waitFor();
    expect(await part(again, 'Situation').inputValue()).toBe(story.Situation);
    expect(await part(again, 'Task').inputValue()).toBe(story.Task);
    expect(await part(again, 'Action').inputValue()).toBe(story.Action);

    await part(again, 'Result').fill(story.Result);
    await again.getByLabel('Happened, or ended, on').fill('2026-05-21');
    await again.getByRole('checkbox', { name: /^You can/ }).first().check();
    await again.getByRole('button', { name: 'Action', exact: true }).first().click();
    await again.getByRole('button', { name: 'Submit 1 claim for review' }).click();
    await again.getByRole('alert').getByRole('link', { name: /removed patient and citizen data/ }).click();
    await again.keyboard.press('Space');
    await again.getByRole('button', { name: 'Submit 1 claim for review' }).click();
    await again.getByText('1 claim sent for review').waitFor();
    await again.getByText('Submitted', { exact: true }).first().waitFor();
    await picture(again, `evidence-submitted-${device}`);

    await again.getByRole('link', { name: 'Versions' }).click();
    await again.getByRole('heading', { level: 1, name: 'Version 1' }).waitFor();
    await again.getByText(story.Action).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);

  it('in two tabs at once, and keeps both texts until one is chosen', async () => {
    const { page: one, faults } = await signedIn(browser, waymark, 'mentee');
    await one.goto('/evidence');
    await one.getByRole('button', { name: /^Add (evidence|a first piece)$/ }).click();
    await one.getByRole('heading', { level: 1, name: 'Evidence without a title yet' }).waitFor();
    const other = await one.context().newPage();
    await other.goto(one.url());
    await part(other, 'Result').waitFor();

    const begun = stored(one);
    await part(one, 'Result').fill('Nothing broke.');
    await begun;
    const joined = stored(other);
    await part(other, 'Action').fill('I wrote the contract.');
    await joined;
    expect(await part(other, 'Result').inputValue()).toBe('Nothing broke.');

    const first = stored(one);
    await part(one, 'Task').fill('The first tab says this.');
    await first;
    await part(other, 'Task').fill('The second tab says that.');
    const conflict = other.getByRole('alert').filter({ hasText: 'You changed “Task” somewhere else' });
    await conflict.getByText('The first tab says this.').waitFor();
    await conflict.getByText('The second tab says that.').waitFor();
    await picture(other, 'evidence-conflict');
    const chosen = stored(other);
    await conflict.getByRole('button', { name: 'Keep what is here' }).click();
    await chosen;
    await one.reload();
    await part(one, 'Task').waitFor();
    expect(await part(one, 'Task').inputValue()).toBe('The second tab says that.');
    expect(faults).toEqual([]);
    await one.context().close();
  }, 120_000);
});
