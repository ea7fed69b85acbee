import type { Browser } from 'playwright-core';
import { accountOf, invite, launchBrowser, mailedLink, picture, signedIn, startWaymark, visit, type RunningWaymark } from '../support';

const greeting = /^Good (morning|afternoon|evening), /;
const newPassword = 'copper lantern orbit meadow';

describe('the first afternoon with Waymark', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it('begins with an invitation: whoever follows it joins, is at home, and is active for the admin', async () => {
    const invited = { name: 'Bronwen Hale', email: 'bronwen.hale@calder.example' };
    const { page: admin, faults } = await signedIn(browser, waymark, 'organisation admin');
    await invite(admin, invited);
    await picture(admin, 'people-invited');

    const { page: newcomer } = await visit(browser, { baseURL: waymark.address });
    await newcomer.goto(await mailedLink(waymark, invited.email, '/invitation'));
    await newcomer.getByRole('heading', { level: 1, name: 'Join Calder Digital on Waymark' }).waitFor();
    await newcomer.getByLabel('Choose a password', { exact: true }).fill(newPassword);
    await picture(newcomer, 'invitation');
    await newcomer.getByRole('button', { name: 'Join Calder Digital' }).click();
    await newcomer.getByRole('heading', { level: 1, name: /^Good .*, Bronwen$/ }).waitFor();

    await admin.reload();
    await admin.getByRole('row', { name: invited.name }).getByText('Active').waitFor();
    expect(faults).toEqual([]);
    await admin.context().close();
    await newcomer.context().close();
  }, 120_000);

  it('goes on with an access token, which is shown once', async () => {
    const { page } = await signedIn(browser, waymark, 'organisation admin');
    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Create a token' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create an access token' });
    await dialog.getByLabel('Name').fill('Monthly report');
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('button', { name: 'Create token' }).click();
    const shown = page.getByLabel('Token for Monthly report');
    await shown.waitFor();
    const token = await shown.inputValue();
    expect(token.length).toBeGreaterThan(30);
    await page.getByRole('button', { name: 'Done, I have it' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'End the token Monthly report' }).waitFor();
    await expect(page.getByText(token).count()).resolves.toBe(0);
    await expect(page.getByLabel('Token for Monthly report').count()).resolves.toBe(0);
    await picture(page, 'security');
    await page.context().close();
  }, 120_000);

  it('lets a mentee sign in by a link in an email', async () => {
    const { email } = accountOf(waymark, 'mentee');
    const { page } = await visit(browser, { baseURL: waymark.address });
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Email me a link instead' }).click();
    // Both pages have a field for the address: the next one has to be there first.
    await page.getByRole('heading', { level: 1, name: 'Sign in with a link by email' }).waitFor();
    await page.getByLabel('Email address').fill(email);
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await page.getByRole('heading', { level: 1, name: 'Check your email' }).waitFor();
    await page.goto(await mailedLink(waymark, email, '/sign-in/link'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: greeting }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.context().close();
  }, 120_000);

  it('replaces a forgotten password by a link in an email, and refuses the old one', async () => {
    const { email, password } = accountOf(waymark, 'mentor and assessor');
    const { page } = await visit(browser, { baseURL: waymark.address });
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Choose a new password' }).waitFor();
    await page.getByLabel('Email address').fill(email);
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await page.getByRole('heading', { level: 1, name: 'Check your email' }).waitFor();
    await page.goto(await mailedLink(waymark, email, '/reset-password'));
    await page.getByLabel('New password', { exact: true }).fill(newPassword);
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your password is changed' }).waitFor();

    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel('Password', { exact: true }).fill(newPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: greeting }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.context().close();
  }, 120_000);

  it('ends in every browser when somebody signs out everywhere', async () => {
    const { page: other } = await signedIn(browser, waymark, 'manager');
    const { page } = await signedIn(browser, waymark, 'manager');
    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByLabel('Email address').waitFor();
    await other.reload();
    await other.getByLabel('Email address').waitFor();
    await expect(other.getByText('Priya').count()).resolves.toBe(0);
    await other.context().close();
    await page.context().close();
  }, 120_000);
});
