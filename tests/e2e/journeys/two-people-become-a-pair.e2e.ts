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
});
