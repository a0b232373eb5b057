/**
 * Kemi on this machine, as the demo sets it up: Toteuma and the rehearsal that plays Teams as processes, with the whole
 * plan and register; and a Chromium. The first round of the plan is open, and every card that can be sent is sent.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openFirstRound, roundAt, settledCount } from '../../../demo/open-first-round';
import type { StageClient } from '../../../demo/stage-client';
import { startDemo } from '../../../demo/start-demo';
import { launchBrowser } from '../../support/describe-in-browser';

export interface City {
  browser: Browser;
  /** The rehearsal's window. */
  url: string;
  /** Looks behind the window, and moves the calendar clock. */
  stage: StageClient;
  /** The age from which a card refreshes itself when its chat is opened; in Teams it is a minute. */
  cardsRefreshAfter(ms: number): Promise<void>;
  /** Ends every process that was started and removes every file. */
  stop(): Promise<void>;
}

export const COORDINATOR = 'strategiakoordinaattori@kemi.example';
/** Leads more measures than anybody else in the environment sector. */
export const DIRECTOR = 'ymparistojohtaja@kemi.example';
/** Monday 08:00 in Helsinki, the opening day of the plan's first half-year round. */
const STARTS_AT = '2022-08-15T05:00:00.000Z';
const ROOT = join(__dirname, '../../..');
const KEMI = join(ROOT, 'examples/kemi');

export async function startCity(): Promise<City> {
  if (!existsSync(join(ROOT, 'dist/main.js'))) throw new Error('There is nothing to try yet. Build it: npm run build');
  const demo = await startDemo({
    plan: join(KEMI, 'plan.csv'),
    register: join(KEMI, 'register.csv'),
    settings: join(KEMI, 'plan.json'),
    at: STARTS_AT,
    language: null,
    port: 0,
  });
  try {
    await settledCount(demo, await openFirstRound(demo, roundAt(demo.settings, STARTS_AT)));
    const browser = await launchBrowser();
    return {
      browser,
      url: demo.url,
      stage: demo.stage,
      cardsRefreshAfter: (ms) => refreshAfter(ms, demo.url),
      stop: async () => {
        await browser.close();
        await demo.stop(true);
      },
    };
  } catch (error) {
    await demo.stop(true);
    throw error;
  }
}

async function refreshAfter(refreshAfterMs: number, url: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(new URL('stage/settings', url), { method: 'POST', headers, body: JSON.stringify({ refreshAfterMs }) });
}
