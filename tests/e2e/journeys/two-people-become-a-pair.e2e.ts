import type { Browser, Page } from 'playwright-core';
import { accountOf, launchBrowser, picture, signedIn, startWaymark, type RunningWaymark } from '../support';

const asked = 'I would like to lead a research session by the autumn, and have only taken notes in two.';
const purpose = 'Amara plans and leads a research session, and writes down what was learnt.';
const saved = (page: Page) => page.getByText(/Saved \d\d:\d\d/).first();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

describe('two people become a pair', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it('one finds the other and asks, the other accepts, both sign, and the mentoring is active', async () => {
    const [mentee, mentor] = await Promise.all([signedIn(browser, waymark, 'mentee'), signedIn(browser, waymark, 'mentor and assessor', { viewport: { width: 390, height: 844 } })]);
    const names = { mentee: accountOf(waymark, 'mentee').name, mentor: accountOf(waymark, 'mentor and assessor').name };

    await mentor.page.goto('/mentors/mine');
    await mentor.page.getByLabel('What should people know before they ask you?').fill('I have led research for six years, mostly in clinics.');
    await mentor.page.getByLabel('People at a time').fill('3');
    const finds = mentor.page.getByRole('switch', { name: 'People can find me' });
    if (!(await finds.isChecked())) await finds.check();
    await saved(mentor.page).waitFor();
    await picture(mentor.page, 'mentor-profile-phone');

    await mentee.page.goto('/mentors');
    await mentee.page.getByLabel('Name, team or skill').fill(names.mentor);
    await mentee.page.getByRole('link', { name: names.mentor, exact: true }).waitFor();
    await picture(mentee.page, 'mentors');
    await mentee.page.getByRole('button', { name: `Ask for mentoring from ${names.mentor}` }).click();
    await mentee.page.getByLabel('What would you like help with?').fill(asked);
    // A dialog that was closed loses no word.
    await mentee.page.getByRole('button', { name: 'Go back' }).click();
    await mentee.page.getByRole('button', { name: `Ask for mentoring from ${names.mentor}` }).click();
    expect(await mentee.page.getByLabel('What would you like help with?').inputValue()).toBe(asked);
    await mentee.page.getByRole('dialog').getByRole('button', { name: 'Ask for mentoring' }).click();
    await heading(mentee.page, `Your mentoring with ${names.mentor}`).waitFor();
    await mentee.page.getByText(`Waiting for ${names.mentor}.`).waitFor();
    await picture(mentee.page, 'pair-requested');
    const address = new URL(mentee.page.url()).pathname;

    await mentor.page.goto('/pairs');
    await mentor.page.getByRole('link', { name: 'Read the request' }).click();
    await mentor.page.getByText(asked).waitFor();
    await picture(mentor.page, 'pair-answer-phone');
    await mentor.page.getByRole('button', { name: 'Accept', exact: true }).click();
    await mentor.page.getByText('Nothing is agreed yet').waitFor();

    await mentee.page.goto(`${address}/agreement`);
    await mentee.page.getByRole('button', { name: 'Begin the agreement' }).click();
    await mentee.page.getByLabel('Purpose').fill(purpose);
    await saved(mentee.page).waitFor();
    await mentee.page.getByRole('button', { name: 'Sign the agreement' }).click();
    await mentee.page.getByText(`You have signed. ${names.mentor} has not yet`).waitFor();
    await picture(mentee.page, 'agreement-half-signed');

    await mentor.page.goto(`${address}/agreement`);
    expect(await mentor.page.getByLabel('Purpose').inputValue()).toBe(purpose);
    await picture(mentor.page, 'agreement-phone');
    await mentor.page.getByRole('button', { name: 'Sign the agreement' }).click();
    await heading(mentor.page, `Mentoring ${names.mentee}`).waitFor();
    await mentor.page.getByText('Active', { exact: true }).waitFor();

    await mentee.page.goto(address);
    await mentee.page.getByText('Active', { exact: true }).waitFor();
    await mentee.page.getByText('Signed by you').waitFor();
    await picture(mentee.page, 'pair-active');

    // Either can pause, and go on; the other sees why.
    await mentor.page.getByRole('button', { name: 'More' }).click();
    await mentor.page.getByRole('menuitem', { name: 'Pause' }).click();
    await mentor.page.getByLabel('Why, if you want to say').fill('I am away in August.');
    await mentor.page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
    await mentor.page.getByText('Paused', { exact: true }).first().waitFor();
    await mentee.page.reload();
    await mentee.page.getByText('I am away in August.').waitFor();
    await mentee.page.getByRole('button', { name: 'Go on now' }).click();
    await mentee.page.getByText('Active', { exact: true }).waitFor();
    expect([...mentee.faults, ...mentor.faults]).toEqual([]);
    await Promise.all([mentee.page.context().close(), mentor.page.context().close()]);
  }, 240_000);

  it('they plan a session, are asked which hour of the night is meant, move it, call it off, plan another and record one that took place', async () => {
    const [mentee, mentor] = await Promise.all([signedIn(browser, waymark, 'mentee'), signedIn(browser, waymark, 'mentor and assessor', { viewport: { width: 390, height: 844 } })]);
    const names = { mentee: accountOf(waymark, 'mentee').name, mentor: accountOf(waymark, 'mentor and assessor').name };
    const { page } = mentee;
    await page.goto('/pairs');
    await page.getByRole('link', { name: `Your mentoring with ${names.mentor}` }).press('Enter');
    await heading(page, `Your mentoring with ${names.mentor}`).waitFor();
    const dialog = page.getByRole('dialog');
    // What is wrong takes the focus and is scrolled to, so nothing is pressed before.
    const refused = dialog.locator('[role=alert]:focus');
    const type = async (day: string, from: string) => {
      await dialog.getByLabel('Day', { exact: true }).fill(day);
      await dialog.getByLabel('From', { exact: true }).fill(from);
      await dialog.getByLabel('To', { exact: true }).focus();
    };
    const choose = async (item: string) => {
      await page.getByRole('button', { name: `with ${names.mentor}` }).first().click();
      await page.getByRole('menuitem', { name: item }).click();
    };

    await page.getByRole('button', { name: 'Plan a session' }).first().click();
    await type('2031-10-26', '01:10');
    await dialog.getByRole('button', { name: 'Plan the session' }).click();
    await refused.waitFor();
    await picture(page, 'session-which-hour');
    await dialog.getByLabel('The later one, 01:10 GMT').check();
    await dialog.getByRole('button', { name: 'Add a line of your own' }).click();
    await dialog.getByLabel('Line 1 of your own').fill('What a research question is');
    await dialog.getByRole('button', { name: 'Plan the session' }).click();
    await page.getByText('Sun 26 October 2031, 01:10 to').first().waitFor();
    await page.getByText('What a research question is').waitFor();

    // The other one moves it while this page still shows the old time.
    await mentor.page.goto('/sessions');
    await mentor.page.getByRole('button', { name: `with ${names.mentee}` }).first().click();
    await mentor.page.getByRole('menuitem', { name: 'Move to another time' }).click();
    await mentor.page.getByRole('dialog').getByLabel('Day', { exact: true }).fill('2031-10-30');
    await mentor.page.getByRole('dialog').getByRole('button', { name: 'Move the session' }).click();
    await mentor.page.getByText('Thu 30 October 2031, 01:10').first().waitFor();
    await picture(mentor.page, 'sessions-phone');
    await choose('Cancel');
    await dialog.getByLabel(`A word to ${names.mentor}`).fill('I am away that week');
    await dialog.getByRole('button', { name: 'Cancel the session' }).click();
    await dialog.getByText(`${names.mentor} moved this session to Thu 30 October 2031`).waitFor();
    await refused.waitFor();
    await dialog.getByRole('button', { name: 'Cancel the session' }).click();
    await page.getByText('By you, ').waitFor();

    await choose('Plan another in its place');
    await type('2031-11-06', '10:00');
    await dialog.getByRole('button', { name: 'Plan the session' }).click();
    await page.getByRole('link', { name: 'The one in its place' }).waitFor();
    await picture(page, 'pair-timeline');

    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Record a past session' }).click();
    await type('2031-11-06', '10:00');
    await dialog.getByRole('button', { name: 'Go on to the record' }).click();
    await dialog.getByRole('link', { name: 'Choose a time that has passed' }).waitFor();
    await type(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), '10:00');
    await dialog.getByRole('button', { name: 'Go on to the record' }).click();
    await heading(page, /^Session 1/).waitFor();
    await page.goto('/sessions');
    await page.getByRole('link', { name: `Session 1 with ${names.mentor}` }).first().waitFor();
    await picture(page, 'sessions');
    expect([...mentee.faults, ...mentor.faults]).toEqual([]);
    await Promise.all([mentee.page.context().close(), mentor.page.context().close()]);
  }, 240_000);
});
