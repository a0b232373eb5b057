/**
 * Tests that need a real browser. Where Debian's Chromium is missing they are skipped with one line; in CI its absence is
 * a failure, so that nobody believes in a journey that was never made.
 */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Without these Chromium would look for updates and speak to addresses outside this machine. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `describe`, when there is a browser. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (existsSync(CHROMIUM)) {
    describe(name, tests);
  } else if (process.env.CI) {
    it(`${name}: needs ${CHROMIUM}`, () => {
      throw new Error(`There is no ${CHROMIUM}. Install it with: apt-get install chromium`);
    });
  } else {
    process.stderr.write(`Skipped: ${name}. There is no ${CHROMIUM} (apt-get install chromium).\n`);
    describe.skip(name, tests);
  }
}

/** Starts the browser without a window; the caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}
