import type { Browser, Page } from 'playwright-core';
import { answerLargeTeam, axeFindings, largeTeam, launchBrowser, press, signedIn, startWaymark, type RunningWaymark } from '../support';

/** More rows than ever fit into the window, with those that are drawn ahead. */
const few = 60;
/** Elements that one step of scrolling may add, far fewer than the cells of everybody. */
const fewElements = 2_000;

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

  it('draws a row or so at each step of scrolling through everybody, and would be seen to draw all of them', async () => {
    await page.evaluate(`document.querySelector('.heat-wrap').scrollTop = 0`);
    const { steps, mostRows, mostAdded } = await page.evaluate<Scrolled>(scrollThrough);
    const everybody = await page.evaluate<number>(drawEverybody);
    await page.evaluate(`document.querySelector('.heat-wrap').style.maxHeight = ''`);
    expect(steps).toBeGreaterThan(100);
    expect(mostRows).toBeLessThan(few);
    expect(mostAdded).toBeLessThan(fewElements);
    expect(everybody).toBeGreaterThan(5 * fewElements);
  }, 180_000);

  it('has nothing that axe finds, and no fault', async () => {
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  }, 60_000);
});

interface Scrolled {
  readonly steps: number;
  readonly mostRows: number;
  readonly mostAdded: number;
}

/** Counts the elements that the map adds, and gives the next frame after it has drawn. */
const watching = `
  const map = document.querySelector('.heat-wrap');
  const drawn = () => new Promise((say) => requestAnimationFrame(() => requestAnimationFrame(say)));
  const rows = () => map.querySelectorAll('.heat tr').length;
  let added = 0;
  const watch = (changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) added += 1 + node.querySelectorAll('*').length;
  };
  const observer = new MutationObserver(watch);
  observer.observe(map, { childList: true, subtree: true });
`;

/** Scrolls on by a row at a time, from the first person to the last. */
const scrollThrough = `(async () => {
  ${watching}
  let [steps, mostRows, mostAdded] = [0, 0, 0];
  for (let before = -1; map.scrollTop > before; steps++) {
    before = map.scrollTop;
    added = 0;
    map.scrollTop += 60;
    await drawn();
    watch(observer.takeRecords());
    [mostRows, mostAdded] = [Math.max(mostRows, rows()), Math.max(mostAdded, added)];
  }
  observer.disconnect();
  return { steps, mostRows, mostAdded };
})()`;

/** Gives the map room for everybody, so that nothing is left out, and says how many elements that adds. */
const drawEverybody = `(async () => {
  ${watching}
  map.style.maxHeight = 'none';
  while (rows() < ${largeTeam.people}) await drawn();
  watch(observer.takeRecords());
  observer.disconnect();
  return added;
})()`;
