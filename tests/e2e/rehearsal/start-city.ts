/**
 * Kemi on this machine, as the demo sets it up: Toteuma and the rehearsal that plays Teams as processes, with the whole
 * plan and register; and a Chromium. Unless another day is wished for, the first round of the plan is open, and every card
 * that can be sent is sent.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openFirstRound, roundAt, settledCount } from '../../../demo/open-first-round';
import type { StageClient } from '../../../demo/stage-client';
import { type Demo, startDemo } from '../../../demo/start-demo';
import type { Language } from '../../../strategy/language';
import { launchBrowser } from '../../support/describe-in-browser';

export interface City {
  browser: Browser;
  /** The rehearsal's window. */
  url: string;
  /** Looks behind the window, and moves the calendar clock. */
  stage: StageClient;
  /** Waits until every card of the round that can be sent is sent. */
  settled(roundId: string): Promise<void>;
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
/** Ten working days earlier, when that round is announced to its coordinators. */
const ANNOUNCED_AT = '2022-08-01T05:00:00.000Z';
const ROOT = join(__dirname, '../../..');
const KEMI = join(ROOT, 'examples/kemi');

export async function startCity(): Promise<City> {
  return cityAt(STARTS_AT, null, async (demo) => {
    await settledCount(demo, await openFirstRound(demo, roundAt(demo.settings, STARTS_AT)));
  });
}

/** The city two weeks earlier: its first round is announced, and nothing has been confirmed or sent. Everybody has one language. */
export async function startUnaskedCity(language: Language): Promise<City> {
  return cityAt(ANNOUNCED_AT, language, async () => {});
}

async function cityAt(at: string, language: Language | null, prepare: (demo: Demo) => Promise<void>): Promise<City> {
  if (!existsSync(join(ROOT, 'dist/main.js'))) throw new Error('There is nothing to try yet. Build it: npm run build');
  const demo = await startDemo({
    plan: join(KEMI, 'plan.csv'),
    register: join(KEMI, 'register.csv'),
    settings: join(KEMI, 'plan.json'),
    at,
    language,
    port: 0,
  });
  try {
    await prepare(demo);
    const browser = await launchBrowser();
    return {
      browser,
      url: demo.url,
      stage: demo.stage,
      settled: async (roundId) => void (await settledCount(demo, roundId)),
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
