import type { Browser, Locator, Page } from 'playwright-core';
import { sampleDocx, samplePdf, samplePng } from '@waymark/tests/support';
import { axeFindings, launchBrowser, signedIn, startWaymark, type RunningWaymark } from '../support';

describe('a mentee adds files to evidence', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  let panel: Locator;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([startWaymark(), launchBrowser()]);
    ({ page, faults } = await signedIn(browser, waymark, 'Amara Okafor'));
    await page.goto('/evidence');
    await page.getByRole('button', { name: /^Add (?:evidence|a first piece)$/ }).click();
    await page.getByText('Drop a file here, up to 25 MB').waitFor();
    panel = page.locator('#files');
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    await waymark.stop();
  });

  const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) => panel.locator('input[type=file]').setInputFiles(files);
  const names = async () => (await panel.getByRole('list', { name: 'Files' }).locator('.strong').allInnerTexts()).map((name) => name.trim());

  it('several at once, and is told beside each what was wrong with it', async () => {
    await choose(
      { name: 'results.pdf', mimeType: 'application/pdf', buffer: samplePdf('test results', 3) },
      { name: 'chart.png', mimeType: 'image/png', buffer: samplePng(300, 200) },
      { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
      { name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') },
      { name: 'letter.docx', mimeType: '', buffer: await sampleDocx() },
    );
    await panel.getByRole('link', { name: 'letter.docx', exact: true }).waitFor();
    await panel.getByText('An SVG picture can carry scripts. Export it as PNG and add that').waitFor();
    await panel.getByText('The name ends in .pdf, but its content is something else').waitFor();
    expect((await names()).sort()).toEqual(['chart.png', 'drawing.svg', 'letter.docx', 'page.pdf', 'results.pdf']);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('and turns the pages of a PDF in the page, with the keyboard too', async () => {
    await panel.getByRole('button', { name: 'results.pdf', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'results.pdf' });
    await dialog.getByText('Page 1: test results').waitFor({ state: 'attached' });
    expect(await page.evaluate<number[]>(`[...document.querySelectorAll('[role=dialog] canvas, dialog canvas, mat-dialog-container canvas')].map((canvas) => canvas.width > 300 ? canvas.getContext('2d').getImageData(0, 0, 1, 1).data[3] : 0)`)).toContain(255);
    await dialog.getByRole('button', { name: 'Next page' }).click();
    await dialog.getByText('Page 2: test results').waitFor({ state: 'attached' });
    await dialog.getByRole('region', { name: /^Page 2 of/ }).press('PageDown');
    await dialog.getByText('Page 3: test results').waitFor({ state: 'attached' });
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('and looks at a picture in the page', async () => {
    await panel.getByRole('button', { name: 'chart.png', exact: true }).click();
    const picture = page.getByRole('img', { name: 'The picture chart.png' });
    await page.getByText('The picture is shown').waitFor({ state: 'attached' });
    expect(await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(300);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  });

  it('while the connection comes and goes, and has the file once', async () => {
    await page.context().setOffline(true);
    await choose({ name: 'late.txt', mimeType: 'text/plain', buffer: Buffer.from('late words') });
    await panel.getByText(/^The connection was lost before all of it was sent/).waitFor();
    await page.context().setOffline(false);
    await panel.getByRole('link', { name: 'late.txt', exact: true }).waitFor();
    expect((await names()).filter((name) => name === 'late.txt')).toHaveLength(1);
  });

  it('and removes one', async () => {
    await panel.getByRole('button', { name: 'Remove late.txt' }).click();
    await panel.getByRole('link', { name: 'late.txt', exact: true }).waitFor({ state: 'detached' });
    await page.reload();
    await panel.getByRole('link', { name: 'letter.docx', exact: true }).waitFor();
    expect((await names()).sort()).toEqual(['chart.png', 'letter.docx', 'results.pdf']);
  });

  it('without a fault of a script or of the content security policy', () => {
    expect(faults).toEqual([]);
  });
});
