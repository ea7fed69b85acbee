import type { Browser, Page } from 'playwright-core';
import { launchBrowser, picture, signedIn, startWaymark, type RunningWaymark } from '../support';

const ready = 'I have read this and keep to it';

describe('the purpose of a programme', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  async function openTeam(page: Page): Promise<void> {
    await page.goto('/teams');
    await page.getByRole('link', { name: 'Platform team' }).click();
  }

  async function acknowledge(page: Page): Promise<void> {
    await page.getByRole('button', { name: ready }).click();
    await page.getByRole('heading', { level: 1, name: 'Platform team' }).waitFor();
  }

  it('is acknowledged by a manager before they see their team, once', async () => {
    const { page: manager, faults } = await signedIn(browser, waymark, 'manager');
    await openTeam(manager);
    await manager.getByRole('heading', { level: 1, name: 'Read what this is for' }).waitFor();
    await picture(manager, 'purpose');
    await acknowledge(manager);
    await openTeam(manager);
    await manager.getByRole('heading', { level: 1, name: 'Platform team' }).waitFor();
    await picture(manager, 'team-of-a-manager');
    expect(faults).toEqual([]);
    await manager.context().close();
  }, 120_000);

  it.each([
    ['a desktop', { width: 1280, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ])('that its owner changes on %s is asked for again', async (device, viewport) => {
    const word = device.replaceAll(' ', '-');
    const { page: owner } = await signedIn(browser, waymark, 'programme owner', { viewport });
    await owner.goto('/programmes');
    await owner.getByRole('navigation', { name: 'Programme' }).getByRole('link', { name: 'Settings' }).click();
    const purpose = `Development only, as agreed on ${device}.`;
    await owner.getByRole('textbox', { name: 'What it is for' }).fill(purpose);
    await owner.getByText('so every manager is asked again').waitFor();
    await picture(owner, `programme-settings-${word}`);
    await owner.getByRole('button', { name: 'Save name and purpose' }).click();
    await owner.getByText(/Saved \d\d:\d\d/).first().waitFor();
    await owner.getByRole('navigation', { name: 'Programme' }).getByRole('link', { name: 'Overview' }).click();
    await owner.getByRole('listitem').filter({ hasText: 'Priya Nair' }).getByText('Asked again').waitFor();
    await picture(owner, `programme-${word}`);

    const { page: manager, faults } = await signedIn(browser, waymark, 'manager', { viewport });
    await openTeam(manager);
    await manager.getByRole('heading', { level: 1, name: 'The purpose has changed' }).waitFor();
    await manager.getByText(purpose).waitFor();
    await manager.getByText(/^What you acknowledged on/).click();
    await picture(manager, `purpose-again-${word}`);
    await acknowledge(manager);
    await owner.reload();
    await owner.getByRole('listitem').filter({ hasText: 'Priya Nair' }).getByText('Acknowledged').waitFor();
    expect(faults).toEqual([]);
    await manager.context().close();
    await owner.context().close();
  }, 120_000);

  it('that two people change at once is kept in both versions until one is chosen', async () => {
    const { page: owner } = await signedIn(browser, waymark, 'programme owner');
    const { page: admin } = await signedIn(browser, waymark, 'organisation admin');
    for (const page of [owner, admin]) {
      await page.goto('/programmes');
      await page.getByRole('navigation', { name: 'Programme' }).getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('heading', { level: 1, name: 'Programme settings' }).waitFor();
    }
    await admin.getByRole('textbox', { name: 'What it is for' }).fill('What the admin wrote.');
    await admin.getByRole('button', { name: 'Save name and purpose' }).click();
    await admin.getByText(/Saved \d\d:\d\d/).first().waitFor();
    await owner.getByRole('textbox', { name: 'What it is for' }).fill('What the owner wrote.');
    await owner.getByRole('button', { name: 'Save name and purpose' }).click();
    const conflict = owner.getByRole('alert').filter({ hasText: 'changed while you were writing' });
    await conflict.getByText('What the admin wrote.').waitFor();
    await conflict.getByText('What the owner wrote.').waitFor();
    await picture(owner, 'programme-conflict');
    await conflict.getByRole('button', { name: 'Save yours' }).click();
    await owner.getByText(/Saved \d\d:\d\d/).first().waitFor();
    await admin.reload();
    await admin.getByRole('heading', { level: 1, name: 'Programme settings' }).waitFor();
    await expect(admin.getByRole('textbox', { name: 'What it is for' }).inputValue()).resolves.toBe('What the owner wrote.');
    await owner.context().close();
    await admin.context().close();
  }, 120_000);
});
