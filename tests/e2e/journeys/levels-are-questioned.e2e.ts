import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, mailedLink, picture, signedIn, startWaymark, visit, type RunningWaymark } from '../support';

const half = 'The rollback of last week was led by me, and it';
const skill = 'Programming and build (software engineering)';
const saved = (page: Page) => page.getByText(/Saved \d\d:\d\d/).first();

/** What stands in a field once what was typed before is there. */
async function whenFilled(field: Locator): Promise<string> {
  for (let tries = 0; tries < 200 && (await field.inputValue()) === ''; tries++) await field.page().waitForTimeout(50);
  return field.inputValue();
}

/** The calendar day so many days from now, as a field for days takes it. */
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('levels are questioned', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it('a mentee appeals, and another assessor puts another level in its place', async () => {
    const { page, faults } = await signedIn(browser, waymark, 'mentee');
    await page.goto('/skills');
    await page.getByRole('link', { name: 'Your levels' }).click();
    await page.getByRole('button', { name: `Ask for another look at ${skill}` }).first().click();
    await page.getByLabel('Why you ask for another look').fill(half);
    await saved(page).waitFor();
    const address = page.url();
    await page.close();

    const again = await page.context().newPage();
    await again.goto(address);
    await again.getByRole('button', { name: `Ask for another look at ${skill}` }).first().click();
    const reason = again.getByLabel('Why you ask for another look');
    expect(await whenFilled(reason)).toBe(half);
    await reason.fill(`${half} is not in the reasons.`);
    await picture(again, 'appeal-asking');
    await again.getByRole('dialog').getByRole('button', { name: 'Ask for another look' }).dblclick();
    await again.getByText('Appealed', { exact: true }).waitFor();

    const { page: other, faults: faultsOfOther } = await signedIn(browser, waymark, 'Isla McKay');
    await other.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: /^Reviews/ }).click();
    await other.getByRole('link', { name: new RegExp(`^${skill.slice(0, 21)}`) }).click();
    await other.getByRole('button', { name: `Answer the appeal on ${skill}` }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByText(`${half} is not in the reasons.`).waitFor();
    await dialog.getByText('2 Working').click();
    await dialog.getByLabel('Why', { exact: true }).fill('The rollback shows 2. For 3 I would need to see others build to your specification.');
    await picture(other, 'appeal-answering');
    await dialog.getByRole('button', { name: 'Put this level in its place' }).dblclick();
    await other.getByText('Amara Okafor reads your answer now').waitFor();
    await other.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor();
    expect(await other.getByRole('link', { name: new RegExp(`^${skill.slice(0, 21)}`) }).count()).toBe(0);

    await again.reload();
    await again.getByText('By Isla McKay, on appeal', { exact: false }).waitFor();
    await again.getByText('For 3 I would need to see others build to your specification.', { exact: false }).first().waitFor();
    await picture(again, 'appeal-answered');
    expect([...faults, ...faultsOfOther]).toEqual([]);
    await Promise.all([again.context().close(), other.context().close()]);
  }, 90_000);

  it('a manager asks for a waiver, the programme owner grants it, and the requirement is waived', async () => {
    const { page: manager, faults } = await signedIn(browser, waymark, 'manager');
    const found = await manager.request.get('/api/v1/members?search=Amara').then(async (answer) => (await answer.json()) as { items: { id: string }[] });
    await manager.goto(`/people/${found.items[0]?.id ?? ''}/levels`);
    await manager.getByRole('button', { name: 'Ask for a waiver' }).click();
    const dialog = manager.getByRole('dialog', { name: 'Waive a requirement' });
    await dialog.getByRole('radio', { name: /^User focus/ }).check();
    await dialog.getByLabel('Why it need not be met').fill('Amara works without users of her own until spring.');
    await saved(manager).waitFor();
    const address = manager.url();
    await manager.reload();
    await manager.getByRole('button', { name: 'Ask for a waiver' }).click();
    expect(await whenFilled(dialog.getByLabel('Why it need not be met'))).toBe('Amara works without users of her own until spring.');
    expect(await dialog.getByRole('radio', { name: /^User focus/ }).isChecked()).toBe(true);
    await picture(manager, 'waiver-asking');
    await dialog.getByRole('button', { name: 'Waive it' }).dblclick();
    await manager.getByText('Asked for', { exact: true }).waitFor();
    expect(await manager.getByText('Amara works without users of her own until spring.').count()).toBe(1);

    const { page: owner, faults: faultsOfOwner } = await signedIn(browser, waymark, 'programme owner');
    await owner.goto(new URL(address).pathname);
    await owner.getByRole('button', { name: 'Grant the waiver of User focus' }).dblclick();
    await owner.getByRole('button', { name: 'End the waiver of User focus' }).waitFor();
    await picture(owner, 'waiver-granted');

    const { page: mentee, faults: faultsOfMentee } = await signedIn(browser, waymark, 'mentee');
    await mentee.goto('/skills');
    await mentee.getByRole('row', { name: /^User focus/ }).getByText('Waived').first().waitFor();
    await picture(mentee, 'waiver-in-my-skills');
    expect([...faults, ...faultsOfOwner, ...faultsOfMentee]).toEqual([]);
    await Promise.all([manager, owner, mentee].map((page) => page.context().close()));
  }, 90_000);

  it('a programme owner lets somebody judge until a day, gives them a claim, and ends it', async () => {
    const { page: owner, faults } = await signedIn(browser, waymark, 'programme owner');
    await owner.goto('/claims/waiting');
    await owner.getByRole('button', { name: 'All that wait' }).click();
    await owner.getByRole('button', { name: 'Give to somebody else for User focus of Mei Lin Chen' }).waitFor();
    const programme = await owner.request.get('/api/v1/programmes').then(async (answer) => ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '');
    await owner.goto(`/programmes/${programme}/assessors`);
    await owner.getByRole('button', { name: 'Let somebody judge' }).first().click();
    const dialog = owner.getByRole('dialog', { name: 'Let somebody judge claims' });
    await dialog.getByLabel('Who', { exact: true }).fill('Naveen');
    await dialog.getByRole('radio', { name: /^Naveen Shah/ }).check();
    await dialog.getByRole('radio', { name: /^A framework/ }).check();
    await dialog.getByRole('group', { name: 'Which framework' }).getByRole('radio').first().check();
    await dialog.getByLabel('Until').fill(dayFromNow(30));
    await picture(owner, 'grant-giving');
    await dialog.getByRole('button', { name: 'Give the right to judge' }).dblclick();
    await owner.getByText('Naveen Shah may judge claims now').waitFor();
    await owner.getByRole('listitem').filter({ hasText: 'Naveen Shah' }).waitFor(); // fails on two
    await picture(owner, 'grant-given');

    await owner.goto('/claims/waiting');
    await owner.getByRole('button', { name: 'All that wait' }).click();
    await owner.getByRole('button', { name: 'Give to somebody else for User focus of Mei Lin Chen' }).click();
    await owner.getByRole('dialog').getByText('Naveen Shah').click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Give the claim' }).dblclick();
    await owner.getByText('Naveen Shah judges this claim now').waitFor();

    const { page: assessor, faults: faultsOfAssessor } = await signedIn(browser, waymark, 'Naveen Shah');
    await assessor.goto('/reviews');
    await assessor.getByRole('link', { name: 'User focus at 3 Practitioner' }).waitFor();
    await picture(assessor, 'grant-queue');

    await owner.goto(`/programmes/${programme}/assessors`);
    await owner.getByRole('button', { name: /^End the right of Naveen Shah/ }).click();
    await owner.getByRole('dialog').getByLabel('Ends on').fill(dayFromNow(0));
    await owner.getByRole('dialog').getByRole('button', { name: 'End it' }).dblclick();
    await owner.getByRole('listitem').filter({ hasText: 'Naveen Shah' }).getByText('Ended').waitFor();
    await assessor.reload();
    await assessor.getByRole('heading', { name: 'No claims are waiting for you' }).waitFor();
    expect([...faults, ...faultsOfAssessor]).toEqual([]);
    await Promise.all([owner.context().close(), assessor.context().close()]);
  }, 90_000);

  it('a witness without an account loses no word when the tab is closed, and signs once', async () => {
    const { page } = await signedIn(browser, waymark, 'mentee');
    await page.goto('/evidence');
    await page.getByRole('link', { name: 'The night the queue stopped' }).click();
    await page.getByRole('button', { name: 'Ask somebody who saw it' }).click();
    const question = page.getByRole('form', { name: 'Ask somebody who saw it' });
    await question.getByLabel('Name').fill('Jo Marlowe');
    await question.getByLabel('Email address').fill('jo.marlowe@example.org');
    await question.getByText(/^Saved \d/).first().waitFor();
    await page.reload();
    const kept = page.waitForResponse((answer) => answer.url().includes('/unsent-forms/WITNESS/'));
    await page.getByRole('button', { name: 'Ask somebody who saw it' }).click();
    await (await kept).finished();
    await question.getByLabel('What should they look for?').fill('The first minutes.');
    await question.getByText(/^Saved \d/).first().waitFor();
    expect([await question.getByLabel('Name').inputValue(), await question.getByLabel('Email address').inputValue()]).toEqual(['Jo Marlowe', 'jo.marlowe@example.org']);
    await question.getByRole('button', { name: 'Send the question' }).click();
    const link = await mailedLink(waymark, 'jo.marlowe@example.org', '/witness');
    const { page: before, faults } = await visit(browser, { baseURL: waymark.address });
    await before.goto(link);
    await before.getByLabel('What did you see?').fill('I was on the call from 02:20, and Amara');
    await picture(before, 'witness-writing');
    await before.close();

    const again = await before.context().newPage();
    await again.goto(link);
    const statement = again.getByLabel('What did you see?');
    await statement.waitFor();
    expect(await statement.inputValue()).toBe('I was on the call from 02:20, and Amara');
    await statement.fill('I was on the call from 02:20, and Amara led it.');
    await before.context().setOffline(true);
    await again.getByRole('button', { name: 'Sign what I saw' }).click();
    await again.getByRole('alert').first().waitFor();
    await before.context().setOffline(false);
    await again.getByRole('button', { name: 'Sign what I saw' }).dblclick();
    await again.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
    expect(await again.evaluate<number>('localStorage.length')).toBe(0);
    expect(faults).toEqual([]);
    await Promise.all([page.context().close(), again.context().close()]);
  }, 90_000);
});
