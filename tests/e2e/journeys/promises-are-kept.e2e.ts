import type { Browser, Page } from 'playwright-core';
import { accountOf, axeFindings, launchBrowser, picture, signedIn, startWaymark, type RunningWaymark } from '../support';
import { beginPair, callAs } from './beginning-a-pair';

const inDays = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
const promise = 'Write the runbook for the failover drill';
const unshared = 'Ask whether this is the right role for me';
const block = 'The drill has no day yet.';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('a promise', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let mentee: Page;
  let mentor: Page;
  let manager: Page;
  let names: { mentee: string; mentor: string; manager: string };
  let pairId: string;
  let path: string;
  let unsharedId: string;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
    mentee = (await signedIn(browser, waymark, 'mentee')).page;
    mentor = (await signedIn(browser, waymark, 'mentor and assessor')).page;
    manager = (await signedIn(browser, waymark, 'manager')).page;
    names = { mentee: accountOf(waymark, 'mentee').name, mentor: accountOf(waymark, 'mentor and assessor').name, manager: accountOf(waymark, 'manager').name };
    pairId = await beginPair(mentee, mentor);
    unsharedId = (await callAs(mentee, 'POST', '/actions', undefined, { relationshipId: pairId, title: unshared })).id;
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  /** A step from the menu of an action. */
  async function choose(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
  }

  it('is made outside a session, and worded again', async () => {
    await mentee.goto('/goals');
    await mentee.getByRole('button', { name: 'Add an action' }).click();
    await mentee.getByLabel('What will be done').fill('Write the runbook');
    await mentee.getByRole('combobox', { name: 'With whom' }).last().selectOption({ label: names.mentor });
    await mentee.getByLabel('By', { exact: true }).fill(inDays(3));
    await mentee.getByRole('radio', { name: '8', exact: true }).check();
    await mentee.getByRole('button', { name: 'Add the action' }).click();
    await mentee.getByRole('link', { name: 'Write the runbook', exact: true }).click();
    await heading(mentee, 'Write the runbook').waitFor();
    await choose(mentee, 'Change what it is or what for');
    await mentee.getByLabel('What will be done').fill(promise);
    await mentee.getByRole('button', { name: 'Save the action' }).click();
    await heading(mentee, promise).waitFor();
    path = new URL(mentee.url()).pathname;
    expect(await panel(mentee, 'What was promised').getByText('8, ').count()).toBe(1);
  }, 60_000);

  it('is moved with the day before kept, and blocked with what is in the way, and the other one reads both', async () => {
    await choose(mentee, 'Move to another day');
    await mentee.getByLabel('New day').fill(inDays(9));
    await mentee.getByRole('textbox', { name: 'Why' }).fill('The rota changed.');
    await mentee.getByRole('button', { name: 'Move it' }).click();
    await panel(mentee, 'The days before').getByText('The rota changed.').waitFor();
    await choose(mentee, 'Something is in the way');
    await mentee.getByRole('textbox', { name: 'What is in the way' }).fill(block);
    await mentee.getByRole('button', { name: 'It is blocked' }).click();
    await mentee.getByRole('heading', { name: 'Is it still in the way?' }).waitFor();
    await mentor.goto(path);
    await panel(mentor, 'What was promised').getByText(block).waitFor();
    await panel(mentor, 'What was promised').getByText('8, ').waitFor();
    await panel(mentor, 'The days before').getByText('The rota changed.').waitFor();
    await mentor.goto('/goals?of=mentees&view=board');
    await mentor.getByRole('region', { name: /^Blocked, \d/ }).getByRole('link', { name: promise, exact: true }).waitFor();
    expect(await mentor.getByRole('region', { name: /^Open, \d/ }).getByRole('link', { name: promise, exact: true }).count()).toBe(0);
  }, 60_000);

  it('is released to the manager, who reads that, and nothing else of the two', async () => {
    await manager.goto(path);
    await manager.getByRole('alert').waitFor();
    expect(await manager.getByText(promise).count()).toBe(0);

    await mentee.getByRole('button', { name: 'Release to someone' }).click();
    await mentee.getByRole('searchbox', { name: 'Who may read it' }).fill(names.manager.split(' ')[0] ?? '');
    await mentee.getByRole('radio', { name: new RegExp(names.manager) }).check();
    await mentee.getByRole('button', { name: 'Release', exact: true }).click();
    await panel(mentee, 'Who can read this').getByRole('listitem').filter({ hasText: names.manager }).getByText('Not read yet').waitFor();

    await manager.goto('/released');
    await manager.getByRole('link', { name: promise, exact: true }).click();
    await heading(manager, promise).waitFor();
    await panel(manager, 'Why you read this').getByText(`${names.mentee} shared it with you`).waitFor();
    expect(await panel(manager, 'What was promised').getByText('Commitment').count()).toBe(0);
    expect(await axeFindings(manager)).toEqual([]);
    await picture(manager, 'action-released-to-manager');
    // The address of what was not released, and of the pair, is no way in.
    for (const hidden of [`/actions/${unsharedId}`, `/pairs/${pairId}`]) {
      await manager.goto(hidden);
      await manager.getByRole('alert').waitFor();
      expect(await manager.getByText(unshared).count()).toBe(0);
    }
    // The control: those are there for the mentor.
    await mentor.goto(`/actions/${unsharedId}`);
    await heading(mentor, unshared).waitFor();
  }, 60_000);

  it('is taken back after a question that says what stops, and is read no longer', async () => {
    await mentee.goto(path);
    const reader = panel(mentee, 'Who can read this').getByRole('listitem').filter({ hasText: names.manager });
    await reader.getByText(/Last read today/).waitFor();
    await reader.getByRole('button', { name: `Take back from ${names.manager}` }).click();
    const question = mentee.getByRole('alertdialog').or(mentee.getByRole('dialog'));
    await question.getByText('They have read it, and keep what they remember.').waitFor();
    await picture(mentee, 'release-taken-back');
    await question.getByRole('button', { name: 'Take it back' }).click();
    await mentee.getByText(`${names.manager} can no longer read this action`).waitFor();

    await manager.goto(path);
    await manager.getByRole('alert').waitFor();
    expect(await manager.getByText(promise).count()).toBe(0);
    await manager.goto('/released');
    await heading(manager, 'Shared with you').waitFor();
    expect(await manager.getByRole('link', { name: promise }).count()).toBe(0);
    // The control: the mentor still reads it.
    await mentor.goto(path);
    await heading(mentor, promise).waitFor();
  }, 60_000);
});
