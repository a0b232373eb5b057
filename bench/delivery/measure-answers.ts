/**
 * Measures answers through `/api/messages` with signed tokens, in a closed loop: the whole program on a durable store,
 * beside a bare echo that stores nothing; in turns, each bot and the officials in a process of its own.
 */

import { join } from 'node:path';
import type { BotSettings } from '../../bot/teams/bot-settings';
import { openEmbedded } from '../../storage/embedded/open-embedded';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import { startTestIssuer } from '../../tests/support/test-issuer';
import { percentile } from '../store/measure-in-turns';
import { askOfMany } from './ask-of-many';
import { ANSWERS_OF_ONE_QUESTION, type AskedQuestion, fillCitiesThatAnswer, TENANT } from './cities-that-answer';
import type { Clicked, ClickingJob } from './clicker-process';
import type { EchoJob } from './echo-bot-process';
import type { SendingPlace } from './measure-sends';
import { startChild } from './start-child';

export interface AnswerRow {
  bot: 'ours' | 'echo';
  clients: number;
  answers: number;
  answersPerSecond: number;
  p50Ms: number;
  p99Ms: number;
}

export interface AnswerExtent {
  /** Officials who click at the same time. */
  clients: number;
  /** Clicks of each bot that are measured, and before them those that are not. */
  clicks: number;
  warmUp: number;
  slices: number;
}

const APP_ID = '00000000-0000-4000-8000-0000000000aa';
const READY_MS = 20_000;

export async function measureAnswers(
  extent: AnswerExtent,
  { round, folder, profile, signal }: SendingPlace,
): Promise<AnswerRow[]> {
  const closing: (() => unknown)[] = [];
  try {
    const issuer = await startTestIssuer();
    closing.push(issuer.stop);
    const connector = await startChild(join(__dirname, 'connector-process.ts'), {}, signal);
    closing.push(connector.stop);
    const serviceUrl = `${await connector.ask<string>('address')}answers/`;
    const path = join(folder, 'answers.db');
    const questions = await fillAnswersStore(path, serviceUrl);
    const [clicks, total] = [extent.clicks, extent.clicks + extent.warmUp];
    if (total > questions.length * ANSWERS_OF_ONE_QUESTION) throw new Error(`${total} clicks are too many.`);

    const env = {
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: 'not-a-real-secret',
      MicrosoftAppTenantId: TENANT,
      TOTEUMA_STORE: `file:${path}`,
      TOTEUMA_PORT: '0',
      TOTEUMA_TEST_ISSUER: issuer.url,
      TOTEUMA_SERVICE_URL: serviceUrl,
    };
    const bot = await startChild(join(__dirname, '../../main.ts'), { env, profile, name: 'answers' }, signal);
    closing.push(bot.stop);
    const ours = `http://127.0.0.1:${(bot.ready as { port: number }).port}`;
    await untilReady(ours);
    const echo = await startChild(join(__dirname, 'echo-bot-process.ts'), {}, signal);
    closing.push(echo.stop);
    const { card } = await askOfMany(round, serviceUrl);
    const echoUrl = await echo.ask<string>('open', {
      settings: settingsOf(issuer.url, serviceUrl),
      card,
    } satisfies EchoJob);

    const clicker = await startChild(join(__dirname, 'clicker-process.ts'), {}, signal);
    closing.push(clicker.stop);
    const token = issuer.token({ aud: APP_ID, serviceurl: serviceUrl });
    const bots = { ours: { url: ours, token }, echo: { url: echoUrl, token } };
    await clicker.ask('open', { questions, clients: extent.clients, serviceUrl, bots } satisfies ClickingJob);
    for (const bot of BOTS) await clicker.ask('click', { bot, from: 0, to: extent.warmUp });
    const clicked: Record<AnswerRow['bot'], Clicked[]> = { ours: [], echo: [] };
    for (let slice = 0; slice < extent.slices; slice += 1) {
      const at = (edge: number) => extent.warmUp + Math.round((clicks * edge) / extent.slices);
      for (const bot of slice % 2 === 0 ? BOTS : BOTS.toReversed()) {
        clicked[bot].push(await clicker.ask<Clicked>('click', { bot, from: at(slice), to: at(slice + 1) }));
      }
    }
    await bot.stop();
    await expectStored(path, total);
    return BOTS.map((bot) => rowOf(bot, extent.clients, clicked[bot]));
  } finally {
    for (const end of closing.splice(0).reverse()) await end();
  }
}

const BOTS = ['ours', 'echo'] as const;

async function fillAnswersStore(path: string, serviceUrl: string): Promise<AskedQuestion[]> {
  const documents = openEmbedded({ path });
  return fillCitiesThatAnswer(documents, serviceUrl).finally(() => documents.close());
}

function settingsOf(testIssuer: string, serviceUrl: string): BotSettings {
  const app = { id: APP_ID, type: 'SingleTenant', tenantId: TENANT, password: 'not-a-real-secret' } as const;
  return { app, local: false, tenants: [TENANT], serviceUrl, testIssuer };
}

async function untilReady(url: string): Promise<void> {
  for (const until = performance.now() + READY_MS; performance.now() < until; ) {
    if ((await fetch(`${url}/health/ready`)).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The bot did not become ready.');
}

/** An answer that is not in the store has not been given. */
async function expectStored(path: string, answers: number): Promise<void> {
  const store = createStoreOverDocuments(openEmbedded({ path }));
  try {
    const plans = await store.plans.all();
    const stored = await Promise.all(plans.map(({ planId }) => store.answers.ofPlan(planId)));
    const found = stored.flat().length;
    if (found !== answers) throw new Error(`${answers} answers were acknowledged, and ${found} are stored.`);
  } finally {
    await store.close();
  }
}

function rowOf(bot: AnswerRow['bot'], clients: number, slices: readonly Clicked[]): AnswerRow {
  const latencies = slices.flatMap(({ latenciesMs }) => latenciesMs);
  const ms = slices.reduce((sum, slice) => sum + slice.ms, 0);
  return {
    bot,
    clients,
    answers: latencies.length,
    answersPerSecond: (latencies.length / ms) * 1000,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
  };
}
