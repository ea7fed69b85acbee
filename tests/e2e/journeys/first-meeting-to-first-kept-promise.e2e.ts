import type { Browser, Page } from 'playwright-core';
import { accountOf, launchBrowser, picture, signedIn, startWaymark, type RunningWaymark } from '../support';
import { beginPair } from './beginning-a-pair';

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
const promise = 'Ask Owen to watch the failover drill';
const [hers, his] = ['Contract tests run on every merge.', 'The results are deleted after seven days.'];
const late = 'We kept the results for a week longer.';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const saved = (page: Page) => page.getByText(/Saved \d\d:\d\d/).first().waitFor();
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What the two see of each other is on the server: a window looks again when somebody comes back to it, until it has come there. */
async function reads(page: Page, name: string, words: string): Promise<void> {
  for (let look = 0; look < 40 && (await field(page, name).inputValue()) !== words; look += 1) {
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await page.waitForTimeout(500);
  }
  expect(await field(page, name).inputValue()).toBe(words);
}

describe('from the first meeting to the first kept promise', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let mentee: Page;
  let mentor: Page;
  let names: { mentee: string; mentor: string };

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
    mentee = (await signedIn(browser, waymark, 'mentee')).page;
    mentor = (await signedIn(browser, waymark, 'mentor and assessor')).page;
    names = { mentee: accountOf(waymark, 'mentee').name, mentor: accountOf(waymark, 'mentor and assessor').name };
    await becomePair(mentee, mentor);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it('two people write in two windows, and no word of either is lost', async () => {
    await mentor.getByRole('button', { name: 'More', exact: true }).click();
    await mentor.getByRole('menuitem', { name: 'Record a past session' }).click();
    await mentor.getByLabel('Day').fill(yesterday);
    await mentor.getByLabel('From').fill('10:00');
    await mentor.getByLabel('To', { exact: true }).fill('10:50');
    await mentor.getByRole('button', { name: 'Go on to the record' }).click();
    await heading(mentor, `Session 1 with ${names.mentee}`).waitFor();
    await field(mentor, 'Goal for this session').fill('Decide what would show an assessor that our tests cover the contract.');
    await saved(mentor);

    await mentee.goto(new URL(mentor.url()).pathname);
    await heading(mentee, `Session 1 with ${names.mentor}`).waitFor();
    expect(await field(mentee, 'Goal for this session').inputValue()).toContain('Decide what would show');

    // Both write in the same field before either has seen the other.
    await Promise.all([field(mentee, 'What is happening now').fill(hers), field(mentor, 'What is happening now').fill(his)]);
    const conflicted = await Promise.race([mentee, mentor].map(async (page) => page.getByRole('button', { name: /^Keep both/ }).waitFor().then(() => page)));
    const other = conflicted === mentee ? mentor : mentee;
    await conflicted.getByText(/changed “Reality: what is happening now” at \d\d:\d\d, while you were writing/).waitFor();
    await picture(conflicted, 'session-conflict');
    await conflicted.getByRole('button', { name: /^Keep both/ }).click();
    await saved(conflicted);
    const both = await field(conflicted, 'What is happening now').inputValue();
    expect(both).toContain(hers);
    expect(both).toContain(his);

    // The other window gets both texts by itself.
    await reads(other, 'What is happening now', both);
  }, 60_000);

  it('what is typed without a network, and the page loaded again, is still there', async () => {
    await mentee.context().setOffline(true);
    await field(mentee, 'What is in the way').fill('The rota.');
    await mentee.getByText(/Offline\. Kept on this device/).first().waitFor();
    await mentee.context().setOffline(false);
    await mentee.reload();
    await heading(mentee, `Session 1 with ${names.mentor}`).waitFor();
    expect(await field(mentee, 'What is in the way').inputValue()).toBe('The rota.');
    await reads(mentor, 'What is in the way', 'The rota.');
  }, 60_000);

  it('an option is weighed before it is chosen, and becomes an action that needs a day', async () => {
    await mentor.getByRole('button', { name: 'Add an option' }).click();
    await mentor.locator('[id="OPTIONS.options.0.words"]').fill(promise);
    const choose = mentor.getByRole('checkbox', { name: /option 1/ });
    await choose.focus();
    await mentor.keyboard.press('Space');
    expect(await choose.isChecked()).toBe(false);
    await mentor.locator('[id="OPTIONS.options.0.for"]').fill('It covers several services at once.');
    await choose.check();
    expect(await mentor.locator('[id="WILL.actions.0.words"]').inputValue()).toBe(promise);

    await mentor.getByRole('button', { name: 'Log session' }).click();
    await mentor.getByRole('link', { name: 'Say by when' }).click();
    await mentor.locator('[id="WILL.actions.0.dueOn"]').fill(soon);
    await mentor.getByRole('group', { name: 'Action 1', exact: true }).getByRole('radio', { name: '6', exact: true }).check();
    await field(mentor, 'What would make it an 8?').fill('Owen agreeing the day beforehand.');
    await mentor.getByRole('button', { name: 'Write a private note' }).click();
    await mentor.getByRole('textbox', { name: 'Private notes, note 1' }).fill('Ask about the rota next time.');
    await panel(mentor, 'Private notes').getByText(/Saved \d\d:\d\d/).first().waitFor();
    await picture(mentor, 'session-editor');
    // She types on without a network while he logs it.
    await mentee.context().setOffline(true);
    await field(mentee, 'What has been tried').fill(late);
    await mentee.getByText(/Offline\. Kept on this device/).first().waitFor();
    await mentor.getByRole('button', { name: 'Log session' }).click();
    await mentor.getByText(`${names.mentee} is asked to confirm it`).waitFor();
    await picture(mentor, 'session-logged');
  }, 60_000);

  it('the other one confirms it, and reads no private note', async () => {
    await mentee.context().setOffline(false);
    await mentee.reload();
    const rescued = mentee.getByRole('alert').filter({ hasText: 'What you typed in Reality is not in the record' });
    await rescued.getByText(late).waitFor();
    await picture(mentee, 'session-words-rescued');
    await rescued.getByRole('button', { name: 'Change it with a reason' }).click();
    expect(await field(mentee, 'What has been tried').inputValue()).toBe(late);
    await mentee.getByRole('button', { name: 'Go back' }).click();
    await rescued.getByRole('button', { name: 'Hide this' }).click();
    await mentee.getByRole('button', { name: 'Confirm session 1' }).click();
    await mentee.getByText('Confirmed by both', { exact: true }).first().waitFor();
    expect(await mentee.getByText('Ask about the rota next time.').count()).toBe(0);
    await panel(mentee, 'Private notes').getByText('Nothing noted for yourself yet.').waitFor();
    await mentee.getByRole('link', { name: 'Summary to print or share' }).click();
    await panel(mentee, 'What it came to').getByText(promise).first().waitFor();
    await mentee.goBack();
  }, 60_000);

  it('the promise is kept by one click, and begins a piece of evidence', async () => {
    await mentee.getByRole('link', { name: promise }).first().click();
    await heading(mentee, promise).waitFor();
    await picture(mentee, 'action-open');
    await mentee.getByRole('button', { name: 'It is done' }).click();
    await mentee.getByRole('heading', { name: 'Use it as evidence' }).waitFor();
    await picture(mentee, 'action-done');
    await mentor.goto('/goals?of=mentees&view=board');
    await mentor.getByRole('region', { name: /^Done, \d/ }).getByText(promise).waitFor();

    await mentee.getByRole('button', { name: 'Begin the draft' }).click();
    await mentee.waitForURL(/\/evidence\//);
    expect(await mentee.getByLabel('Title').inputValue()).toBe(promise);
  }, 60_000);
});

/** Both are on the page of their pair. */
async function becomePair(mentee: Page, mentor: Page): Promise<void> {
  await mentor.goto(`/pairs/${await beginPair(mentee, mentor)}`);
  await heading(mentor, /^Mentoring /).waitFor();
}
