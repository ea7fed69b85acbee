import type { Browser, Page } from 'playwright-core';
import { answerLargeTeam, axeFindings, largeTeam, launchBrowser, press, signedIn, startWaymark, type RunningWaymark } from '../support';

/** More rows than ever fit into the window, with those that are drawn ahead. */
const few = 60;
/**
 * How often slower the page is made than this machine, and how long it may then work on all frames but the slowest five in
 * a hundred, in seconds. A map that draws everybody takes longer than that for one frame: the control below sees it.
 */
const slowness = 4;
const longestFrame = 0.15;
const mostFrames = 150;

const focusedCell = (page: Page) => page.evaluate<{ row: number; column: number; text: string; seen: boolean }>(`(() => {
  const cell = document.activeElement.closest('th, td');
  const box = document.activeElement.getBoundingClientRect();
  return { row: Number(cell.parentElement.getAttribute('aria-rowindex')), column: Number(cell.getAttribute('aria-colindex')) - 1, text: document.activeElement.innerText.replace(/\\s+/g, ' ').trim(), seen: document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('th, td') === cell };
})()`);

describe('a team of 300 people against 60 skills', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
    ({ page, faults } = await signedIn(browser, waymark, 'manager', { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' }));
    await answerLargeTeam(page);
    await page.goto('/readiness?people=name&order=profile');
    await page.getByRole('grid').waitFor();
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  it('says its size and draws only what is near', async () => {
    const map = page.getByRole('grid');
    expect([await map.getAttribute('aria-rowcount'), await map.getAttribute('aria-colcount')]).toEqual([String(largeTeam.people + 2), String(largeTeam.skills + 1)]);
    const rows = await map.getByRole('row').count();
    expect(rows).toBeGreaterThan(8);
    expect(rows).toBeLessThan(few);
    await map.getByRole('columnheader', { name: 'Skill 1 needs 3', exact: true }).waitFor();
    await map.getByRole('rowheader', { name: /^Person 001/ }).waitFor();
  }, 60_000);

  it('is one tab stop, from which keys lead to every cell, in view and out from behind the head, the names and the foot', async () => {
    const map = page.getByRole('grid');
    expect(await map.locator('[tabindex="0"]').count()).toBe(1);
    await map.locator('[tabindex="0"]').focus();
    expect(await focusedCell(page)).toMatchObject({ row: 2, column: 1 });
    const steps: [string, { row: number; column: number }][] = [
      ['ArrowDown', { row: 3, column: 1 }],
      ['End', { row: 3, column: largeTeam.skills }],
      ['Control+End', { row: largeTeam.people + 1, column: largeTeam.skills }],
      ['ArrowLeft', { row: largeTeam.people + 1, column: largeTeam.skills - 1 }],
      ['ArrowDown', { row: largeTeam.people + 2, column: largeTeam.skills - 1 }],
      ['ArrowUp', { row: largeTeam.people + 1, column: largeTeam.skills - 1 }],
      ['Home', { row: largeTeam.people + 1, column: 0 }],
      ['Control+Home', { row: 2, column: 0 }],
      ['ArrowUp', { row: 2, column: 0 }],
      ['ArrowRight', { row: 2, column: 1 }],
      ['ArrowUp', { row: 1, column: 1 }],
    ];
    for (const [key, place] of steps) {
      await press(page, key);
      expect({ key, ...(await focusedCell(page)) }).toMatchObject({ key, ...place, seen: true });
    }
    await press(page, 'ArrowDown');
    await press(page, 'PageDown');
    const paged = (await focusedCell(page)).row;
    expect(paged).toBeGreaterThan(6);
    await press(page, 'PageUp');
    expect((await focusedCell(page)).row).toBe(2);
  }, 60_000);

  it('keeps the focus where it is while the map is scrolled away and back', async () => {
    await page.evaluate(`document.querySelector('.heat-wrap').scrollTop = 9000`);
    await page.getByRole('rowheader', { name: /^Person 15\d/ }).first().waitFor();
    expect((await focusedCell(page)).row).toBe(2);
    await press(page, 'ArrowDown');
    expect(await focusedCell(page)).toMatchObject({ row: 3, seen: true });
  }, 60_000);

  it('opens a cell in the address with Enter', async () => {
    await page.keyboard.press('Enter');
    await page.waitForURL(/[?&]cell=[\da-f-]+\.[\da-f-]+/);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('cell'));
    expect((await focusedCell(page)).row).toBe(3);
  }, 60_000);

  it('scrolls at speed on a machine that is four times slower', async () => {
    const session = await page.context().newCDPSession(page);
    // Time that the page itself works, so that other tests beside this one do not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
    const framesOf = async (script: string) => {
      const durations: number[] = [];
      for (let [before, goesOn] = [await busy(), true]; goesOn && durations.length < mostFrames; ) {
        goesOn = await page.evaluate<boolean>(script);
        const after = await busy();
        durations.push(after - before);
        before = after;
      }
      return durations.toSorted((one, other) => one - other);
    };
    await page.evaluate(`document.querySelector('.heat-wrap').scrollTop = 0`);
    const frames = await framesOf(scrollOn);
    const rows = await page.getByRole('grid').getByRole('row').count();
    const [everybody = 0] = await framesOf(drawEverybody);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.evaluate(`document.querySelector('.heat-wrap').style.maxHeight = ''`);
    expect(frames.length).toBeGreaterThan(100);
    expect(rows).toBeLessThan(few);
    expect(frames[Math.floor(frames.length * 0.95)]).toBeLessThan(longestFrame);
    expect(everybody).toBeGreaterThan(longestFrame);
  }, 120_000);

  it('has nothing that axe finds, and no fault', async () => {
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  }, 60_000);
});

/** Scrolls on by a row and waits until it is drawn. Gives whether there was somewhere to go. */
const scrollOn = `new Promise((say) => requestAnimationFrame(() => {
  const map = document.querySelector('.heat-wrap');
  const before = map.scrollTop;
  map.scrollTop += 60;
  requestAnimationFrame(() => say(map.scrollTop > before));
}))`;

/** Gives the map room for everybody and waits until all of them are drawn, so that nothing is left out. */
const drawEverybody = `new Promise((say) => {
  document.querySelector('.heat-wrap').style.maxHeight = 'none';
  const next = () => (document.querySelectorAll('.heat tbody tr').length < 300 ? requestAnimationFrame(next) : requestAnimationFrame(() => say(false)));
  next();
})`;
