import { accessSync, constants } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { leftOut } from './left-out.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium: `CHROMIUM_PATH`, else where systems put it; null where there is none. */
function findChromium(): string | null {
  const { CHROMIUM_PATH } = process.env;
  for (const path of CHROMIUM_PATH ? [CHROMIUM_PATH] : PLACES) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next place.
    }
  }
  return null;
}

/** Whether tests are to be left out for want of a Chromium, which is then said aloud. */
export function leftOutWithoutChromium(tests: string): boolean {
  return leftOut(tests, findChromium() === null && 'Chromium is not installed');
}

export interface OpenPage {
  page: Page;
  /** Errors of the page's scripts and refusals of its security policy so far. */
  problems: string[];
  close(): Promise<void>;
}

/** Opens an address in a headless Chromium of its own. Throws where there is none. */
export async function openPage(url: string, size = { width: 1280, height: 800 }): Promise<OpenPage> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium; CHROMIUM_PATH may name one');
  const browser: Browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  const page = await browser.newPage({ viewport: size });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url);
  return { page, problems, close: () => browser.close() };
}
