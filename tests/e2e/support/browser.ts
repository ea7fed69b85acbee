import { createRequire } from 'node:module';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const pictures = resolve(import.meta.dirname, '../../../.test-results/pictures');
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Theme = 'light' | 'dark';
export const widths = [360, 768, 1280] as const;

/** The Chromium that the test run found; see tools/test/chromium.mjs. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page of a browser of its own, that notes whatever goes wrong in it. */
export interface Visit {
  page: Page;
  /** Errors of scripts, and violations of the content security policy. */
  faults: string[];
}

/** How long a page may take to show what a test waits for, in milliseconds, on a machine that is busy with other things. */
const patience = 60_000;

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  return { page, faults };
}

/**
 * What axe finds against WCAG 2.2 AA and its own best practice, as "rule: element". `rules` leaves all the others out:
 * where only the theme has changed since the last time, those about colours are enough.
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // It is large, so it is sent once for each document.
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(await axeSource);
  const options = { resultTypes: ['violations'], ...(rules === undefined ? {} : { runOnly: rules }) };
  return page.evaluate<string[]>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`);
}

/** Presses a key and waits until the page has drawn what comes of it. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

/** The rules of axe that a change of theme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block'] as const;

/** Keeps a picture of the whole page among the results of the run. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}
