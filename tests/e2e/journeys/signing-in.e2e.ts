import type { Browser } from 'playwright-core';
import { accountOf, axeFindings, launchBrowser, picture, signedIn, startWaymark, visit, widths, type RunningWaymark } from '../support';

describe('a person signs in', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it.each(['organisation admin', 'programme owner', 'manager', 'mentor and assessor', 'mentee'])('as the %s of the demo', async (role) => {
    const { page, faults } = await signedIn(browser, waymark, role);
    const { name } = accountOf(waymark, role);
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toContain(name.split(' ')[0]);
    await picture(page, `home-${role.replaceAll(' ', '-')}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is told in words when the password is not right, and keeps the address', async () => {
    const { page } = await visit(browser, { baseURL: waymark.address });
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill('amara.okafor@calder.example');
    await page.getByLabel('Password', { exact: true }).fill('certainly not this');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').first().waitFor();
    await expect(page.getByLabel('Email address').inputValue()).resolves.toBe('amara.okafor@calder.example');
    await page.context().close();
  });

  it('comes back to the page that was asked for', async () => {
    const { email, password } = accountOf(waymark, 'organisation admin');
    const { page } = await visit(browser, { baseURL: waymark.address });
    await page.goto('/people');
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/people');
    expect(new URL(page.url()).pathname).toBe('/people');
    await page.context().close();
  });

  it('signs out, and the back button shows nothing', async () => {
    const { page } = await signedIn(browser, waymark, 'mentee');
    await page.getByRole('button', { name: /Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in**');
    await page.goBack();
    await page.getByLabel('Email address').waitFor();
    await expect(page.getByText('Amara').count()).resolves.toBe(0);
    await page.context().close();
  });

  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    it.each(widths)('at %i pixels axe finds nothing', async (width) => {
      const { page } = await visit(browser, { baseURL: waymark.address, colorScheme, viewport: { width, height: 800 } });
      await page.goto('/sign-in');
      await page.getByLabel('Email address').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await picture(page, `sign-in-${width}-${colorScheme}`);
      await page.context().close();
    });
  });
});
